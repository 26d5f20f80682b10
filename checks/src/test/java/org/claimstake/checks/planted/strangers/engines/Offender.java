package org.claimstake.checks.planted.strangers.engines;

/** Breaks a law on purpose: lives in no room. */
final class Offender {}
