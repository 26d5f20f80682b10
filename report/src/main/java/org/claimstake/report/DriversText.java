package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.drivers.Drivers;
import org.claimstake.advice.drivers.Drivers.Driver;

/** What drives a value, as lines: a share a line, the largest first, and how the shares were found. */
public final class DriversText {
    /** Smaller shares are counted. */
    private static final int MOST = 8;

    /** Where there are no drivers to tell. */
    public static final String NOTHING =
            "nothing moves it over the futures, or too few of them have a value to say what does\n";

    private DriversText() {}

    /** Lines, each with its end; empty where nothing is to be said. */
    public static String of(Drivers drivers, Look look) {
        List<Driver> known = drivers.drivers().stream()
                .filter(one -> one.share().isPresent())
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        var lines = new ArrayList<String>();
        lines.add(look.strong("driven by") + look.faint("   share of the variance, each alone"));
        var columns = new Columns(false, true, false, false);
        known.stream()
                .limit(MOST)
                .forEach(one -> columns.add(
                        one.input().name(),
                        share(one.share().getAsDouble(), one.error().orElse(0)),
                        one.error().orElse(0) > 0 ? "± " + error(one.error().getAsDouble()) : "",
                        one.input().title().equals(one.input().name())
                                ? ""
                                : one.input().title()));
        if (known.size() > 1 && drivers.together().isPresent()) {
            double error = drivers.togetherError().orElse(0);
            columns.add("only together", share(drivers.together().getAsDouble(), error), "± " + error(error), "");
        }
        columns.lines().forEach(line -> lines.add(line.stripTrailing()));
        if (known.size() > MOST) {
            lines.add("and " + (known.size() - MOST) + " that do less");
        }
        return String.join("\n", lines).replace('\u00a0', ' ') + "\n";
    }

    private static String share(double share, double error) {
        return Digits.to(100 * share, 100 * error) + "%";
    }

    private static String error(double error) {
        return Digits.significant(100 * error, 1);
    }
}
