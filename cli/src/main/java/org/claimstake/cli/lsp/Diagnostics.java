package org.claimstake.cli.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.editing.View;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Findings as an editor shows them: at their place, with their lasting name, the rule, what to try, and the places beside. */
final class Diagnostics {
    private static final String SOURCE = "stake";

    private final Desk desk;
    private final View view;

    Diagnostics(Desk desk, View view) {
        this.desk = desk;
        this.view = view;
    }

    /** By the address of the file; the user's own texts are all there, those without findings with none. */
    Map<String, List<Diagnostic>> byFile() {
        var all = new LinkedHashMap<String, List<Diagnostic>>();
        for (SourceText text : view.texts().values()) {
            String address = desk.address(view, text);
            if (address != null) {
                all.put(address, new ArrayList<>());
            }
        }
        for (Finding finding : view.findings()) {
            String address = address(finding);
            if (address != null) {
                all.computeIfAbsent(address, a -> new ArrayList<>()).add(diagnostic(finding));
            }
        }
        return all;
    }

    private String address(Finding finding) {
        String own =
                finding.place().map(place -> desk.address(view, place.file())).orElse(null);
        return own == null ? desk.address(view.root().resolve(view.main())) : own;
    }

    private Diagnostic diagnostic(Finding finding) {
        Range range = finding.place().map(Positions::range).orElse(new Range(new Position(0, 0), new Position(0, 0)));
        var diagnostic = new Diagnostic(range, words(finding), DiagnosticSeverity.Error, SOURCE);
        diagnostic.setCode(finding.name());
        var related = new ArrayList<DiagnosticRelatedInformation>();
        for (Finding.Labelled other : finding.at().stream().skip(1).toList()) {
            String address = desk.address(view, other.place().file());
            if (address != null) {
                String label = other.label().isEmpty() ? other.place().words() : other.label();
                related.add(
                        new DiagnosticRelatedInformation(new Location(address, Positions.range(other.place())), label));
            }
        }
        diagnostic.setRelatedInformation(related);
        return diagnostic;
    }

    private static String words(Finding finding) {
        var words = new StringBuilder(finding.what());
        String label = finding.at().isEmpty() ? "" : finding.at().getFirst().label();
        if (!label.isEmpty()) {
            words.append("\nhere: ").append(label);
        }
        if (!finding.where().isEmpty()) {
            words.append("\n").append(finding.where());
        }
        finding.why().forEach(sentence -> words.append("\n").append(sentence));
        finding.tries().forEach(text -> words.append("\ntry: ").append(text));
        return words.toString();
    }
}
