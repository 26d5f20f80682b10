package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The offer by keyboard, what it is worth to whom, what to offer instead; points before there is a model. */
@ExtendWith(InBrowser.class)
final class BargainTest {
    private static final String FOUND =
            "document.querySelector('.bargain') !== null && !document.querySelector('.bargain.stale')"
                    + " && document.querySelector('.bargain-texts tbody tr') !== null"
                    + " && document.querySelector('.bargain .progress')?.textContent === ''";

    /** A case of its own, dropped into the studio. @return its id */
    static String lease(Sitting sitting) throws IOException, InterruptedException {
        try (InputStream file =
                Objects.requireNonNull(Sitting.class.getResourceAsStream("/org/claimstake/studio/lease.stake"))) {
            String text = Base64.getEncoder().encodeToString(file.readAllBytes());
            Map<String, Object> dropped = sitting.post(
                    "/api/drop",
                    Map.of("name", "lease", "files", List.of(Map.of("path", "case.stake", "base64", text))));
            return (String) Objects.requireNonNull(dropped.get("id"), dropped::toString);
        }
    }

    static String address(String of) {
        return "/" + of + "/bargain";
    }

    static void found(Tab tab) {
        tab.until("what was found", FOUND);
    }

    @Test
    void theOtherSidesOfferIsPutInAndACounterOfferLaidOnTheTableWithoutAMouse(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = lease(sitting);
        tab.go("/" + of + "/board");
        tab.until("the case is open", "document.querySelector('main .board') !== null");
        tab.press("9");
        tab.untilShown(".bargain");
        tab.go(address(of));
        found(tab);
        String before = tab.text(".bargain .sentence");
        tab.tabTo(".bargain .control[data-name=rent] input[type=range]");
        tab.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        tab.until("the offer stands in the address", "location.search.includes('rent=70')");
        tab.until("another answer", FOUND + " && document.querySelectorAll('.bargain-texts tbody tr').length === 2");
        assertThat(tab.text(".bargain .sentence")).isNotEqualTo(before);
        assertThat(tab.texts(".bargain-counters .deal-offer")).hasSizeBetween(2, 5);
        tab.tabTo(".bargain-counters .deal-hands button");
        String address = tab.address();
        tab.press(Keys.ENTER);
        tab.until("another deal lies on the table", "location.pathname + location.search !== arguments[0]", address);
        found(tab);
        assertThat(tab.address()).contains("road=");
        tab.press("u");
        tab.until("undone", "location.pathname + location.search === arguments[0]", address);
        found(tab);
        assertThat(tab.pointed()).as("mouse or finger").isZero();
    }

    @Test
    void theNumbersOfThePageAreThoseOfTheAnswer(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        String of = lease(sitting);
        tab.go(address(of) + "?rent=70%25");
        found(tab);
        var body = new LinkedHashMap<String, Object>();
        body.put("case", of);
        body.put("offers", List.of(Map.of("terms", Map.of("rent", "70%"))));
        Map<String, Object> answer = sitting.post("/api/bargain", body);

        assertThat(tab.texts(".bargain-prices tbody tr")).hasSizeGreaterThan(1);
        Map<?, ?> zone = (Map<?, ?>) answer.get("zone");
        assertThat(tab.text(".bargain .sentence")).contains(whole(zone.get("looked_at")), whole(zone.get("deals")));
        assertThat(tab.text("figure.chart svg desc")).isNotBlank();
        List<String> told = new ArrayList<>();
        for (Map<String, Object> text : Asked.list(answer, "texts")) {
            for (int side = 0; side < 2; side++) {
                told.add(millions(number(text, "worth", side)
                        - ((Number) Asked.list(answer, "parties").get(side).get("no_deal")).doubleValue()));
            }
        }
        assertThat(told).isEqualTo(List.of("1", "1", "1.6", "0.8"));
        assertThat(
                        tab.<List<String>>js(
                                "return [...document.querySelectorAll('.bargain-texts tbody td.r')].map((td) => td.firstChild.textContent)"))
                .isEqualTo(told);
        List<String> prices = new ArrayList<>();
        for (Map<String, Object> move : Asked.list(answer, "prices")) {
            prices.add(millions(number(move, "change", 0)));
        }
        assertThat(
                        tab.<List<String>>js(
                                "return [...document.querySelectorAll('.bargain-prices tbody tr')].map((tr) => tr.cells[1].textContent.replace('\u2212', '-').replace('+', ''))"))
                .isSubsetOf(prices)
                .hasSizeGreaterThan(4);
    }

