package org.claimstake.evidence.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Leads.Names;
import org.claimstake.evidence.document.Turns.Opening;

/** Speakers by the fullest name the text has for them: "AK" and "Kovacs" are the "Anna Kovacs" of the lead. */
final class Named {
    private static final int LONGEST_INITIALS = 3;

    private Named() {}

    /** @param text in which a name that a label writes in capitals may stand as names are written */
    static List<Opening> by(Names lead, List<Opening> labelled, String text) {
        List<Opening> openings = labelled.stream()
                .map(one -> new Opening(one.block(), one.words(), one.role(), written(one.speaker(), text)))
                .toList();
        Set<String> full = new LinkedHashSet<>();
        full.add(lead.answers());
        full.add(lead.asks());
        openings.forEach(opening -> full.add(opening.speaker()));
        full.remove("");
        return openings.stream().map(opening -> named(opening, lead, full)).toList();
    }

    /** "ANNA KOVACS" as "Anna Kovacs", where the text has that. */
    private static String written(String name, String text) {
        if (name.length() <= LONGEST_INITIALS || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        var small = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int at = 0; at < small.length(); at++) {
            if (at == 0 || !Character.isLetter(small.charAt(at - 1)) && "'’".indexOf(small.charAt(at - 1)) < 0) {
                small.setCharAt(at, Character.toTitleCase(small.charAt(at)));
            }
        }
        return text.contains(small) ? small.toString() : name;
    }

    private static Opening named(Opening opening, Names lead, Set<String> full) {
        String speaker = opening.speaker().isEmpty()
                ? opening.role() == Role.ASKS ? lead.asks() : lead.answers()
                : fullest(opening.speaker(), full);
        boolean leads = !speaker.isEmpty() && !opening.speaker().isEmpty() && speaker.equals(lead.answers());
        return new Opening(opening.block(), opening.words(), leads ? Role.ANSWERS : opening.role(), speaker);
    }

    /** The one longer name that a shorter one is a part or the initials of. */
    private static String fullest(String name, Set<String> full) {
        List<String> longer =
                full.stream().filter(one -> isShort(name, one)).distinct().toList();
        return longer.size() == 1 ? longer.getFirst() : name;
    }

    private static boolean isShort(String name, String full) {
        return full.length() > name.length()
                && full.contains(" ")
                && (full.endsWith(" " + name) || full.startsWith(name + " ") || isInitials(name, full));
    }

    private static boolean isInitials(String name, String full) {
        String initials = java.util.Arrays.stream(full.split("[\\s-]+"))
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        String letters = name.replace(".", "").replace(" ", "");
        return letters.equals(letters.toUpperCase(Locale.ROOT)) && letters.equals(initials);
    }
}
