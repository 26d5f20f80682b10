package org.claimstake.casefile.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.claimstake.casefile.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {

    @TempDir
    Path here;

    @Test
    void aSourceIsWhatItsLineSaysAndAnEmptyCellIsNothing() {
        Sources sources = sources("""
                id,title,address,address_exact,quote,checked_on
                usgs_2025,Lithium,site usgs.gov,no,"about 5 % a year",2026-01-02
                law,,,,,
                """);
        assertThat(sources.ids()).containsExactly("usgs_2025", "law");
        Source usgs = sources.find("usgs_2025").orElseThrow();
        assertThat(usgs.name()).isEqualTo("Lithium");
        assertThat(usgs.addressExact()).isFalse();
        assertThat(usgs.words()).contains("about 5 % a year");
        assertThat(usgs.extra()).isEqualTo(Map.of("checked_on", "2026-01-02"));
        Source law = sources.find("law").orElseThrow();
        assertThat(law.name()).isEqualTo("law");
        assertThat(law.title()).isNull();
        assertThat(law.addressExact()).isNull();
        assertThat(law.words()).isEmpty();
        assertThat(law.extra()).isEmpty();
        assertThat(sources.find("other")).isEmpty();
    }

    @Test
    void aListThatNamesNoSourceYetIsAList() {
        assertThat(sources("id,title\n").ids()).isEmpty();
    }

    @Test
    void everyWrongLineIsNamed() {
        assertThat(says("id,address_exact\na,yes\n,no\na b,no\na,no\nb,maybe\n"))
                .isEqualTo("""
                error[source/no-id]: a source has no id
                  ┌─ sources.csv, line 3
                  = texts name a source by its id: `source usgs_2025`

                error[source/id]: `a b` is no id of a source
                  ┌─ sources.csv, line 4
                  = an id is a word of letters, digits, `_`, `-` and `.`, without spaces, so that a text can name it

                error[source/id-twice]: two sources have the id `a`
                  ┌─ sources.csv, lines 2 and 5
                  = a figure names its source by the id, so each id stands once

                error[source/yes-no]: `maybe` is neither yes nor no
                  ┌─ sources.csv, line 6, column address_exact
                  = `yes`: the address leads to the very document; `no`: to the site it is on; empty: not known
                """);
    }

    @Test
    void aListWithoutIdsIsNoList() {
        assertThat(says("ids,title\na,b\n")).isEqualTo("""
                error[source/no-column]: `sources.csv` has no column `id`
                  ┌─ sources.csv, line 1
                  = its columns are `ids`, `title`
                  = the column by which texts name a source is called `id`
                """);
    }

    private Sources sources(String csv) {
        return Fixture.ofCase(here).write("deal/sources.csv", csv).open().sourceList();
    }

    private String says(String csv) {
        return Fixture.ofCase(here).write("deal/sources.csv", csv).says("deal");
    }
}
