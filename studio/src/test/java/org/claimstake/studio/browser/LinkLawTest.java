package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A state has one address, an address one state, and the same address the same digits. */
@ExtendWith(InBrowser.class)
final class LinkLawTest {
    private static final long SEED = 20261126;
    private static final int STATES = 2000;
    private static final List<String> VALUES = List.of(
            "40%",
            "123 bn USD",
            "2031-07-01",
            "never",
            "a+b c",
            "x&y=z",
            "#end",
            "100%25",
            "%41",
            "%",
            "\"quoted\"",
            "ціна",
            "½",
            "a/b",
            "a@b",
            "?",
            "=",
            ".",
            "..",
            " blank ",
            "1e-9");
    private static final List<String> NAMES =
            List.of("share", "base", "free_from", "price.copper", "irr[a]", "ціна", "q");
    private static final List<String> IDS = List.of("one-mine", "my case", "a.b", "справа", "50%", "a@b");

    @Test
    void whatIsWrittenIsReadBackTheSame(Tab tab) {
        tab.go("/");
        var random = new Random(SEED);
        List<String> own = tab.jsLater("return (await import('/address.js')).OWN");
        var states = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < STATES; i++) {
            states.add(state(random, own));
        }

        List<Object> wrong = tab.jsLater("""
                const a = await import('/address.js');
                const plain = ({unknown, ...state}) => JSON.stringify(state, (key, value) =>
                  value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort()) : value);
                return given[0].filter((state) => {
                  const address = a.write(state), read = a.parse(address);
                  return plain(read) !== plain(state) || a.write(read) !== address || read.unknown.length > 0;
                }).map((state) => JSON.stringify(state) + ' ' + a.write(state) + ' ' + JSON.stringify(a.parse(a.write(state)))).slice(0, 5);
                """, states);

        assertThat(wrong).as("states of seed %d", SEED).isEmpty();
    }

    @Test
    void whatIsReadIsWrittenInOneForm(Tab tab) {
        tab.go("/");

        List<Object> forms = tab.jsLater(
                """
                const a = await import('/address.js');
                return given[0].map((address) => a.write(a.parse(address)));
                """,
                List.of(
                        "/one-mine",
                        "/one-mine/board",
                        "/one-mine/?",
                        "/one-mine/board?.seed=7&b=2&a=1&.scenario=s#x",
                        "/",
                        "//"));

        assertThat(forms)
                .isEqualTo(List.of(
                        "/one-mine/board",
                        "/one-mine/board",
                        "/one-mine/board",
                        "/one-mine/board?a=1&b=2&.scenario=s&.seed=7",
                        "/",
                        "/"));
    }

    @Test
    void theSameLinkHasTheSameDigitsInAnotherTabAndAfterAReload(Tab tab, Tab other, Sitting sitting)
            throws IOException, InterruptedException {
        String of = Term.mainCase(sitting);
        Term term = Term.sliders(sitting, of).getFirst();
        String link = "/" + of + "/board?" + term.name() + "=" + escaped(term.at(0.6)) + "&.seed=7&.futures=200";

        tab.goAndRest(link);
        String digits = digits(tab);
        String bar = tab.address();
        other.goAndRest(bar);
        tab.reload();
        tab.rest();

        assertThat(digits(other)).isEqualTo(digits).isNotBlank();
        assertThat(digits(tab)).isEqualTo(digits);
        assertThat(tab.address()).isEqualTo(bar);
        assertThat(bar).contains(".seed=7", ".futures=200", term.name() + "=");
    }

    @Test
    void whatTheCaseSaysAnywayIsLeftOutAndWhatNobodyKnowsIsToldAndNoError(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = Term.mainCase(sitting);
        Term term = Term.sliders(sitting, of).getFirst();

        tab.goAndRest(
                "/" + of + "/board?" + term.name() + "=" + escaped(term.value()) + "&no_such_term=5&.no_such_key=1");

        assertThat(tab.address()).isEqualTo("/" + of + "/board");
        assertThat(tab.text("#notices")).contains("no_such_term");
    }

    @Test
    void backForwardUndoRedoAndReplayOutliveAReload(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        String of = Term.mainCase(sitting);
        Term term = Term.sliders(sitting, of).getFirst();
        tab.goAndRest("/" + of + "/board");
        String first = digits(tab);
        set(tab, term, term.at(0.3));
        String second = digits(tab);
        String then = tab.address();
        set(tab, term, term.at(0.9));
        String third = digits(tab);
        assertThat(second).isNotEqualTo(first).isNotEqualTo(third);

        tab.driver().navigate().back();
        settle(tab, then);
        assertThat(digits(tab)).isEqualTo(second);
        tab.driver().navigate().forward();
        tab.until("forward", "!location.href.endsWith(arguments[0])", then);
        tab.rest();
        assertThat(digits(tab)).isEqualTo(third);

        tab.reload();
        tab.rest();
        tab.press("u");
        settle(tab, then);
        assertThat(digits(tab)).isEqualTo(second);
        tab.reload();
        tab.rest();
        tab.press("U");
        tab.until("redo", "!location.href.endsWith(arguments[0])", then);
        tab.rest();
        assertThat(digits(tab)).isEqualTo(third);

        tab.reload();
        tab.rest();
        tab.press("r");
        tab.until("what was before is shown", "document.querySelector('.board.before') !== null");
        tab.until("and what came of it", "document.querySelector('.board.before') === null");
        tab.rest();
        assertThat(digits(tab)).isEqualTo(third);
    }

    private static void settle(Tab tab, String address) {
        tab.until("the bar shows " + address, "(location.pathname + location.search) === arguments[0]", address);
        tab.rest();
    }

    private static void set(Tab tab, Term term, String value) {
        tab.js("document.activeElement.blur(); scrollTo(0, 0)");
        tab.tabTo(term.field());
        tab.type(value);
        tab.press(Keys.ENTER);
        tab.until("the bar holds the value", "location.search.includes(arguments[0] + '=')", term.name());
        tab.press(Keys.TAB);
        tab.rest();
    }

    /** All that is told of values, in order. */
    private static String digits(Tab tab) {
        return tab.text(".sentence") + " | " + String.join(" | ", tab.texts(".measures .result .n"));
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> state(Random random, List<String> own) {
        var settings = new HashMap<String, String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            settings.put(pick(random, NAMES), pick(random, VALUES));
        }
        var page = new HashMap<String, String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            page.put(pick(random, own), pick(random, VALUES));
        }
        boolean start = random.nextInt(10) == 0;
        if (start) {
            page.keySet().retainAll(List.of("theme", "lang"));
        }
        // an id with an @ is written with its version, as a link to a case always may be
        String id = start ? "" : pick(random, IDS);
        String version = start ? "" : id.contains("@") ? "3f9c" : pick(random, List.of("", "3f9c", "0"));
        return Map.of(
                "screen", start ? "start" : pick(random, List.of("board", "compare", "text")),
                "caseId", id,
                "version", version,
                "settings", start ? Map.of() : settings,
                "own", page);
    }

    private static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
