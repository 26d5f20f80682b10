package org.claimstake.casefile.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.claimstake.casefile.Fixture;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.yaml.YamlNode.Items;
import org.claimstake.casefile.yaml.YamlNode.Keys;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void everyPartKnowsItsPlaceThoughLettersTakeTwoUnits() {
        Keys keys = (Keys) read("# 𝔘\nname: \"𝔘 рік\"\nlist:\n  - 40%\n  - yes\n");
        assertThat(keys.entries()).extracting(entry -> entry.key().text()).containsExactly("name", "list");
        assertThat(keys.find("name").orElseThrow().place().words()).isEqualTo("\"𝔘 рік\"");
        Items list = (Items) keys.find("list").orElseThrow();
        assertThat(list.items()).extracting(item -> ((Words) item).text()).containsExactly("40%", "yes");
        assertThat(list.items().get(1).place().toString()).isEqualTo("f.yaml:5:5");
    }

    @Test
    void whatCouldMakeAnObjectOrGrowIsRefused() {
        assertThat(says("a: !!java.net.URL [http://x]\n")).isEqualTo("""
                error[yaml/tag]: `!!java.net.URL` is a tag, and tags are not read
                  ┌─ f.yaml:1:4
                1 │ a: !!java.net.URL [http://x]
                  │    ^^^^^^^^^^^^^^^^
                  = these files hold words, numbers, lists and keys only
                """);
        assertThat(says("a: &x [1]\nb: *x\n")).isEqualTo("""
                error[yaml/alias]: anchors (`&name`) and references (`*name`) are not read
                  ┌─ f.yaml:1:4
                1 │ a: &x [1]
                  │    ^^^^
                  = write what is meant in full, or put the text in quotes
                """);
        assertThat(says("[".repeat(100_000)))
                .startsWith("error[yaml/deep]: lists and keys lie more than 16 levels deep\n");
        assertThat(says("? [a, b]\n: c\n")).startsWith("error[yaml/key]: a key is a plain word\n");
        assertThat(says("a: 1\n---\nb: 2\n"))
                .startsWith("error[yaml/documents]: a second document begins\n  ┌─ f.yaml:2:1\n");
    }

    @Test
    void aKeyThatStandsTwiceIsShownInBothPlaces() {
        assertThat(says("a: 1\nb: 2\na: 3\n")).isEqualTo("""
                error[yaml/key-twice]: `a` stands twice
                  ┌─ f.yaml:1:1
                1 │ a: 1
                  │ - first
                3 │ a: 3
                  │ ^ again
                  = keep the one that is meant
                """);
    }

    @Test
    void whatIsNoYamlIsNamedByItsLine() {
        assertThat(says("a: b: c\n")).isEqualTo("""
                error[yaml/layout]: this cannot be read as YAML
                  ┌─ f.yaml:1:5
                1 │ a: b: c
                  │     ^
                  = `: ` makes a key, and it stands here where no key can begin
                  = a text with `: ` or ` #` in it, or that begins with `{`, `[`, `%`, `@`, `&` or `*`, needs quotes
                """);
        assertThat(says("a: {b\n")).startsWith("error[yaml/layout]");
        assertThat(says("a:\n\tb: 1\n")).startsWith("error[yaml/layout]");
        assertThat(says("a: \u0007\n")).startsWith("error[yaml/layout]");
        assertThat(says("\n"))
                .isEqualTo("error[yaml/empty]: `f.yaml` holds nothing\n  ┌─ f.yaml\n"
                        + "  = write what it is to say, or remove it\n");
        assertThat(says("# nothing\n")).startsWith("error[yaml/empty]");
    }

    @Test
    void noBrokenTextThrows() {
        var random = new Random(20260101);
        String whole = "id: q1\ntext: \"a {b}\"\nlist: [1, {x: y}]\nmap:\n  - a: |\n      b\n    c: 'd'\n";
        String odd = "{}[]:,-?&*!|>'\"%@`# \n\t\u0085\uD835\uDD18\u2028";
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder(whole);
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int at = random.nextInt(text.length() + 1);
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, Math.min(at + 1, text.length()));
                    case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
                    default -> text.setLength(at);
                }
            }
            String broken = text.toString();
            assertThat(YamlReader.read(Fixture.text("f.yaml", broken), Limits.DEFAULT))
                    .as(broken)
                    .isNotNull();
        }
    }

    private static YamlNode read(String text) {
        return ((Reading.Done<YamlNode>) YamlReader.read(Fixture.text("f.yaml", text), Limits.DEFAULT)).value();
    }

    private static String says(String text) {
        return switch (YamlReader.read(Fixture.text("f.yaml", text), Limits.DEFAULT)) {
            case Reading.Done<YamlNode> done -> "";
            case Reading.Failed<YamlNode>(List<Finding> findings) -> Fixture.words(findings);
        };
    }
}
