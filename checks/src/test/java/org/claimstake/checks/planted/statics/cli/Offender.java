package org.claimstake.checks.planted.statics.cli;

/** Breaks a law on purpose: remembers for everyone. */
final class Offender {

    static int calls;
}
