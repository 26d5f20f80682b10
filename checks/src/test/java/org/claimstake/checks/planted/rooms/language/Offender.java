package org.claimstake.checks.planted.rooms.language;

import org.claimstake.checks.planted.rooms.casefile.Neighbour;

/** Breaks a law on purpose: knows a room after its own. */
final class Offender {

    String ask(Neighbour neighbour) {
        return neighbour.name();
    }
}
