package org.claimstake.checks.planted.nullness.engine;

/** Breaks a law on purpose: no package-info beside it marks the package. */
final class Offender {}
