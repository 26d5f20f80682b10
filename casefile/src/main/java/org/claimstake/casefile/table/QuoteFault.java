package org.claimstake.casefile.table;

import java.util.Optional;
import org.claimstake.casefile.finding.TableFindings;
import org.claimstake.language.finding.Finding;

/**
 * Where quotes go wrong. The CSV reader only says that they do; a person needs the line on which the quote
 * stands, and for a quote never closed that is far from where the reading stopped.
 */
record QuoteFault(int line, boolean closed) {

    /** Empty where every quote is in its place. */
    static Optional<QuoteFault> in(String text) {
        int line = 1;
        int opened = 0; // line of the quote that is open, 0 for none
        boolean cellBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opened > 0) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    opened = 0;
                    if (i + 1 < text.length() && ",\n".indexOf(text.charAt(i + 1)) < 0) {
                        return Optional.of(new QuoteFault(line, true));
                    }
                }
            } else if (c == '"' && cellBegins) {
                opened = line;
            }
            cellBegins = opened == 0 && (c == ',' || c == '\n');
            line += c == '\n' ? 1 : 0;
        }
        return opened == 0 ? Optional.empty() : Optional.of(new QuoteFault(opened, false));
    }

    Finding finding(String path) {
        return closed ? TableFindings.textAfterQuote(path, line) : TableFindings.unclosedQuote(path, line);
    }
}
