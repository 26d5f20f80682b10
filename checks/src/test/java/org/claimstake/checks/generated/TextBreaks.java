package org.claimstake.checks.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What happens to a text in the hands of people: letters lost, words in the wrong place, lines lost and doubled. */
final class TextBreaks {
    private static final List<String> WORDS = List.of("""
            line account pay use for in where measure figure random unsure term scenario table party model schedule expect
            if then else otherwise and or not { } ( ) [ ] [-1] [+1] [*] = == != < >= + - * / ^ . , : ; .. -> ?
            0 1 -1 1e400 0.1 5% 2026 2026-Q5 2026-02-30 2026-07-01 NaN Infinity 1_000 1,5
            mn bn k USD USD(nominal) EUR(2026) t t(ore) USD/t %/year years months period now forever yes no missing
            known( sum( npv( irr( cumulative( ratio( mean( quantile( first( at( min( has( charge( each_year( normal( discrete(
            "text" " # é \u00a0 \t waterfall level rest dated before: correlate over claim reading says source assumed
            either in_kind code require worth opening plus less oldest newest first expires after grows simple may overdraw
            below up to above sliced whole knots rows key of list by choice as from convert deflator rate good quantity role
            outside input test futures time money seed states real nominal is impasse option profile risk floor power belief unpaid last near within errors
            """.split("\\s+"));

    private TextBreaks() {}

    /** A text with one or two things lost, doubled or put in the wrong place. */
    static String broken(String text, SplittableRandom random) {
        String broken = text;
        int breaks = 1 + random.nextInt(2);
        for (int i = 0; i < breaks && broken.length() > 10; i++) {
            broken = switch (random.nextInt(12)) {
                case 0 -> withoutLetters(broken, random);
                case 1 -> withWord(broken, random);
                case 2 -> withoutLine(broken, random);
                case 3 -> lineTwice(broken, random);
                case 4 -> broken.substring(0, random.nextInt(broken.length()));
                case 5, 6 -> wordForWord(broken, random);
                case 7, 8 -> wordOfTheText(broken, random);
                // what a plan may survive
                default -> oneForAnother(broken, random);
            };
        }
        return broken;
    }

    private static String withoutLetters(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
    }

    private static String withWord(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(at);
    }

    private static String withoutLine(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private static String lineTwice(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        return String.join("\n", lines);
    }

    private static String wordForWord(String text, SplittableRandom random) {
        return replaced(text, WORDS.get(random.nextInt(WORDS.size())), random);
    }

    /** What fits the place better than a word by chance: a name or number from elsewhere in the text. */
    private static String wordOfTheText(String text, SplittableRandom random) {
        String[] words = text.split("\\s+");
        return replaced(text, words[random.nextInt(words.length)], random);
    }

    private static final Pattern ALIKE = Pattern.compile("[a-z]+\\d+|\\d[\\d_.]*|[-+*/<]");

    /** A name for a name, a number for a number, a sign for a sign. */
    private static String oneForAnother(String text, SplittableRandom random) {
        List<MatchResult> found = ALIKE.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult place = found.get(random.nextInt(found.size()));
        List<String> others = found.stream()
                .map(MatchResult::group)
                .filter(other -> sort(other) == sort(place.group()))
                .toList();
        String by = others.get(random.nextInt(others.size()));
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    private static int sort(String word) {
        char first = word.charAt(0);
        return Character.isLetter(first) ? 0 : Character.isDigit(first) ? 1 : 2;
    }

    private static String replaced(String text, String by, SplittableRandom random) {
        int from = random.nextInt(text.length());
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.substring(0, from) + by + text.substring(to);
    }
}
