package org.claimstake.checks.library;

import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.Library;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** A case of one text without tables of its own, beside the library that ships. */
record Pasted(String text) implements CaseText {
    static final Library SHIPPED = Library.shipped();

    @Override
    public SourceText main() {
        return new SourceText("case.stake", text);
    }

    @Override
    public Optional<ModelFile> model(String name) {
        return SHIPPED.model(name).map(file -> new ModelFile(file, true));
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
