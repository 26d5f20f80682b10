package org.claimstake.casefile.question;

import java.util.List;
import org.claimstake.casefile.question.Answer.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a question says in another language; what it does not say there it says in its own. Names, numbers and what comes out
 * are the same in every language.
 *
 * @param text     null for that of the question
 * @param sentence null for that of the question
 * @param basis    empty for that of the question
 * @param title    of the chart; null for that of the question
 */
public record Translation(
        @Nullable Template text,
        @Nullable Sentence sentence,
        List<Template> basis,
        @Nullable String title) {
    public Translation {
        basis = List.copyOf(basis);
    }
}
