package org.claimstake.report;

/**
 * The tree of one value, and whose value it is.
 *
 * @param where {@code in future 178 of 1000, the one nearest the median}; empty where there is one value for all
 */
public record Explained(String where, Branch tree) {

    /** The same of a run that stands beside others. */
    public Explained under(String regime) {
        String under = "under \"" + regime + "\"";
        return new Explained(where.isEmpty() ? under : under + ", " + where, tree);
    }
}
