package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Compiled;
import org.claimstake.language.Compiler.Outline;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Refused;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Plan.Ground;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnableCaseTest {

    @TempDir
    Path here;

    @Test
    void aCaseThatNamesASourceKeepsAListOfSources() {
        Compiled compiled = new RunnableCase(Fixture.ofCase(here).open()).withSources(ready(false));
        assertThat(compiled).isInstanceOf(Refused.class);
        assertThat(Fixture.words(((Refused) compiled).findings())).isEqualTo("""
                error[source/no-file]: the case names the source `usgs_2025` and keeps no `sources.csv`
                  ┌─ case.stake:1:7
                1 │ input ore = 5 Mt  source usgs_2025
                  │       ^^^
                  = sources are listed in `sources.csv`, a line each, found by their id
                  = try: id,title,publisher,author,date,address,address_exact,kind,licence,quote
                  = try: usgs_2025,,,,,,,,,
                """);
    }

    @Test
    void whatTheLibraryNamesNeedsNoListOfTheCase() {
        Ready ready = ready(true);
        assertThat(new RunnableCase(Fixture.ofCase(here).open()).withSources(ready))
                .isSameAs(ready);
    }

    @Test
    void aQuestionThatIsAskedByDefaultIsThere() {
        CaseFolder folder = Fixture.ofCase(here)
                .write("deal/stake.yaml", "question: q2\n")
                .write("deal/questions/q1.yaml", "id: q1\ntext: What?\nsentence: It is {worth}.\n")
                .open();
        assertThat(Fixture.words(new RunnableCase(folder).questionFindings(ready(true))))
                .isEqualTo("""
                error[question/name]: the case has no value `worth`
                  ┌─ questions/q1.yaml:3:11
                3 │ sentence: It is {worth}.
                  │           ^^^^^^^^^^^^^^

                error[question/unknown]: the case has no question `q2`
                  ┌─ stake.yaml
                  = try: q1
                """);
    }

    @Test
    void aControlIsATermOrInputOfTheCase() {
        CaseFolder folder = Fixture.ofCase(here)
                .write("deal/stake.yaml", "controls: [share, price, shares]\n")
                .open();
        assertThat(folder.settings().controls()).extracting(Words::text).containsExactly("share", "price", "shares");
        assertThat(Fixture.words(new RunnableCase(folder).settingsFindings(ready(true, "share"))))
                .isEqualTo("""
                error[case/control]: `price` is no term or input of this case
                  ┌─ stake.yaml:1:19
                1 │ controls: [share, price, shares]
                  │                   ^^^^^
                  = `controls` are what a reader is offered first: terms, or inputs
                  = it has `share`

                error[case/control]: `shares` is no term or input of this case
                  ┌─ stake.yaml:1:26
                1 │ controls: [share, price, shares]
                  │                          ^^^^^^
                  = `controls` are what a reader is offered first: terms, or inputs
                  = try: share
                """);
    }

    private static Ready ready(boolean library, String... terms) {
        var text = new SourceText("case.stake", "input ore = 5 Mt  source usgs_2025\n");
        var ground = new Ground(
                "ore", Ground.Kind.SOURCED, "5 Mt", "usgs_2025", "", "", new Place(text, new Span(6, 9)), library);
        var plan = new Plan(
                "A case",
                "",
                null,
                "USD(2026)",
                1,
                200,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(ground),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Ready(
                plan,
                new Outline(
                        List.of(terms),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
