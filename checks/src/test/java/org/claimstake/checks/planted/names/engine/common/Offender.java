package org.claimstake.checks.planted.names.engine.common;

/** Breaks a law on purpose: its package is named for what was left over. */
final class Offender {}
