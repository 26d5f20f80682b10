package org.claimstake.advice.bargain.points;

import java.util.List;

/**
 * What two sides lay on issues.
 *
 * @param parties their names
 * @param issues  in the order of the file
 * @param notes   what a reader should know, a sentence each
 */
public record Points(List<String> parties, List<Laid> issues, List<String> notes) {

    /** An issue. @param points by side, 0 or more; those of each side sum to 100 */
    public record Laid(String name, List<Double> points) {
        public Laid {
            points = List.copyOf(points);
        }
    }

    public Points {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        notes = List.copyOf(notes);
    }

    double[] of(int side) {
        return issues.stream().mapToDouble(issue -> issue.points().get(side)).toArray();
    }
}
