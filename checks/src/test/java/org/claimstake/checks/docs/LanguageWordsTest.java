package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimstake.language.unit.UnitWords;
import org.junit.jupiter.api.Test;

/** The reference is whole: no word of the language is missing on it, and its grammar is that of the parser. */
final class LanguageWordsTest {
    private static final List<Page> PAGES = LanguagePages.all();
    private static final Set<String> CODE = code();

    /** The design keeps these for later; the page says so. */
    private static final Set<String> LATER = Set.of("`decide`", "`from ");

    private static final Set<String> SCALES = Set.of("k", "mn", "bn", "tn");

    @Test
    void everyWordOfTheGrammarIsThere() {
        assertThat(LanguageWords.ofTheGrammar()).contains("near", "overdraw", "below", "impasse", "reading");
        assertThat(missing(LanguageWords.ofTheGrammar())).isEmpty();
    }

    @Test
    void everyKeywordAndEveryReservedWordIsThere() {
        assertThat(LanguageWords.reservedAndKeywords()).contains("waterfall", "otherwise", "period_number");
        assertThat(missing(LanguageWords.reservedAndKeywords())).isEmpty();
    }

    @Test
    void everyFunctionAndDistributionWithItsLabelsIsThere() {
        assertThat(LanguageWords.ofTheChecker())
                .contains("trailing_mean", "worst_mean", "triangular", "sigma", "in_kind", "july", "mid", "lapsed");
        assertThat(missing(LanguageWords.ofTheChecker())).isEmpty();
    }

    @Test
    void everyUnitAndScaleWordIsThere() {
        assertThat(SCALES).allMatch(UnitWords::isScale);
        assertThat(missing(SCALES)).isEmpty();
        assertThat(missing(UnitWords.words())).isEmpty();
    }

    @Test
    void theGrammarOfThePageHasTheWordsOfTheParserAndNoOthers() {
        Set<String> written = new TreeSet<>();
        for (Page page : PAGES) {
            for (Page.Block block : page.blocks()) {
                if (block.language().equals("grammar")) {
                    Pattern.compile("\"([a-z_]+)\"")
                            .matcher(String.join("\n", block.lines()))
                            .results()
                            .forEach(hit -> written.add(hit.group(1)));
                }
            }
        }
        var known = new TreeSet<>(LanguageWords.ofTheGrammar());
        known.addAll(LanguageWords.reservedAndKeywords());
        known.removeAll(List.of("now", "period", "period_number", "first_day", "last_day", "forever"));
        // the power of ten of a number is no word
        known.add("e");
        // a word of cells, known where tables are read
        known.add("missing");
        known.addAll(SCALES);

        assertThat(written).isEqualTo(known);
    }

    @Test
    void nothingElseIsPutOffTillLater() {
        var unwritten = LanguageWords.notYet();
        unwritten.removeAll(LATER);

        assertThat(unwritten).isEmpty();
    }

    @Test
    void everyLimitOfATextIsThere() {
        String page = Checkout.text(Checkout.ROOT.resolve("docs/language/grammar.md"));
        String limits = page.substring(page.indexOf("\n## Limits"), page.indexOf("\n## Exactness"));

        assertThat(LanguageWords.limits()).contains("10,000,000", "200");
        assertThat(LanguageWords.limits()).allMatch(limits::contains);
    }

    private static Set<String> missing(Set<String> words) {
        var missing = new TreeSet<>(words);
        missing.removeAll(CODE);
        return missing;
    }

    /** Every word that stands in a block or between backticks. */
    private static Set<String> code() {
        var words = new TreeSet<String>();
        Pattern word = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
        for (Page page : PAGES) {
            for (Page.Block block : page.blocks()) {
                block.lines()
                        .forEach(line -> word.matcher(line.replaceAll("#.*|\"[^\"]* [^\"]*\"", ""))
                                .results()
                                .forEach(hit -> words.add(hit.group())));
            }
            String prose = page.text().replaceAll("(?ms)^```.*?^```$", "");
            Pattern.compile("`([^`\n]+)`")
                    .matcher(prose)
                    .results()
                    .forEach(span -> word.matcher(span.group(1)).results().forEach(hit -> words.add(hit.group())));
        }
        return words;
    }
}
