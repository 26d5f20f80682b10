package org.claimstake.report;

import java.util.List;

/**
 * One branch of the tree that explains a number. Texts are empty where there is nothing to say.
 *
 * @param name    of the value, as the case calls it, with its row and period
 * @param value   in words
 * @param title   the description in the text, the reference of a source, the reason of an assumption
 * @param formula as written; the address of a source
 * @param place   file and line; the quoted words of a source
 */
public record Branch(
        Kind kind, String name, String value, String title, String formula, String place, List<Branch> branches) {

    public enum Kind {
        VALUE,
        /** Money that moves from one to another. */
        PAYMENT,
        /** One period of a sum over periods. */
        PERIOD,
        /** A cell of a table. */
        CELL,
        DRAW,
        SOURCE,
        ASSUMPTION,
        MISSING,
        /** Explained above. */
        REPEATED,
        /** What was left out, and how to see it. */
        MORE
    }

    public Branch {
        branches = List.copyOf(branches);
    }

    /** An input of which there is nothing to say but that somebody assumed it, or that nobody knows it. */
    boolean isAssumedAlone() {
        if (kind != Kind.VALUE && kind != Kind.CELL || branches.size() != 1) {
            return false;
        }
        Branch only = branches.getFirst();
        return only.name().isEmpty() && (only.kind() == Kind.ASSUMPTION || only.kind() == Kind.MISSING);
    }

    static Branch leaf(Kind kind, String name, String value, String title) {
        return new Branch(kind, name, value, title, "", "", List.of());
    }
}
