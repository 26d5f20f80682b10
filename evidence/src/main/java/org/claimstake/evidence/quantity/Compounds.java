package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Number words written as one: "fünfundzwanzig", "fünfzehntausend". Only where a table says how the parts are joined. */
final class Compounds {
    private static final int LONGEST = 80;

    private final Map<String, Tables.Form> parts = new HashMap<>();
    private final boolean areMade;
    private int longest;

    Compounds(Tables tables) {
        for (Tables.Form form : tables.forms()) {
            boolean isPart = form.kind() == Kind.NUMBER
                    || form.kind() == Kind.ARTICLE
                    || form.kind() == Kind.SCALE && !form.text().contains(".");
            if (isPart || form.kind() == Kind.JOINT) {
                parts.putIfAbsent(form.text(), form);
                longest = Math.max(longest, form.text().length());
            }
        }
        areMade = tables.forms().stream().anyMatch(form -> form.kind() == Kind.JOINT);
    }

    Optional<BigDecimal> of(String word) {
        if (!areMade || word.length() > LONGEST) {
            return Optional.empty();
        }
        var sum = new WordSum();
        boolean behindJoint = false;
        int at = 0;
        while (at < word.length()) {
            Tables.Form part = longestAt(word, at);
            if (part == null || !taken(part, sum, behindJoint)) {
                return Optional.empty();
            }
            behindJoint = part.kind() == Kind.JOINT;
            at += part.text().length();
        }
        return behindJoint ? Optional.empty() : sum.total();
    }

    private static boolean taken(Tables.Form part, WordSum sum, boolean behindJoint) {
        return switch (part.kind()) {
            case NUMBER, ARTICLE ->
                behindJoint ? sum.tens(new BigDecimal(part.value())) : sum.number(new BigDecimal(part.value()));
            case SCALE -> sum.scale(new BigDecimal(part.value()));
            default -> true;
        };
    }

    private Tables.@Nullable Form longestAt(String word, int at) {
        for (int length = Math.min(longest, word.length() - at); length > 0; length--) {
            Tables.Form part = parts.get(word.substring(at, at + length));
            if (part != null) {
                return part;
            }
        }
        return null;
    }
}
