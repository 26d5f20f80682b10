package org.claimstake.advice.bargain.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;

/** Profiles as a platform writes them, and files that are none. */
final class XmlDomainTest {
    private static final String PROFILE = """
            <utility_space type="any" number_of_issues="2">
              <objective index="0" etype="objective" type="objective" name="any">
                <weight index="2" value="0.4"/>
                <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="a">
                  <item index="1" value="x" evaluation="%s"/>
                  <item index="2" value="y" evaluation="%s"/>
                </issue>
                <issue index="2" type="discrete" name="b">
                  <item index="1" value="p" evaluation="0.5"/>
                  <item index="2" value="q" evaluation="0.25"/>
                </issue>
                <weight index="1" value="0.6"/>
              </objective>
              <discount_factor value="1.0"/>
              <reservation value="0.2"/>
            </utility_space>
            """;

    private static Reading<Domain> read(String... texts) {
        return DomainFile.read(IntStream.range(0, texts.length)
                .mapToObj(i -> Domains.file("folder/party" + i + ".xml", texts[i]))
                .toList());
    }

    private static Domain done(Reading<Domain> reading) {
        return switch (reading) {
            case Reading.Done<Domain>(Domain domain) -> domain;
            case Reading.Failed<Domain>(List<Finding> findings) -> throw new AssertionError(findings.toString());
        };
    }

    private static String wrong(Reading<Domain> reading) {
        return switch (reading) {
            case Reading.Done<Domain>(Domain domain) -> throw new AssertionError("read: " + domain);
            case Reading.Failed<Domain>(List<Finding> findings) ->
                findings.getFirst().name() + ": " + findings.getFirst().what();
        };
    }

    @Test
    void anEvaluationCountsAsAShareOfTheLargestOfItsIssueAndAWeightGoesByItsIndex() {
        Domain domain = done(read(PROFILE.formatted("3", "4"), PROFILE.formatted("10", "0")));
        assertThat(domain.parties()).extracting(Party::name).containsExactly("party0", "party1");
        assertThat(domain.notes()).isEmpty();
        // the second deal is x and q: 0.6 * 3 / 4 + 0.4 / 2 and 0.6 + 0.4 / 2
        assertThat(Domains.payoffs(domain).of(1)).containsExactly(0.65, 0.8);
        assertThat(domain.parties().getFirst().noDeal()).isEqualByComparingTo("0.2");
    }

    @Test
    void issuesAndValuesMayStandInAnyOrder() {
        String turned = """
                <utility_space><objective index="1" name="any">
                  <issue index="1" name="b"><item value="q" evaluation="1"/><item value="p" evaluation="2"/></issue>
                  <issue index="2" name="a"><item value="y" evaluation="0"/><item value="x" evaluation="10"/></issue>
                  <weight index="1" value="0.4"/><weight index="2" value="0.6"/>
                </objective><reservation value="0.2"/></utility_space>
                """;
        Domain one = done(read(PROFILE.formatted("3", "4"), PROFILE.formatted("10", "0")));
        Domain other = done(read(PROFILE.formatted("3", "4"), turned));
        assertThat(Domains.bargained(other).frontier())
                .isEqualTo(Domains.bargained(one).frontier());
    }

    @Test
    void weightsOfOneObjectiveDoNotReachIntoAnother() {
        String nested = """
                <utility_space><objective index="0" name="any">
                  <objective index="5" name="inner">
                    <issue index="1" name="a"><item value="x" evaluation="1"/></issue><weight index="1" value="0.7"/>
                  </objective>
                  <issue index="2" name="b"><item value="p" evaluation="1"/></issue>
                  <weight index="2" value="0.3"/><weight index="5" value="0.9"/><weight index="1" value="0.1"/>
                </objective><reservation value="0"/></utility_space>
                """;
        Domain domain = done(read(nested, nested));
        assertThat(domain.issues()).extracting(Issue::name).containsExactly("a", "b");
        assertThat(domain.parties().getFirst().weights())
                .extracting(Object::toString)
                .containsExactly("0.7", "0.3");
    }