    private static double number(Map<String, Object> of, String key, int place) {
        return ((Number) ((List<?>) of.get(key)).get(place)).doubleValue();
    }

    private static String whole(Object number) {
        return String.valueOf(((Number) number).intValue());
    }

    /** Of round amounts. */
    private static String millions(double amount) {
        String tenths = String.valueOf(Math.round(amount / 1e5) / 10.0);
        return tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths;
    }

    @Test
    void whereNobodyAgreesThePartyAndTheTermAreNamedAndByHowMuch(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        tab.go(address(lease(sitting)) + "?.nodeal=Another+house");
        found(tab);
        assertThat(tab.text(".bargain-blocked")).contains("the owner blocks", "lacks 8 mn USD", "lacks 3 mn USD");
        assertThat(tab.has(".bargain-fair")).isFalse();
        assertThat(tab.text("figure.chart svg desc")).contains("refused by somebody");
    }

    @Test
    void aTextOfTheCaseCanBeTakenAndATermTakenOffTheTable(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = lease(sitting);
        tab.go(address(of));
        found(tab);
        tab.tabTo(".bargain select[name=offer-text]");
        tab.press(Keys.ARROW_DOWN);
        tab.until("it stands in the address", "location.search.includes('.offer=')");
        tab.until("it is told", FOUND + " && document.querySelectorAll('.bargain-texts tbody tr').length === 2");
        tab.tabTo(".bargain .on-table button");
        tab.press(Keys.ENTER);
        tab.until("one is off", "document.querySelectorAll('.bargain .control').length === 2");
        found(tab);
        tab.js("history.back()");
        tab.until("all are on again", "document.querySelectorAll('.bargain .control').length === 3");
        found(tab);
    }

    @Test
    void offersOfAFileStayInTheTabAndAWrongOneIsToldByItsLine(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = lease(sitting);
        tab.go(address(of));
        found(tab);
        tab.js(
                "document.querySelector('#offers-box').value = arguments[0]",
                "- {date: 2026-01-02, by: tenant, terms: {rent: 20%}, note: said at dinner}");
        tab.tabTo(".bargain-file button[type=submit]");
        tab.press(Keys.ENTER);
        tab.untilText(".bargain-texts th", "2026-01-02");
        assertThat(tab.address()).contains(".offers=").doesNotContain("dinner");
        assertThat(tab.text(".bargain-texts")).contains("said at dinner");
        tab.complaints().expect("422");
        tab.js("document.querySelector('#offers-box').value = '- {date: 2026-01-02, terms: {}}'");
        tab.tabTo(".bargain-file button[type=submit]");
        tab.press(Keys.ENTER);
        tab.untilShown(".bargain .trouble .findings li");
        assertThat(tab.text(".bargain .trouble")).contains("offers.yaml");
    }

    @Test
    void powerMovesWhatNashChoosesAndNothingIsAskedForIt(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        String of = lease(sitting);
        tab.go(address(of));
        found(tab);
        tab.tabTo("#power");
        tab.press(Keys.END);
        tab.until("the power stands in the address", "location.search.includes('.power=80')");
        assertThat(tab.text(".power-said")).isNotBlank();
    }

    @Test
    void aCaseThatSaysTooLittleOffersPointsAndTheyAreDividedInWords(Tab tab) {
        tab.complaints().expect("422");
        tab.go("/one-mine/bargain");
        tab.untilShown(".bargain .points");
        assertThat(tab.text(".bargain .trouble")).contains("deal/no-deal");
        divide(tab);
    }

    @Test
    void pointsStandOnTheStartPageToo(Tab tab) {
        tab.go("/");
        tab.tabTo(".points-fold > summary");
        tab.press(Keys.ENTER);
        tab.untilShown(".points");
        divide(tab);
        tab.reload();
        tab.tabTo(".points-fold > summary");
        tab.press(Keys.ENTER);
        tab.untilText(".points-said", "Rent");
    }

    private static void divide(Tab tab) {
        String[][] rows = {{"Rent", "60", "30"}, {"Road", "30", "20"}, {"Jobs", "10", "50"}};
        for (String[] row : rows) {
            for (String cell : row) {
                tab.tabTo(".points-row input:not([type=range])");
                tab.type(cell);
            }
        }
        tab.untilText(".points-said", "Rent");
        assertThat(tab.text(".points-said")).contains("Jobs");
        tab.untilText(".points-result", "Road");
    }
}
