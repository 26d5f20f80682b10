package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Marks.Label;
import org.claimstake.evidence.document.Turns.Opening;

/** The layout in which a name and a colon, or a letter and a colon, stand before what is said. */
final class Labels {
    private Labels() {}

    /** A paragraph that begins with a label. */
    private record Labelled(int block, Label label) {}

    /** Empty where the colons are those of an article: no label comes again, and none asks. */
    static List<Opening> openings(List<String> paragraphs) {
        var labelled = new ArrayList<Labelled>();
        var times = new LinkedHashMap<String, Integer>();
        for (int at = 0; at < paragraphs.size(); at++) {
            Optional<Label> label = Marks.label(paragraphs.get(at));
            if (label.isPresent()) {
                labelled.add(new Labelled(at, label.get()));
                times.merge(label.get().name(), 1, Integer::sum);
            }
        }
        return isDialogue(paragraphs, labelled, times) ? opened(paragraphs, labelled) : List.of();
    }

    /** "Note:" and "Update:" stand in articles too: they make up no half of its paragraphs, and none asks. */
    private static boolean isDialogue(List<String> paragraphs, List<Labelled> labelled, Map<String, Integer> times) {
        if (labelled.size() < 2) {
            return false;
        }
        boolean asks = labelled.stream().anyMatch(one -> one.label().role().equals(Optional.of(Role.ASKS)));
        boolean answers = labelled.stream().anyMatch(one -> one.label().role().equals(Optional.of(Role.ANSWERS)));
        if (asks || times.size() < 2) {
            return asks && (answers || times.size() > 1);
        }
        int first = labelled.getFirst().block();
        boolean question = Dashes.isQuestion(paragraphs.get(first));
        boolean again = times.values().stream().anyMatch(count -> count > 1);
        boolean half = labelled.size() * 2 >= paragraphs.size() - first;
        return question
                || again && (half || labelled.stream().anyMatch(one -> Dashes.isQuestion(paragraphs.get(one.block()))));
    }

    private static List<Opening> opened(List<String> paragraphs, List<Labelled> labelled) {
        var asked = new LinkedHashMap<String, int[]>();
        for (int order = 0; order < labelled.size(); order++) {
            int[] counts = asked.computeIfAbsent(labelled.get(order).label().name(), any -> new int[2]);
            counts[0] += isAsked(paragraphs, labelled, order) ? 1 : 0;
            counts[1]++;
        }
        var askers = new HashSet<String>();
        asked.forEach((name, counts) -> {
            if (counts[0] * 2 > counts[1]) {
                askers.add(name);
            }
        });
        return labelled.stream()
                .map(one -> new Opening(
                        one.block(),
                        one.label().words(),
                        role(one.label(), askers),
                        one.label().name()))
                .toList();
    }

    /** Whether the last paragraph of a turn ends in a question mark. */
    private static boolean isAsked(List<String> paragraphs, List<Labelled> labelled, int order) {
        int last = order + 1 < labelled.size()
                ? labelled.get(order + 1).block() - 1
                : labelled.get(order).block();
        return Dashes.isQuestion(paragraphs.get(last));
    }

    private static Role role(Label label, HashSet<String> askers) {
        return label.role().orElse(askers.contains(label.name()) ? Role.ASKS : Role.ANSWERS);
    }
}