    @Test
    void whatIsNotSaidIsTold() {
        String silent = PROFILE.formatted("1", "1")
                .replace("<reservation value=\"0.2\"/>", "")
                .replace("0.6", "0.5")
                .replace("discount_factor value=\"1.0\"", "discount_factor value=\"0.8\"");
        Domain domain = done(read(silent, PROFILE.formatted("1", "1")));
        assertThat(domain.notes())
                .containsExactly(
                        "The weights of `party0` sum to 0.9 and not to 1; they are used as given.",
                        "`party0` discounts by 0.8 over the time of the talks; that is not used: deals are compared as of one day.",
                        "What `party0` has without a deal is not said (`reservation`); 0 is taken.");
    }

    @Test
    void filesThatAreNoProfileAreRefusedInWords() {
        String good = PROFILE.formatted("1", "2");
        assertThat(wrong(read(good))).isEqualTo("bargain/parties: one party cannot bargain with itself");
        assertThat(wrong(read(good, good.replace("</objective>", "")))).startsWith("bargain/xml: ");
        assertThat(wrong(read(good, ""))).startsWith("bargain/xml: ");
        assertThat(wrong(read(good, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + good))).startsWith("bargain/entity: ");
        assertThat(wrong(read(good, good.replace("0.6", "many"))))
                .isEqualTo("bargain/number: `many` stands where a weight of 0 or more is wanted");
        assertThat(wrong(read(good, good.replace("evaluation=\"1\"", "evaluation=\"NaN\""))))
                .startsWith("bargain/number: ");
        assertThat(wrong(read(good, good.replace("evaluation=\"1\"", "evaluation=\"1e9999\""))))
                .startsWith("bargain/number: ");
        assertThat(wrong(read(good, good.replace("<weight index=\"1\" value=\"0.6\"/>", ""))))
                .isEqualTo("bargain/key: the issue `a` has no `weight`");
        assertThat(wrong(read(good, good.replace("\"q\"", "\"r\"")))).startsWith("bargain/profiles: ");
        assertThat(wrong(read(good, good.replace("\"discrete\" name=\"b\"", "\"real\" name=\"b\""))))
                .startsWith("bargain/discrete: ");
        assertThat(wrong(read(good, good.replace("<item index=\"1\" value=\"x\"", "<item index=\"1\" value=\"y\""))))
                .startsWith("bargain/twice: ");
        assertThat(wrong(read(good, good.replaceAll("(?s)<issue.*</issue>", ""))))
                .startsWith("bargain/empty: ");
        assertThat(wrong(read(
                        good.replaceAll(" evaluation=\"[^\"]*\"", ""), good.replaceAll(" evaluation=\"[^\"]*\"", ""))))
                .startsWith("bargain/profiles: ");
        String[] thirteen = IntStream.range(0, 13).mapToObj(i -> good).toArray(String[]::new);
        assertThat(wrong(read(thirteen))).contains("13 parties");
    }

    /** A file that is cut, or of which signs were changed, is read or refused, and nothing else. */
    @Test
    void noTextMakesAReaderFall() {
        String json = """
                {"issues": [{"name": "x", "values": ["a", 2]}],
                 "parties": [{"name": "one", "weights": [1], "evaluations": [[0.1, 3e-1]], "no_deal": 0.3},
                             {"name": "two", "weights": [1.0], "evaluations": [[1, 0]]}]}
                """;
        String xml = PROFILE.formatted("1", "2");
        int refused = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            String changed = changed(random, random.nextBoolean() ? json : xml);
            boolean isJson = changed.contains("issues");
            List<DomainFile> files = new ArrayList<>();
            files.add(Domains.file(isJson ? "a.json" : "a.xml", changed));
            if (!isJson) {
                files.add(Domains.file("b.xml", xml));
            }
            if (DomainFile.read(files) instanceof Reading.Failed<Domain>) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 2_999);
    }

    private static String changed(Random random, String text) {
        var changed = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, "\"[]{},:<>/=0e-\u0000\uD800".charAt(random.nextInt(15)));
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, changed.substring(at / 2, at));
            }
        }
        return random.nextInt(5) == 0 ? changed.substring(0, random.nextInt(changed.length())) : changed.toString();
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] bytes = PROFILE.formatted("1", "2").replace("any", "плата").getBytes(StandardCharsets.UTF_16);
        assertThat(wrong(DomainFile.read(List.of(new DomainFile("a.xml", bytes)))))
                .startsWith("bargain/encoding: ");
    }
}
