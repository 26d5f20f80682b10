package org.claimstake.checks.library;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimstake.casefile.Library;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A case of one text without tables of its own, beside the library that ships.
 *
 * @param retold what becomes of the library's texts first
 */
record Pasted(String text, UnaryOperator<String> retold) implements CaseText {
    private static final Library SHIPPED = Library.shipped();

    Pasted(String text) {
        this(text, library -> library);
    }

    @Override
    public SourceText main() {
        return new SourceText("case.stake", text);
    }

    @Override
    public Optional<ModelFile> model(String name) {
        return SHIPPED.model(name).map(this::retold);
    }

    private ModelFile retold(SourceText file) {
        return new ModelFile(new SourceText(file.name(), retold.apply(file.text())), true);
    }

    @Override
    public Set<String> modelNames() {
        return SHIPPED.modelNames();
    }

    @Override
    public @Nullable RawTable table(String path, Place place, Findings findings) {
        findings.add(Finding.of("test/no-table", "there is no " + path).at(place));
        return null;
    }

    @Override
    public @Nullable Set<String> sources() {
        return null;
    }
}
