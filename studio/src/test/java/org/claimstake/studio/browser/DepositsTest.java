package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.language.Compiler;
import org.claimstake.report.MapJson;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.json.Json;

/** The places of a case: by keyboard to a source, the numbers of the command, every state an address. */
@ExtendWith(InBrowser.class)
final class DepositsTest {
    private static final List<String> STANDINGS = List.of("held", "uncertain", "occupied", "unstated");

    @Test
    void fromTheStartToASourceOfADepositWithoutAMouse(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = mapped(sitting);
        tab.go("/");
        tab.untilShown("a[href^='/" + of + "']");
        tab.tabTo("a[href^='/" + of + "']");
        tab.press(Keys.ENTER);
        tab.until("the case is open", "document.querySelector('main .board') !== null");
        tab.press("5");
        shown(tab);
        tab.tabTo("#deposits-slider");
        String before = tab.text(".deposits .sentence");
        tab.press(Keys.HOME);
        tab.until(
                "the day has moved",
                "document.querySelector('.deposits .sentence').textContent !== arguments[0]",
                before);
        assertThat(tab.address()).contains(".on=");
        tab.press(Keys.END);
        tab.tabTo("#deposits-find");
        String name = tab.text(".deposits-rows tbody tr:nth-child(2) a");
        tab.type(name.substring(0, Math.min(5, name.length())));
        tab.until("fewer rows", "document.querySelectorAll('.deposits-rows tbody tr').length < 20");
        tab.tabTo(".deposits-rows tbody a");
        tab.press(Keys.ENTER);
        tab.untilShown(".deposit .place-sources li");
        assertThat(tab.address()).contains(".place=");
        tab.tabTo(".deposit .facts sup a");
        tab.press(Keys.ENTER);
        tab.until("a source has the focus", "document.activeElement.matches('.place-sources li')");
        assertThat(tab.pointed()).as("mouse or finger").isZero();
    }

    @Test
    void theNumbersOnThePageAreThoseOfTheCommand(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        String of = mapped(sitting);
        Map<String, Object> rows = sitting.get("/api/map/" + of);
        List<Map<String, Object>> sources = Asked.list(rows, "sources");
        Map<String, Object> source = sources.stream()
                .filter(one -> one.get("name").equals(rows.get("usual")))
                .findFirst()
                .orElseThrow();
        List<?> dates = (List<?>) source.get("dates");
        for (Object date : List.of(dates.getFirst(), dates.get(dates.size() / 2), dates.getLast())) {
            Map<String, Object> told =
                    command(sitting, of, (String) source.get("name"), LocalDate.parse((String) date));
            tab.go("/" + of + "/deposits?.on=" + date);
            shown(tab);
            for (String standing : STANDINGS) {
                String row = ".deposits-totals tr[data-key='" + standing + "'] ";
                assertThat(tab.text(row + ".count"))
                        .as("%s on %s", standing, date)
                        .isEqualTo(String.valueOf(inside(told, "counts").get(standing)));
                Object mass = inside(inside(told, "mass"), standing).get("value");
                double shown = Double.parseDouble(
                        tab.js("return document.querySelector(arguments[0]).dataset.value", row + ".mass"));
                assertThat(shown).isEqualTo(mass == null ? 0 : ((Number) mass).doubleValue());
            }
            List<Map<String, Object>> places = Asked.list(told, "places");
            assertThat(
                            tab.<List<String>>js(
                                    "return [...document.querySelectorAll('.deposits-rows tbody tr')].map((r) => r.dataset.key + ' ' + r.dataset.standing)"))
                    .containsExactlyElementsOf(places.stream()
                            .map(place -> place.get("key") + " " + place.get("standing"))
                            .toList());
        }
    }

    @Test
    void whatIsChosenIsAnAddressAndBackAndForwardWalkIt(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = mapped(sitting);
        tab.go("/" + of + "/deposits");
        shown(tab);
        String all = tab.text(".deposits .sentence");
        tab.tabTo("select[data-own='group']");
        tab.press(Keys.ARROW_DOWN);
        tab.until("one commodity", "document.querySelector('.deposits .sentence').textContent !== arguments[0]", all);
        String one = tab.text(".deposits .sentence");
        assertThat(tab.address()).contains(".group=");
        tab.js("history.back()");
        tab.until("all again", "document.querySelector('.deposits .sentence').textContent === arguments[0]", all);
        tab.js("history.forward()");
        tab.until("one again", "document.querySelector('.deposits .sentence').textContent === arguments[0]", one);
        tab.reload();
        shown(tab);
        assertThat(tab.text(".deposits .sentence")).isEqualTo(one);
    }

    @Test
    void aSourceWhoseFileIsNotThereNamesTheFileThatIsWanted(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = mapped(sitting);
        Map<String, Object> empty = Asked.list(sitting.get("/api/map/" + of), "sources").stream()
                .filter(source -> ((List<?>) source.get("dates")).isEmpty())
                .findFirst()
                .orElseThrow();
        tab.go("/" + of + "/deposits?.by=" + empty.get("name"));
        shown(tab);
        assertThat(tab.text(".deposits-note")).contains("data/", "wanted");
        assertThat(tab.<Boolean>js("return document.querySelector('#deposits-slider').disabled"))
                .isTrue();
        assertThat(tab.texts(".deposits-rows tbody tr[data-standing='unstated'] th"))
                .hasSameSizeAs(tab.texts(".deposits-rows tbody tr th"));
    }

    private static Map<?, ?> inside(Map<?, ?> object, String key) {
        return (Map<?, ?>) object.get(key);
    }

    private static void shown(Tab tab) {
        tab.until(
                "the places",
                "document.querySelector('.deposits-totals tbody tr') !== null && document.querySelector('.deposits-side').childElementCount > 0");
    }

    /** A case of whose places somebody says on several days who holds them; cases are data, and none is named here. */
    static String mapped(Sitting sitting) throws IOException, InterruptedException {
        for (Map<String, Object> each : Asked.list(sitting.get("/api/cases"), "cases")) {
            String id = (String) each.get("id");
            if (Boolean.TRUE.equals(sitting.get("/api/case/" + id).get("map"))
                    && Asked.list(sitting.get("/api/map/" + id), "sources").stream()
                            .anyMatch(source -> ((List<?>) source.get("dates")).size() > 1)) {
                return id;
            }
        }
        throw new AssertionError("no case that ships has places that somebody holds");
    }

    private static Map<String, Object> command(Sitting sitting, String of, String by, LocalDate on) throws IOException {
        if (!(CaseFolder.open(of, sitting.shipped(), sitting.shipped()) instanceof CaseFolder.Open(CaseFolder folder))
                || !(new RunnableCase(folder).compile(Compiler.Request.BASE) instanceof Compiler.Ready ready)
                || !(new RunnableCase(folder).territory(ready)
                        instanceof Reading.Done<Territory>(Territory territory))) {
            throw new AssertionError("the case does not compile: " + of);
        }
        Register register =
                Register.of(ready.plan(), territory, territory.tables().getFirst());
        var out = new ByteArrayOutputStream();
        MapJson.write(of, "", Situation.of(territory, register, by, on, Optional.empty()), out);
        return new Json().toType(out.toString(StandardCharsets.UTF_8), Json.MAP_TYPE);
    }
}
