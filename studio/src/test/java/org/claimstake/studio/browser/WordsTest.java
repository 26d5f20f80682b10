package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page says comes from its message files: all of it, in both languages, and whole. */
@ExtendWith(InBrowser.class)
final class WordsTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");

    /** Every message longer by half and between brackets: what has none did not come from a file, what lost one was cut. */
    private static final String PSEUDO = """
            (() => {
            const real = window.fetch;
            const longer = (text) => '\u27e6' + text.replace(/(\\{\\w+\\})|([aeiou])/g, (all, blank, letter) => blank ?? letter + letter) + '\u27e7';
            window.fetch = async (path, ...more) => {
              const answer = await real(path, ...more);
              if (typeof path !== 'string' || !path.startsWith('/words/')) return answer;
              const words = await answer.json();
              for (const key of Object.keys(words)) {
                const one = words[key];
                words[key] = typeof one === 'string' ? longer(one) : Object.fromEntries(Object.entries(one).map(([form, text]) => [form, longer(text)]));
              }
              window.keys = [...(window.keys ?? []), ...Object.keys(words)];
              return new Response(JSON.stringify(words), { headers: { 'Content-Type': 'application/json' } });
            };
            })();
            """;

    private static final String RAW = """
            const keys = new Set(window.keys.filter((key) => key.includes('-')));
            const found = [];
            const look = (text, where) => { if (keys.has(text.trim()) || /\\{\\w+\\}/.test(text)) found.push(text.trim().slice(0, 60) + ' in ' + where); };
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('code, .cm-editor, .formula, script')) look(walk.currentNode.nodeValue, walk.currentNode.parentElement.className);
            for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
              for (const e of document.querySelectorAll('[' + name + ']')) look(e.getAttribute(name), name);
            }
            return found;
            """;

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameBlanksAndAllTheirPlurals(Tab tab) {
        tab.go("/one-mine/board");
        for (String part : List.of("", "text.")) {
            Map<String, Object> english =
                    tab.jsLater("return fetch('/words/" + part + "en.json').then((r) => r.ok ? r.json() : {})");
            Map<String, Object> inUk =
                    tab.jsLater("return fetch('/words/" + part + "uk.json').then((r) => r.ok ? r.json() : {})");
            assertThat(inUk.keySet()).as(part).isEqualTo(english.keySet());
            var wrong = new ArrayList<String>();
            english.forEach((key, one) -> {
                Object other = inUk.get(key);
                if (one instanceof Map<?, ?> != other instanceof Map<?, ?>) {
                    wrong.add(key + ": a plural in one language alone");
                } else if (other instanceof Map<?, ?> forms
                        && !forms.keySet().equals(Set.of("one", "few", "many", "other"))) {
                    wrong.add(key + ": has the forms " + forms.keySet());
                }
                if (!blanks(one).equals(blanks(other))) {
                    wrong.add(key + ": " + blanks(one) + " and " + blanks(other));
                }
            });
            assertThat(wrong).as(part).isEmpty();
        }
    }

    private static Set<String> blanks(Object message) {
        var all = new TreeSet<String>();
        Matcher blank = BLANK.matcher(String.valueOf(message));
        while (blank.find()) {
            all.add(blank.group());
        }
        return all;
    }

    @Test
    void inALongLanguageNoScreenShowsAKeyOrCutsAMessage(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        tab.before(PSEUDO);
        var wrong = new ArrayList<String>();
        for (var screen : Screens.all(sitting).entrySet()) {
            screen.getValue().accept(tab);
            tab.<List<String>>js(RAW).forEach(one -> wrong.add(screen.getKey() + ": raw " + one));
            for (int width : List.of(1280, 390)) {
                tab.size(width, 900);
                tab.<List<String>>js(NarrowAndPrintTest.CLIPPED)
                        .forEach(one -> wrong.add(screen.getKey() + " at " + width + ": cut " + one));
            }
        }
        assertThat(tab.<String>js("return document.querySelector('.skip').textContent"))
                .startsWith("\u27e6");
        assertThat(wrong).isEmpty();
    }

    @Test
    void inTheOtherLanguageNoScreenCutsAMessageOrScrollsToTheSideAndNumbersAreWrittenAsReadersDo(
            Tab tab, Sitting sitting) throws IOException, InterruptedException {
        tab.before("Object.defineProperty(navigator, 'languages', { get: () => ['uk-UA', 'uk'] })");
        var wrong = new ArrayList<String>();
        for (var screen : Screens.all(sitting).entrySet()) {
            screen.getValue().accept(tab);
            for (int width : List.of(1280, 768, 390)) {
                tab.size(width, 900);
                String where = screen.getKey() + " at " + width + ": ";
                tab.<List<String>>js(NarrowAndPrintTest.CLIPPED).forEach(one -> wrong.add(where + "cut " + one));
                tab.<List<String>>js(NarrowAndPrintTest.WIDE).forEach(one -> wrong.add(where + "wide " + one));
            }
        }
        assertThat(wrong).isEmpty();
        tab.goAndRest("/" + Term.mainCase(sitting) + "/board");
        assertThat(tab.<String>js("return document.documentElement.lang")).isEqualTo("uk");
        String told = String.join(" | ", tab.texts(".measures .result .n"));
        assertThat(told).containsPattern("[0-9],[0-9]").doesNotContainPattern("[0-9]\\.[0-9]");
        assertThat(told).containsPattern("\u043c\u043b\u043d|\u043c\u043b\u0440\u0434");
    }
}
