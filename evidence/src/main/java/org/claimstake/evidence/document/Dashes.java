package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Turns.Opening;

/**
 * The layout in which question and answer both begin with a dash: order and the question mark tell them apart. A paragraph
 * without a dash goes on.
 */
final class Dashes {
    private static final Pattern QUESTION = Pattern.compile(".*[?؟？][\"'”’»)\\]*!…\\s]*", Pattern.DOTALL);
    /** "Tell us about it." is short. */
    private static final int LONGEST_REQUEST = 400;

    private Dashes() {}

    static boolean isQuestion(String said) {
        return QUESTION.matcher(said.substring(Math.max(0, said.length() - 12))).matches();
    }

    /** Empty where the dashes are those of a list. */
    static List<Opening> openings(List<String> paragraphs) {
        var dashed = new ArrayList<Integer>();
        for (int at = 0; at < paragraphs.size(); at++) {
            if (Marks.isDash(paragraphs.get(at))) {
                dashed.add(at);
            }
        }
        var openings = new ArrayList<Opening>();
        Role before = Role.ANSWERS;
        int questions = 0;
        for (int order = 0; order < dashed.size(); order++) {
            int at = dashed.get(order);
            String said = paragraphs.get(at);
            String next = order + 1 < dashed.size() ? paragraphs.get(dashed.get(order + 1)) : "";
            boolean asks = before != Role.ASKS && (isQuestion(said) || isRequest(said, next, openings.isEmpty()));
            before = asks ? Role.ASKS : Role.ANSWERS;
            questions += asks && isQuestion(said) ? 1 : 0;
            openings.add(new Opening(at, Marks.behindDash(said), before, ""));
        }
        return questions > 0 && openings.size() > 1 && openings.getFirst().role() == Role.ASKS ? openings : List.of();
    }

    /** Not a question, but what follows is an answer: else two answers would stand together. */
    private static boolean isRequest(String said, String next, boolean first) {
        return !next.isEmpty()
                && !isQuestion(next)
                && said.length() <= LONGEST_REQUEST
                && (!first || said.contains("?"));
    }
}
