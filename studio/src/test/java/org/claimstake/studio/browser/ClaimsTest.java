package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.claimstake.evidence.document.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What is said: pasted by keyboard, answered under each reading, every state an address; what a page brings with it never runs. */
@ExtendWith(InBrowser.class)
final class ClaimsTest {

    @Test
    void fromTheStartToTheGridOfAStatementWithoutAMouse(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = spoken(sitting);
        String judged = judged(sitting, of);
        tab.go("/");
        tab.untilShown("a[href^='/" + of + "']");
        tab.tabTo("a[href^='/" + of + "']");
        tab.press(Keys.ENTER);
        tab.until("the case is open", "document.querySelector('main .board') !== null");
        tab.press("6");
        tab.untilShown(".claims-list > li a");
        tab.tabTo(".claims-side .claims-list > li[data-key='" + judged + "'] > a");
        tab.press(Keys.ENTER);
        tab.untilShown(".claim-details .claim-grid tbody tr");
        assertThat(tab.address()).contains(".statement=" + judged);
        assertThat(tab.texts(".claim-grid tbody .answer")).isNotEmpty().allMatch(answer -> answer.length() > 4);
        assertThat(tab.text(".claim-sentence")).isNotBlank();
        assertThat(tab.text(".verdict-of")).as("who judged it, and when").containsPattern("20\\d\\d");
        tab.press(Keys.ARROW_DOWN);
        tab.until(
                "the next statement is open",
                "document.querySelector('.claims-list > li.chosen')?.dataset.key !== arguments[0]",
                judged);
        assertThat(tab.pointed()).as("mouse or finger").isZero();
    }

    @Test
    void theGridOnThePageIsThatOfTheCase(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        String of = spoken(sitting);
        for (Map<String, Object> statement : statements(sitting, of)) {
            if (statement.get("grid") == null) {
                continue;
            }
            tab.go("/" + of + "/claims?.statement=" + statement.get("id"));
            tab.untilShown(".claims-list > li.chosen .claim-grid");
            List<String> told = Asked.list(statement, "grids").stream()
                    .flatMap(grid -> Asked.list(grid, "cells").stream())
                    .map(cell -> (String) cell.get("answer"))
                    .toList();
            assertThat(
                            tab.<List<String>>js(
                                    "return [...document.querySelectorAll('.chosen .claim-grid tbody tr')].map((row) => row.dataset.answer)"))
                    .as("%s", statement.get("id"))
                    .containsExactlyElementsOf(told);
        }
    }

    @Test
    void aPastedInterviewIsReadAndItsStatementsAreMarkedWhereTheyStand(Tab tab) {
        tab.go("/one-mine/claims");
        tab.untilShown("#claims-box");
        tab.js("document.querySelector('#claims-box').value = arguments[0]", Example.interview());
        tab.tabTo(".claims-paste button[type='submit']");
        tab.press(Keys.ENTER);
        tab.untilShown(".claims-text .turn .mark");

        assertThat(tab.address()).contains(".document=");
        List<String> marked = tab.texts(".claims-text .mark");
        assertThat(marked).hasSizeGreaterThan(10);
        assertThat(Example.interview()).contains(marked);
        String read = tab.text(".claims .sentence");
        tab.reload();
        tab.untilShown(".claims-text .turn .mark");
        assertThat(tab.text(".claims .sentence")).as("the tab keeps the text").isEqualTo(read);
        tab.tabTo(".claims-text .mark");
        tab.press(Keys.ENTER);
        tab.untilShown(".claims-list > li.chosen");
        tab.js("history.back()");
        tab.until("closed again", "document.querySelector('.claims-list > li.chosen') === null");
    }

    @Test
    void theMadeUpInterviewCanBeTried(Tab tab) {
        tab.go("/one-mine/claims");
        tab.tabTo(".claims-hands button.plain");
        tab.press(Keys.ENTER);
        tab.untilShown(".claims-text .turn .mark");

        assertThat(tab.texts(".claims-list > li")).hasSizeGreaterThan(10);
    }

    @Test
    void nothingThatAPastedPageBringsIsRunOrFetched(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        String page = "<html><body><article><h1>Talk</h1><script>window.pwned = 1</script>"
                + "<p onclick=\"window.pwned = 2\">The mine is worth <img src=\"http://127.0.0.1:" + sitting.port()
                + "/pwned\" onerror=\"window.pwned = 3\"> nearly $15 billion, the minister said on Monday.</p>"
                + "<p>Most of the ore lies in the north. <a href=\"javascript:window.pwned=4\">More</a></p>"
                + "</article></body></html>";
        tab.go("/one-mine/claims");
        tab.untilShown("#claims-box");
        tab.js("document.querySelector('#claims-box').value = arguments[0]", page);
        tab.tabTo(".claims-paste button[type='submit']");
        tab.press(Keys.ENTER);
        tab.untilShown(".claims-text .mark");

        assertThat(tab.<Object>js("return window.pwned ?? null")).isNull();
        assertThat(
                        tab.<Long>js(
                                "return document.querySelectorAll('.claims-text img, .claims-text script, .claims-text [onclick]').length"))
                .isZero();
        assertThat(tab.texts(".claims-list q")).anyMatch(words -> words.contains("$15 billion"));
    }

    @Test
    void whatCannotBeReadIsToldAndTheLastTextStays(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        byte[] noise = "%PNG not a text \0\1\2\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        tab.complaints().expect("422");
        tab.go("/one-mine/claims");
        tab.untilShown("#claims-box");
        tab.js(
                "const kept = {'0011223344': {name: 'noise.png', base64: arguments[0]}}; sessionStorage.setItem('claimstake.documents', JSON.stringify(kept))",
                Base64.getEncoder().encodeToString(noise));
        tab.go("/one-mine/claims?.document=0011223344");
        tab.untilShown(".claims .trouble .findings li");

        assertThat(tab.text(".claims .trouble")).contains("noise.png");
        tab.go("/one-mine/claims?.document=ffffffffff");
        tab.untilText(".claims .sentence", "another tab");
    }

    private static List<Map<String, Object>> statements(Sitting sitting, String of)
            throws IOException, InterruptedException {
        return Asked.list(sitting.post("/api/claims", Map.of("case", of)), "statements");
    }

    /** A case that keeps statements with claims; cases are data, and none is named here. */
    static String spoken(Sitting sitting) throws IOException, InterruptedException {
        for (Map<String, Object> each : Asked.list(sitting.get("/api/cases"), "cases")) {
            if (((Number) each.get("statements")).intValue() > 10) {
                return (String) each.get("id");
            }
        }
        throw new AssertionError("no case that ships keeps statements");
    }

    /** One of its statements on which a claim hangs. */
    static String judged(Sitting sitting, String of) throws IOException, InterruptedException {
        return statements(sitting, of).stream()
                .filter(statement -> statement.get("grid") != null && statement.get("verdict") != null)
                .map(statement -> (String) statement.get("id"))
                .findFirst()
                .orElseThrow();
    }
}
