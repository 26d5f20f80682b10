package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** Why an answer cannot be given, and what can be asked in its place. */
final class GapText {
    private GapText() {}

    static List<String> of(Answer.Gap gap, String id, Look look) {
        var lines = new ArrayList<String>();
        for (Cited missing : gap.missing()) {
            lines.add(look.amber(Wrapped.to(look.width(), "  ", "not known: " + words(missing))));
        }
        for (Answer.Instead other : gap.instead()) {
            String ask = other.ask().isEmpty() ? "" : other.ask() + " ";
            lines.add(Wrapped.to(look.width(), "  ", "can be answered: " + ask + "stake ask " + id + " " + other.id()));
        }
        return lines;
    }

    /** What it is called, and why nobody knows it, where the text says so. */
    static String words(Cited missing) {
        String reason = missing.ground().reason();
        return missing.ground().name() + (reason.isEmpty() ? "" : ": " + reason);
    }
}
