package org.claimstake.evidence.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is, by its first bytes. */
enum Kind {
    TEXT,
    HTML,
    PDF,
    /** An image, a packed file, a program: nothing that is read. */
    OTHER;

    private static final int FRONT = 4096;
    private static final Pattern PAGE = Pattern.compile(
            "^(?:\\uFEFF|\\s|<\\?xml[^>]*>|<!--[^>]{0,1000}-->)*<(?:!doctype\\s+html|html|head|body|title|meta|article|main|section|header|div|p|h1|table|script)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile(
            "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    static Kind of(byte[] bytes) {
        String front = front(bytes);
        if (front.substring(0, Math.min(front.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (!front.startsWith("ÿþ") && !front.startsWith("þÿ") && isPacked(bytes)) {
            return OTHER;
        }
        return ofText(front.replace("\0", "").replaceFirst("^(?:ï»¿|ÿþ|þÿ)", ""));
    }

    /** HTML or plain text. */
    static Kind ofText(String text) {
        Matcher page = PAGE.matcher(text.substring(0, Math.min(text.length(), FRONT)));
        return page.find() ? HTML : TEXT;
    }

    /** The encoding that a page says it has. */
    static Optional<Charset> declared(byte[] bytes) {
        Matcher charset = CHARSET.matcher(front(bytes));
        try {
            return charset.find() ? Optional.of(Charset.forName(charset.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Bytes of nought that are not every other byte, as in UTF-16, or the marks of files that hold none. */
    private static boolean isPacked(byte[] bytes) {
        int[] noughts = new int[2];
        int controls = 0;
        int front = Math.min(bytes.length, FRONT);
        for (int at = 0; at < front; at++) {
            noughts[at & 1] += bytes[at] == 0 ? 1 : 0;
            controls += bytes[at] > 0
                            && bytes[at] < ' '
                            && bytes[at] != '\t'
                            && bytes[at] != '\n'
                            && bytes[at] != '\r'
                            && bytes[at] != '\f'
                    ? 1
                    : 0;
        }
        boolean both = noughts[0] > 0 && noughts[1] > 0 && noughts[0] < 10 * noughts[1] && noughts[1] < 10 * noughts[0];
        String first = front(bytes).substring(0, Math.min(8, front));
        return both
                || controls * 20 > front
                || first.startsWith("PK\u0003\u0004")
                || first.startsWith("{\\rtf")
                || first.startsWith("\u0089PNG")
                || first.startsWith("GIF8")
                || first.startsWith("ÿØÿ")
                || first.startsWith("\u001F\u008B");
    }

    private static String front(byte[] bytes) {
        return new String(Arrays.copyOf(bytes, Math.min(bytes.length, FRONT)), StandardCharsets.ISO_8859_1);
    }
}
