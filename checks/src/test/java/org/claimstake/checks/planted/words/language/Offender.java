package org.claimstake.checks.planted.words.language;

/** Breaks two laws on purpose; petroleum in a comment breaks none, Ukraine in a comment does. */
final class Offender {

    String oreTonnes() {
        return "a royalty of the store before the core";
    }
}
