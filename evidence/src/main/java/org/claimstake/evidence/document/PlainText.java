package org.claimstake.evidence.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Trouble;

/** Characters made even: NFC, one kind of line end, one blank between words, nothing that is not seen. */
final class PlainText {
    private static final int LONGEST_TITLE = 140;
    private static final java.util.regex.Pattern TITLE =
            java.util.regex.Pattern.compile(".*[^.!?…:;\"”»)]", java.util.regex.Pattern.DOTALL);

    private PlainText() {}

    static Sheet read(String source, List<Trouble> troubles) {
        Traced words = even(source);
        return new Sheet(
                words, Sheet.lines(words.text()), Optional.empty(), Optional.empty(), Optional.empty(), troubles);
    }

    /** A first line that stands alone and is no sentence. It stays among the words. */
    static Optional<String> title(Body body) {
        if (body.blocks().size() < 3) {
            return Optional.empty();
        }
        String first = body.blocks().getFirst().span().of(body.words().text());
        boolean is = first.length() <= LONGEST_TITLE
                && TITLE.matcher(first).matches()
                && !Marks.isDash(first)
                && Marks.label(first).isEmpty();
        return is ? Optional.of(first) : Optional.empty();
    }

    /** A text made even. */
    static Traced even(String source) {
        var into = new Traced.Builder();
        boolean composed = Normalizer.isNormalized(source, Normalizer.Form.NFC);
        int to = source.length();
        int at = 0;
        while (at < to) {
            char letter = source.charAt(at);
            int next = at + 1;
            if (isLineEnd(letter)) {
                next = letter == '\r' && next < to && source.charAt(next) == '\n' ? next + 1 : next;
                into.put("\n", at, next);
            } else if (isBlank(letter)) {
                next = blanksFrom(source, at, to);
                blank(source, at, next, to, into);
            } else if (letter == '\u00AD' && next < to && source.charAt(next) == '\n') {
                next++;
            } else if (!isUnseen(letter)) {
                next = composed ? next : composedFrom(source, at, to);
                letters(source.substring(at, next), at, into);
            }
            at = next;
        }
        return into.build();
    }

    private static void letters(String letters, int at, Traced.Builder into) {
        into.put(
                letters.length() == 1 ? letters : Normalizer.normalize(letters, Normalizer.Form.NFC),
                at,
                at + letters.length());
    }

    /** Blanks at the ends of lines fall away, others become one; a lone blank that does not break stays what it is. */
    private static void blank(String source, int at, int next, int to, Traced.Builder into) {
        boolean first = into.length() == 0 || into.endsWith('\n');
        boolean last = next == to || isLineEnd(source.charAt(next));
        if (!first && !last && !into.endsWith(' ')) {
            char kept = source.charAt(at);
            into.put(next - at == 1 && kept != '\t' ? String.valueOf(kept) : " ", at, next);
        }
    }

    private static int blanksFrom(String source, int at, int to) {
        int next = at;
        while (next < to && (isBlank(source.charAt(next)) || isUnseen(source.charAt(next)))) {
            next++;
        }
        return next;
    }

    /** Behind a letter and all that may melt with it. */
    private static int composedFrom(String source, int at, int to) {
        int next = at + 1;
        while (next < to && melts(source.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean melts(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || letter >= 0x1160 && letter <= 0x11FF
                || Character.isSurrogate(letter);
    }

    static boolean isLineEnd(char letter) {
        return letter == '\n'
                || letter == '\r'
                || letter == '\u0085'
                || letter == '\u2028'
                || letter == '\u2029'
                || letter == '\f';
    }

    static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || Character.getType(letter) == Character.SPACE_SEPARATOR;
    }

    /** Soft hyphens, blanks of no width, marks of byte order, control characters: not what was said. */
    private static boolean isUnseen(char letter) {
        return letter == '\u00AD'
                || letter == '\u200B'
                || letter == '\u2060'
                || letter == '\uFEFF'
                || letter < ' ' && letter != '\t' && !isLineEnd(letter)
                || letter >= '\u007F' && letter < '\u00A0' && letter != '\u0085';
    }
}
