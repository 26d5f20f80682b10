package org.claimstake.language.editing;

/** Whether the end of the beginning of a line lies in a comment or in a text in quotes; neither goes over lines. */
enum Quotes {
    COMMENT,
    TEXT,
    NEITHER;

    static Quotes of(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == '#' && !quoted) {
                return COMMENT;
            }
        }
        return quoted ? TEXT : NEITHER;
    }
}
