package org.claimstake.evidence.statement;

import org.claimstake.evidence.statement.Lexicon.Notion;
import org.claimstake.evidence.statement.Signs.Subject;

/** Forces, weapons and the conduct of war: what is said of them is listed and not checked here. */
final class Outside {
    private Outside() {}

    /** It says something of them; a word of war beside something else does not make it so. */
    static boolean is(Signs signs) {
        if (!signs.has(Notion.OUTSIDE)) {
            return false;
        }
        boolean asserts = signs.isNamed()
                || signs.subject() == Subject.EXISTS
                || signs.has(Notion.UNIVERSAL)
                || signs.has(Notion.FUTURE)
                || signs.has(Notion.CATEGORY)
                || signs.has(Notion.CAUSE)
                || !signs.quantities().isEmpty();
        return asserts && signs.subject() != Subject.POINTING && signs.subject() != Subject.IT;
    }
}
