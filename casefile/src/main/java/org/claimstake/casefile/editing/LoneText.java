package org.claimstake.casefile.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.casefile.Library;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** A text that lies in no case folder: its own models, then the library's; no tables and no sources. */
final class LoneText implements CaseText {
    /** What a file of models is read under when it says nothing itself. */
    private static final SourceText HEAD =
            new SourceText("case.stake", "case \"models\" { time 2026 .. 2035 by year  money USD(nominal) }\n");

    private final SourceText text;
    private final ModelFile file;
    private final Library library;
    private final boolean isCase;
    private final Set<String> own = new TreeSet<>();

    LoneText(SyntaxTree tree, boolean ofLibrary, Library library) {
        this.text = tree.file();
        this.file = new ModelFile(text, ofLibrary);
        this.library = library;
        this.isCase = tree.declarations().stream().anyMatch(d -> d instanceof Declaration.Case);
        for (Declaration declaration : tree.declarations()) {
            if (declaration instanceof Declaration.Model model) {
                own.add(model.name().name());
            }
        }
    }

    /** It has a head of its own, and so can be read as a case. */
    boolean isCase() {
        return isCase;
    }

    ModelFile file() {
        return file;
    }

    @Override
    public SourceText main() {
        return isCase ? text : HEAD;
    }

    @Override
    public Optional<ModelFile> model(String name) {
        return own.contains(name) ? Optional.of(file) : library.model(name).map(model -> new ModelFile(model, true));
    }

    @Override
    public Set<String> modelNames() {
        var names = new TreeSet<>(library.modelNames());
        names.addAll(own);
        return names;
    }

    @Override
    public @Nullable RawTable table(String path, Place place, Findings findings) {
        findings.add(CaseFindings.noTable(path, place, List.of()));
        return null;
    }

    @Override
    public @Nullable Set<String> sources() {
        return null;
    }
}
