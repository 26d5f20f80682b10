package org.claimstake.evidence.statement;

import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.statement.Lexicon.Notion;
import org.claimstake.evidence.statement.Signs.Asked;
import org.claimstake.evidence.statement.Statement.Standing;

/**
 * How much a statement is worth checking, 0 to 1: a figure, known names, somebody named and the past raise it; the future, a
 * wish, a condition, "I" and a question lower it. It ranks what was found and hides nothing.
 */
final class Worth {
    private Worth() {}

    static double of(Signs signs, Standing standing) {
        if (standing == Standing.OUTSIDE) {
            return 0;
        }
        int percent = 10 + figures(signs) + names(signs) + words(signs) + tense(signs, standing);
        return Math.clamp(percent, 1, 100) / 100.0;
    }

    /** Of a sentence whose words are not known. */
    static double ofFigure(Quantity quantity) {
        return quantity.sort() == Quantity.Sort.DURATION ? 0.4 : 0.5;
    }

    private static int figures(Signs signs) {
        return Sorting.main(signs.quantities())
                .map(Quantity::sort)
                .map(sort -> switch (sort) {
                    case AMOUNT, SHARE -> 40;
                    case RANK, QUANTIFIER, DURATION -> 30;
                    case COUNT -> 20;
                    case DATE -> 10;
                })
                .orElse(0);
    }

    private static int names(Signs signs) {
        return (signs.mentions().isEmpty() ? signs.names() > 0 ? 10 : 0 : 15)
                + (signs.names() > 1 ? 10 : 0)
                + (signs.isNamed() ? 5 : 0)
                + (signs.reported() ? 5 : 0);
    }

    /** What is to come cannot be looked up; that somebody said it can. */
    private static int tense(Signs signs, Standing standing) {
        return signs.has(Notion.FUTURE) ? standing == Standing.CHECKABLE ? 0 : -25 : 10;
    }

    private static int words(Signs signs) {
        return (signs.has(Notion.RANK) || signs.has(Notion.SUPERLATIVE) || signs.has(Notion.CATEGORY) ? 10 : 0)
                + (signs.has(Notion.CAUSE) ? 5 : 0)
                - (signs.has(Notion.WISH) || signs.has(Notion.OPINION) ? 15 : 0)
                - (signs.has(Notion.CONDITIONAL) ? 10 : 0)
                - (signs.has(Notion.PERSONAL) ? 15 : 0)
                - (signs.asked() == Asked.NOT ? 0 : 15);
    }
}
