package org.claimstake.language.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final SourceText CASE = new SourceText("case.stake", "line a = b\n");
    private static final SourceText MODEL = new SourceText("m.stake", "line a = b\n");

    private final Findings findings = new Findings();

    @Test
    void theyAreToldByPlaceInTheirFile() {
        findings.add(at(CASE, 7, "third"));
        findings.add(at(CASE, 2, "first"));
        findings.add(at(CASE, 5, "second"));
        assertThat(names()).containsExactly("first", "second", "third");
    }

    @Test
    void filesComeInTheOrderInWhichTheyWereRead() {
        findings.add(at(MODEL, 7, "model"));
        findings.add(at(CASE, 2, "case"));
        findings.add(at(MODEL, 3, "model, too"));
        assertThat(names()).containsExactly("model, too", "model", "case");
    }

    @Test
    void whatHasNoPlaceStandsBeforeWhatIsFoundAfterIt() {
        findings.add(Finding.of("a/b", "no place"));
        findings.add(at(CASE, 0, "at the beginning"));
        assertThat(names()).containsExactly("no place", "at the beginning");
    }

    @Test
    void theSameAtTheSamePlaceIsToldOnce() {
        findings.addAll(List.of(at(CASE, 2, "once"), at(CASE, 2, "once"), at(CASE, 3, "once")));
        assertThat(findings.count()).isEqualTo(2);
        assertThat(findings.any()).isTrue();
    }

    @Test
    void aScreenfulIsKept() {
        for (int i = 0; i < 2 * Findings.MOST; i++) {
            findings.add(at(CASE, i % 10, "finding " + i));
        }
        assertThat(findings.count()).isEqualTo(Findings.MOST);
        assertThat(findings.all()).hasSize(Findings.MOST);
    }

    private static Finding at(SourceText file, int from, String what) {
        return Finding.of("a/b", what).at(new Place(file, new Span(from, from + 1)));
    }

    private List<String> names() {
        return findings.all().stream().map(Finding::what).toList();
    }
}
