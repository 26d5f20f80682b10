package org.claimstake.casefile.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.claimstake.casefile.Fixture;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Expected.Between;
import org.claimstake.casefile.question.Expected.Equal;
import org.claimstake.casefile.question.Expected.Near;
import org.claimstake.casefile.question.Template.Blank;
import org.claimstake.casefile.question.Template.Text;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;

class QuestionReaderTest {
    private static final String WHOLE = """
            # yaml-language-server: $schema=../../../casefile/src/main/resources/schema/question.schema.json
            id: q16
            text: "What does the State get, if its share is {share}?"
            for: [economist, journalist]
            needs: [state_value, payback]
            settings: {aid: 123 bn USD, rate: 4%, on: yes, big: 123e9}
            scenario: Two-year delay
            sentence:
              default: "The State gets {state_value: 2 digits}, {{in}} {payback}."
              never: "The money never comes back."
              none: "There is no rate of return."
              missing: It cannot be said.
            chart: {kind: lines, series: [cash.state], title: Money}
            table: {rows: [state_value], columns: [price], title: Values}
            basis: Terms as reported.
            expect:
              state_value: 1 bn USD
              payback: {near: 2045, within: 1 year}
              irr: {equals: never}
            """;

    @Test
    void aQuestionReadsInAnotherLanguageAndSaysInItsOwnWhatThatDoesNotSay() {
        Question question = read(WHOLE + """
                languages:
                  xx: {text: "Share {share}?", sentence: "It is {state_value}.", title: Other money}
                """);
        Question other = question.in("xx");
        assertThat(other.text().parts()).contains(new Text("Share "));
        assertThat(other.answer().sentence().usual().parts()).contains(new Text("It is "));
        assertThat(other.answer().chart().title()).isEqualTo("Other money");
        assertThat(other.answer().chart().series())
                .isEqualTo(question.answer().chart().series());
        assertThat(other.basis()).isEqualTo(question.basis());
        assertThat(question.in("yy")).isSameAs(question);
    }

    @Test
    void everyKeyOfAQuestionIsRead() {
        Question question = read(WHOLE);
        assertThat(question.id()).isEqualTo("q16");
        assertThat(question.text().names()).containsExactly("share");
        assertThat(question.askers()).containsExactly("economist", "journalist");
        assertThat(question.needs()).extracting(Words::text).containsExactly("state_value", "payback");
        assertThat(question.scenario()).isEqualTo("Two-year delay");
        var sentence = question.answer().sentence();
        assertThat(sentence.usual().parts())
                .containsExactly(
                        new Text("The State gets "),
                        new Blank("state_value", "2 digits"),
                        new Text(", "),
                        new Text("{"),
                        new Text("in"),
                        new Text("}"),
                        new Text(" "),
                        new Blank("payback", ""),
                        new Text("."));
        assertThat(sentence.never().parts()).containsExactly(new Text("The money never comes back."));
        assertThat(sentence.none()).isNotNull();
        assertThat(sentence.missing()).isNotNull();
        assertThat(question.answer().chart().kind()).isEqualTo("lines");
        assertThat(question.answer().chart().series()).extracting(Words::text).containsExactly("cash.state");
        assertThat(question.answer().table().columns()).extracting(Words::text).containsExactly("price");
        assertThat(question.basis()).hasSize(1);
        assertThat(question.expects())
                .extracting(Expected::check)
                .containsExactly(new Equal("1 bn USD"), new Near("2045", "1 year"), new Equal("never"));
        assertThat(question.grid()).isNull();
    }

    @Test
    void settingsStayTheWordsThatWereTyped() {
        assertThat(read(WHOLE).settings())
                .extracting(Setting::name, Setting::value, Setting::origin)
                .containsExactly(
                        tuple("aid", "123 bn USD", "questions/q16.yaml"),
                        tuple("rate", "4%", "questions/q16.yaml"),
                        tuple("on", "yes", "questions/q16.yaml"),
                        tuple("big", "123e9", "questions/q16.yaml"));
    }

