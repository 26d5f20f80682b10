package org.claimstake.report;

import java.util.List;

/**
 * An answer with what became of the expectations in its question file.
 *
 * @param held   how many hold
 * @param failed lines for each that does not
 */
public record Judged(Answer answer, int held, List<String> failed) {
    public Judged {
        failed = List.copyOf(failed);
    }
}
