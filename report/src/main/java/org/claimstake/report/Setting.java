package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How a picture is set: for whom, how wide, on what.
 *
 * @param words in whose language
 * @param width in pixels, at least {@value #LEAST}; letters keep their size whatever it is
 * @param foot  what is burned in below the picture
 */
public record Setting(Wording words, int width, Foot foot, Theme theme) {
    /** A telephone held upright, less its margins. */
    public static final int LEAST = 320;

    public enum Theme {
        /** Light or dark, as the page or the reader has it. */
        SCREEN,
        /** Black on white; what hues tell apart on a screen is hatched. */
        PRINT
    }

    /**
     * What a picture must say for itself when it travels without its page. Texts are empty where there is nothing to
     * say.
     *
     * @param source whose numbers they are: the case and its version, what it rests on
     * @param basis  the case's unit of money, {@code USD(2025)}: what it is worth is said here, and the amounts of the
     *               picture are told without it; or words of one's own
     * @param date   as of when
     */
    public record Foot(String source, String basis, String date) {
        public static final Foot NONE = new Foot("", "", "");

        /** @param date of the case; empty where it has none */
        public static Foot of(Answer.Subject subject, Wording words, String date) {
            // "base" is a word of the command; readers of pictures have not seen it
            String scenario =
                    subject.scenario().replaceAll("(?<=^|\\| )" + Regime.BASE + "(?=$| \\|)", words.say("text"));
            String key = subject.scenario().equals(Regime.BASE) ? "foot.text" : "foot.case";
            String source = words.say(
                    subject.futures() > 1 ? key + ".many" : key,
                    "case",
                    subject.id(),
                    "version",
                    subject.version(),
                    "scenario",
                    scenario,
                    "futures",
                    subject.futures(),
                    "seed",
                    String.valueOf(subject.seed()));
            return new Foot(source, subject.money(), date);
        }

        private String money(Wording words) {
            int open = basis.indexOf('(');
            if (open < 0 || !basis.endsWith(")")) {
                return basis;
            }
            String currency = basis.substring(0, open);
            String year = basis.substring(open + 1, basis.length() - 1);
            return year.equals("nominal")
                    ? words.say("money.day", "currency", currency)
                    : words.say("money.year", "currency", currency, "year", year);
        }

        List<String> lines(Wording words) {
            var lines = new ArrayList<String>();
            if (!source.isEmpty()) {
                lines.add(words.say("foot.source", "source", source));
            }
            if (!basis.isEmpty()) {
                lines.add(words.say("foot.basis", "basis", money(words)));
            }
            if (!date.isEmpty()) {
                lines.add(words.say("foot.date", "date", date));
            }
            return lines;
        }
    }

    public Setting {
        if (width < LEAST) {
            throw new IllegalArgumentException("a picture is " + width + " pixels wide, but must be at least " + LEAST);
        }
    }

    /** For a screen. */
    public static Setting of(Wording words, int width, Foot foot) {
        return new Setting(words, width, foot, Theme.SCREEN);
    }

    boolean isPrint() {
        return theme == Theme.PRINT;
    }

    Room room() {
        return Room.of(width, words);
    }
}