    @Test
    void whatTheUserSetsTakesThePlaceOfWhatTheQuestionSets() {
        Question question = read(WHOLE);
        var users = List.of(new Setting("rate", "5%", "--set"), new Setting("share", "40%", "--set"));
        var request = question.request(Map.of("price", "high"), users);
        assertThat(request.scenario()).isEqualTo("Two-year delay");
        assertThat(request.settings())
                .extracting(s -> s.name() + "=" + s.value())
                .containsExactly("aid=123 bn USD", "on=yes", "big=123e9", "price=high", "rate=5%", "share=40%");
    }

    @Test
    void aShortQuestionIsAQuestion() {
        Question question = read("""
                id: q16
                text: What is it worth?
                sentence: It is worth {value}.
                chart: cash
                table: [value]
                """);
        assertThat(question.answer().sentence().never()).isNull();
        assertThat(question.answer().chart().kind()).isEqualTo("cash");
        assertThat(question.answer().table().rows()).extracting(Words::text).containsExactly("value");
        assertThat(question.scenario()).isEmpty();
    }

    private static final String GRID = """
            id: q16
            text: What would it bring?
            grid:
              each: like
              settings:
                like: [keliber, cinovec]
                price: [low, high]
                capital: 700 mn USD
              labels: {keliber: "Keliber (the north)"}
              sentence: "A mine like {like} brings between {value.low} and {value.high}."
              table: [value]
              chart: band
            expect:
              - {like: keliber, measure: value, unit: mn USD, low: 38.7, high: 521.2, within: 0.1}
              - {measure: value, near: 5 USD, within: 1%}
            """;

    @Test
    void aGridRunsAllValuesWithEachOtherInTheOrderOfTheFile() {
        Grid grid = read(GRID).grid();
        assertThat(grid.cells())
                .extracting(Map::toString)
                .containsExactly(
                        "{like=keliber, price=low, capital=700 mn USD}",
                        "{like=keliber, price=high, capital=700 mn USD}",
                        "{like=cinovec, price=low, capital=700 mn USD}",
                        "{like=cinovec, price=high, capital=700 mn USD}");
        assertThat(grid.groups()).extracting(Grid.Group::value).containsExactly("keliber", "cinovec");
        assertThat(grid.groups().getFirst().cells()).hasSize(2);
        assertThat(grid.label("keliber")).isEqualTo("Keliber (the north)");
        assertThat(grid.label("cinovec")).isEqualTo("cinovec");
    }

