package org.claimstake.casefile;

import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** A text beside which nothing lies but the library. */
record LibraryText(Library library, SourceText main) implements CaseText {
    @Override
    public Optional<ModelFile> model(String name) {
        return library.model(name).map(text -> new ModelFile(text, true));
    }

    @Override
    public Set<String> modelNames() {
        return library.modelNames();
    }

    @Override
    public @Nullable RawTable table(String path, Place place, Findings findings) {
        findings.add(CaseFindings.noTable(path, place, Set.of()));
        return null;
    }

    @Override
    public @Nullable Set<String> sources() {
        return null;
    }
}
