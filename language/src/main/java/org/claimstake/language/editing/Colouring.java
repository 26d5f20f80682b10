package org.claimstake.language.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of {@link Colours} applied to a text, for editors that know no rules. */
public final class Colouring {
    /** A longer line is no line of a model; the rules look ahead in it, so that its colours would cost its square. */
    private static final int LONGEST_LINE = 5_000;

    private static final List<Ready> RULES = Colours.rules().stream()
            .map(rule -> new Ready(rule, Pattern.compile(rule.pattern())))
            .toList();

    private record Ready(Colours.Rule rule, Pattern pattern) {}

    /**
     * A stretch of one colour.
     *
     * @param from  offset of its first character, in UTF-16 units
     * @param to    offset behind its last
     * @param scope one of those of {@link Colours}
     */
    public record Stretch(int from, int to, String scope) {}

    private final List<Stretch> stretches = new ArrayList<>();

    private Colouring() {}

    /**
     * All that has a colour, in the order of the text, none over another. The rules see one line at a time, so some lines
     * of a text have the colours that they have in the whole.
     *
     * @param text lines that end with {@code \n}
     */
    public static List<Stretch> of(String text) {
        var colouring = new Colouring();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            if (line.length() <= LONGEST_LINE) {
                colouring.line(line, from);
            }
            from += line.length() + 1;
        }
        return List.copyOf(colouring.stretches);
    }

    private void line(String line, int from) {
        List<Matcher> matchers =
                RULES.stream().map(ready -> ready.pattern().matcher(line)).toList();
        int at = 0;
        while (at < line.length()) {
            int next = at + 1;
            for (int i = 0; i < RULES.size(); i++) {
                Matcher matcher = matchers.get(i)
                        .region(at, line.length())
                        // a rule looks at what stands before
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
                if (matcher.lookingAt() && matcher.end() > at) {
                    take(RULES.get(i).rule(), matcher, from);
                    next = matcher.end();
                    break;
                }
            }
            at = next;
        }
    }

    private void take(Colours.Rule rule, Matcher match, int from) {
        String[] scopes = new String[match.end() - match.start()];
        Arrays.fill(scopes, rule.scope());
        rule.captures().forEach((group, scope) -> {
            if (match.start(group) >= 0) {
                Arrays.fill(scopes, match.start(group) - match.start(), match.end(group) - match.start(), scope);
            }
        });
        int begun = 0;
        for (int i = 1; i <= scopes.length; i++) {
            if (i == scopes.length || !scopes[i].equals(scopes[begun])) {
                if (!scopes[begun].isEmpty()) {
                    stretches.add(new Stretch(from + match.start() + begun, from + match.start() + i, scopes[begun]));
                }
                begun = i;
            }
        }
    }
}
