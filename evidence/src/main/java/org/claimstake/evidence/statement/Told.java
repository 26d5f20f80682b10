package org.claimstake.evidence.statement;

import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Turn;

/**
 * A sentence where it stands.
 *
 * @param turn      it lies in
 * @param paragraph counted from 0 through the document
 */
record Told(Sentence sentence, Turn turn, int paragraph) {

    /** @param attribution of this sentence; empty where its speaker speaks for itself */
    record Reported(Told told, List<Sentence> before, Optional<Attribution> attribution) {}
}
