package org.claimstake.cli;

import java.util.List;

/**
 * The command was used wrongly: an option that is not there, a number that is none. Thrown where it is found, told
 * once, in plain words; ends with {@link Exit#WRONG_USE}.
 */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> lines;

    /**
     * @param what  the first line: stands alone, lower case, no full stop
     * @param lines why, and what to type instead
     */
    WrongUse(String what, String... lines) {
        super(what);
        this.lines = List.of(lines);
    }

    String words() {
        var words = new StringBuilder("stake: " + getMessage() + "\n");
        lines.forEach(line -> words.append("  = ").append(line).append('\n'));
        return words.toString();
    }
}
