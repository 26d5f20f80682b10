package org.claimstake.cli;

import org.claimstake.language.finding.Finding;

/** A finding as lines. */
final class FindingText {
    private FindingText() {}

    static String of(Finding finding) {
        var words = new StringBuilder("error[" + finding.name() + "]: " + finding.what());
        finding.place().ifPresent(place -> words.append("\n  at ").append(place));
        if (!finding.where().isEmpty()) {
            words.append("\n  at ").append(finding.where());
        }
        finding.why().forEach(why -> words.append("\n  = ").append(why));
        finding.tries().forEach(text -> words.append("\n  = try: ").append(text));
        return words.toString();
    }
}
