package org.claimstake.checks.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page says that a command prints. A line of {@code …} stands for any lines, none among them. No-break spaces
 * count as spaces, and spaces at the end of a line do not count.
 */
record Screen(List<String> lines) {
    private static final String ANY = "…";

    Screen {
        lines = lines.stream().map(Screen::plain).toList();
    }

    /** The first line of the page that does not come, in words; empty where all is as the page says. */
    Optional<String> differs(String printed) {
        List<String> all = printed.lines().map(Screen::plain).toList();
        var starts = new ArrayList<Integer>();
        starts.add(0);
        boolean any = false;
        for (String line : lines) {
            List<Integer> next = any(line) ? starts : after(line, starts, all, any);
            if (next.isEmpty()) {
                return Optional.of(missing(line, starts, all, any));
            }
            starts = new ArrayList<>(next);
            any = any(line);
        }
        if (any || starts.contains(all.size())) {
            return Optional.empty();
        }
        return Optional.of("prints a line more: " + all.get(starts.getFirst()));
    }

    /** Where one may stand behind a line, whose own place is one of the starts or, after any lines, any later one. */
    private static List<Integer> after(String line, List<Integer> starts, List<String> all, boolean any) {
        var next = new ArrayList<Integer>();
        for (int at = starts.getFirst(); at < all.size(); at++) {
            if (all.get(at).equals(line) && (any || starts.contains(at))) {
                next.add(at + 1);
            }
        }
        return next;
    }

    private static String missing(String line, List<Integer> starts, List<String> all, boolean any) {
        int at = starts.getFirst();
        String instead = any ? "no such line below" : at < all.size() ? all.get(at) : "nothing more";
        return "should print: " + line + "\n        prints: " + instead;
    }

    private static boolean any(String line) {
        return line.equals(ANY);
    }

    private static String plain(String line) {
        return line.replace('\u00a0', ' ').replace('\u202f', ' ').stripTrailing();
    }
}