    @Test
    void anExpectationMayNameCellsOfTheGrid() {
        assertThat(read(GRID).expects())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.cells()).isEqualTo(Map.of("like", "keliber"));
                            assertThat(first.value().text()).isEqualTo("value");
                            assertThat(first.unit()).isEqualTo("mn USD");
                            assertThat(first.check()).isEqualTo(new Between("38.7", "521.2", "0.1"));
                        },
                        second -> assertThat(second.check()).isEqualTo(new Near("5 USD", "1%")));
    }

    @Test
    void aWaterfallHasStepsBetweenTwoEndsThatAreNone() {
        assertThat(read("id: q16\ntext: What?\nsentence: This.\nchart: {kind: waterfall, series: [a, -b, c]}\n")
                        .answer()
                        .chart()
                        .series())
                .extracting(Words::text)
                .containsExactly("a", "-b", "c");
        assertThat(says("id: q16\ntext: What?\nsentence: This.\nchart: waterfall\n"))
                .contains("error[question/waterfall]: the waterfall names no value");
        assertThat(says("id: q16\ntext: What?\nsentence: This.\nchart: {kind: waterfall, series: [a, b]}\n"))
                .contains("error[question/waterfall]: the waterfall names two values");
        assertThat(says("id: q16\ntext: What?\nsentence: This.\nchart: {kind: waterfall, series: [a, -b, -c]}\n"))
                .contains("error[question/waterfall]: `c` is an end of the waterfall and has a minus");
    }

    @Test
    void everyWrongKeyIsNamedWithItsLineAndTheNearestKey() {
        assertThat(says("""
                id: q17
                txt: What?
                sentence: {defalt: a, never: b}
                chart: {kind: pie, serie: [a]}
                table: {columns: [a]}
                settings: {a: [1, 2]}
                needs: {a: b}
                basis: "{x"
                """)).isEqualTo("""
                error[question/id]: the question `q17` lies in `questions/q16.yaml`
                  ┌─ questions/q16.yaml:1:5
                1 │ id: q17
                  │     ^^^
                  = a question is found by the name of its file, which is its id with `.yaml`

                error[yaml/key]: `txt` is no key of a question
                  ┌─ questions/q16.yaml:2:1
                2 │ txt: What?
                  │ ^^^
                  = try: text

                error[yaml/key]: `defalt` is no key of a sentence
                  ┌─ questions/q16.yaml:3:12
                3 │ sentence: {defalt: a, never: b}
                  │            ^^^^^^
                  = try: default

                error[yaml/word]: `pie` is no kind
                  ┌─ questions/q16.yaml:4:15
                4 │ chart: {kind: pie, serie: [a]}
                  │               ^^^
                  = it is one of `cash`, `lines`, `bars`, `stacked`, `band`, `waterfall`

                error[yaml/key]: `serie` is no key of a chart
                  ┌─ questions/q16.yaml:4:20
                4 │ chart: {kind: pie, serie: [a]}
                  │                    ^^^^^
                  = try: series

                error[yaml/key-missing]: a table has no `rows`
                  ┌─ questions/q16.yaml:5:8
                5 │ table: {columns: [a]}
                  │        ^
                  = try: rows: [state_value, investor_value]

                error[yaml/kind]: `a` must be one value
                  ┌─ questions/q16.yaml:6:15
                6 │ settings: {a: [1, 2]}
                  │               ^ a list

                error[yaml/kind]: `needs` must be a list
                  ┌─ questions/q16.yaml:7:8
                7 │ needs: {a: b}
                  │        ^ keys with values

                error[question/blank]: a blank in braces cannot be read
                  ┌─ questions/q16.yaml:8:8
                8 │ basis: "{x"
                  │        ^^^^
                  = a brace is opened and never closed
                  = a blank is a name in braces: `{state_value}`; a brace that is meant as such is written twice: `{{`
                """);
    }

    @Test
    void runsAreComparedByScenarioOrBySettings() {
        Question question = read("""
                id: q16
                text: What would each text bring?
                settings: {share: 50%}
                sentence: "{value.signed}, {value.high}"
                compare:
                  signed: {label: As signed}
                  draft: The draft of March
                  base: base
                  high: {label: at 80%, scenario: Dear, settings: {share: 80%}}
                instead: [q17]
                expect:
                  - {column: high, measure: value, equals: 1 USD}
                """);
        assertThat(question.compare())
                .extracting(one -> one.id().text(), Compared::label, Compared::scenario)
                .containsExactly(
                        tuple("signed", "As signed", ""),
                        tuple("draft", "The draft of March", "The draft of March"),
                        tuple("base", "base", ""),
                        tuple("high", "at 80%", "Dear"));
        var high = question.compare().getLast();
        assertThat(question.request(high, List.of()).scenario()).isEqualTo("Dear");
        assertThat(question.request(high, List.of()).settings())
                .extracting(Setting::name, Setting::value)
                .containsExactly(tuple("share", "80%"));
        assertThat(question.request(high, List.of(new Setting("share", "10%", "--set")))
                        .settings())
                .extracting(Setting::name, Setting::value)
                .containsExactly(tuple("share", "10%"));
        assertThat(question.expects().getFirst().cells()).isEqualTo(Map.of(Expected.COLUMN, "high"));
        assertThat(question.instead()).extracting(Words::text).containsExactly("q17");
    }

    @Test
    void whatIsComparedHasANameThatSentencesCanSpeakOf() {
        assertThat(says("""
                id: q16
                text: What?
                sentence: a
                compare: {as-signed: {label: a}}
                """)).isEqualTo("""
                error[question/compare]: `as-signed` is no name for what is compared
                  ┌─ questions/q16.yaml:4:11
                4 │ compare: {as-signed: {label: a}}
                  │           ^^^^^^^^^
                  = a name has letters, digits and `_`, so that a sentence can speak of `{value.name}`; words for the reader stand under `label`
                  = try: signed: {label: "30 April, as signed", scenario: "As signed"}
                """);
    }

    @Test
    void aQuestionWithoutAnAnswerIsNone() {
        assertThat(says("id: q16\ntext: What?\n")).isEqualTo("""
                error[yaml/key-missing]: a question has no `sentence`
                  ┌─ questions/q16.yaml:1:1
                1 │ id: q16
                  │ ^
                  = try: sentence: "The State gets {state_value}."
                """);
    }

    @Test
    void aGridIsCheckedAsAWhole() {
        assertThat(says("""
                id: q16
                text: What?
                settings: {price: low}
                grid:
                  each: mine
                  settings:
                    price: [low, high]
                    many: [1, 2]
                  sentence: A
                expect:
                  - {measure: a, near: 1}
                  - {measure: a, equals: 1, mani: 2}
                """)).isEqualTo("""
                error[question/each]: `mine` is no input of the grid
                  ┌─ questions/q16.yaml:5:9
                5 │   each: mine
                  │         ^^^^
                  = `each` names the input whose values have an answer each
                  = its inputs are `price`, `many`

                error[question/twice]: `price` is set twice
                  ┌─ questions/q16.yaml:7:5
                7 │     price: [low, high]
                  │     ^^^^^
                  = the grid gives it its values, so it stands in the grid alone

                error[question/expect]: it is not said what the value must be
                   ┌─ questions/q16.yaml:11:5
                11 │   - {measure: a, near: 1}
                   │     ^
                   = one of three is wanted: `equals`; `near` and `within`; or `low`, `high` and `within`
                   = try: near: 6.2%, within: 0.1%

                error[yaml/key]: `mani` is no key of an expectation
                   ┌─ questions/q16.yaml:12:29
                12 │   - {measure: a, equals: 1, mani: 2}
                   │                             ^^^^
                   = try: many
                """);
    }

    @Test
    void aGridHasAnEnd() {
        String ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        assertThat(says("""
                id: q16
                text: What?
                sentence: A
                grid: {settings: {a: TEN, b: TEN, c: TEN, d: [1, 2]}}
                """.replace("TEN", ten))).isEqualTo("""
                error[question/grid]: the grid has more than 1 000 cells
                  ┌─ questions/q16.yaml:4:7
                4 │ grid: {settings: {a: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], b: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], c: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], d: [1, 2]}}
                  │       ^
                  = every value of one input is run with every value of the others
                """);
    }

    private static Question read(String yaml) {
        Reading<Question> reading = reading(yaml);
        assertThat(reading).as(words(reading)).isInstanceOf(Reading.Done.class);
        return ((Reading.Done<Question>) reading).value();
    }

    private static String says(String yaml) {
        return words(reading(yaml));
    }

    private static Reading<Question> reading(String yaml) {
        return QuestionReader.read(Fixture.text("questions/q16.yaml", yaml), Limits.DEFAULT);
    }

    private static String words(Reading<Question> reading) {
        return switch (reading) {
            case Reading.Done<Question> done -> "";
            case Reading.Failed<Question>(List<Finding> findings) -> Fixture.words(findings);
        };
    }
}
