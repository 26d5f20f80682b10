package org.claimstake.checks.planted.values.language.plan;

/** Breaks a law on purpose: a value that changes under the hands of who holds it. */
public final class Offender {

    int periods;
}
