package org.claimstake.cli;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Rendering;

/**
 * The command was used wrongly: an option that is not there, a number that is none. Thrown where it is found, told
 * once, in plain words; ends with {@link Exit#WRONG_USE}.
 */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient String words;

    /**
     * @param what  the first line: stands alone, lower case, no full stop
     * @param lines why, and what to type instead
     */
    WrongUse(String what, String... lines) {
        super(what);
        this.words = plain(what, List.of(lines));
    }

    /** What was typed leads to something that is not there: it has a lasting name, as what is wrong with a case. */
    WrongUse(Finding finding) {
        super(finding.what());
        this.words = Rendering.PLAIN.of(finding);
    }

    String words() {
        return words;
    }

    private static String plain(String what, List<String> lines) {
        var words = new StringBuilder("stake: " + what + "\n");
        lines.forEach(line -> words.append("  = ").append(line).append('\n'));
        return words.toString();
    }
}
