package org.claimstake.studio.browser;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Every screen of the page, and how one comes to it. */
final class Screens {
    private Screens() {}

    /** By a name for messages, in the order of the number keys. */
    static Map<String, Consumer<Tab>> all(Sitting sitting) throws IOException, InterruptedException {
        String of = Term.mainCase(sitting);
        Term term = Term.sliders(sitting, of).getFirst();
        String changed = term.name() + "=" + LinkLawTest.escaped(term.at(0.6));
        var all = new LinkedHashMap<String, Consumer<Tab>>();
        all.put("start", tab -> {
            tab.go("/");
            tab.untilShown(".question-list li");
        });
        all.put("board", tab -> tab.goAndRest("/" + of + "/board"));
        all.put("board changed", tab -> tab.goAndRest("/" + of + "/board?" + changed));
        all.put("board of one future", tab -> tab.goAndRest("/one-mine/board?.futures=1"));
        all.put("why", tab -> {
            tab.goAndRest("/" + of + "/board");
            tab.press("w");
            tab.until("the panel", "document.querySelector('#why[open]:not(.stale) .why-value') !== null");
        });
        all.put("sources", tab -> {
            tab.goAndRest("/" + of + "/board");
            tab.press("s");
            tab.untilShown("#panel[open] .sources li");
        });
        all.put("keys", tab -> {
            tab.goAndRest("/one-mine/board");
            tab.press("?");
            tab.untilShown("#panel[open] .keys");
        });
        all.put("compare", tab -> {
            tab.go("/" + of + "/compare?" + changed);
            compared(tab);
        });
        all.put("model text", tab -> {
            tab.go("/one-mine/text");
            tab.until("the text", Tab.EDITOR + " !== null");
        });
        String mapped = DepositsTest.mapped(sitting);
        all.put("deposits", tab -> {
            tab.go("/" + mapped + "/deposits");
            tab.untilShown(".deposits-rows tbody tr");
        });
        String place = (String) Asked.list(sitting.get("/api/map/" + mapped), "places")
                .getFirst()
                .get("key");
        all.put("a deposit", tab -> {
            tab.go("/" + mapped + "/deposits?.place=" + place);
            tab.untilShown(".deposit .place-sources li");
        });
        String spoken = ClaimsTest.spoken(sitting);
        all.put("claims", tab -> {
            tab.go("/" + spoken + "/claims");
            tab.untilShown(".claims-list > li a");
        });
        String judged = ClaimsTest.judged(sitting, spoken);
        all.put("a statement", tab -> {
            tab.go("/" + spoken + "/claims?.statement=" + judged);
            tab.untilShown(".claim-details .claim-grid");
        });
        String leased = BargainTest.lease(sitting);
        all.put("bargain", tab -> {
            tab.go(BargainTest.address(leased) + "?rent=70%25");
            BargainTest.found(tab);
        });
        all.put("bargain without a deal", tab -> {
            tab.go(BargainTest.address(leased) + "?.nodeal=Another+house");
            BargainTest.found(tab);
        });
        all.put("points", tab -> {
            tab.go(BargainTest.address(leased) + "?.points=1");
            tab.untilShown(".points-row");
        });
        all.put("no such case", tab -> {
            tab.complaints().expect("404");
            tab.go("/no-such-case/board");
            tab.untilShown("main h1");
        });
        return all;
    }

    static void compared(Tab tab) {
        tab.until(
                "the comparison",
                "document.querySelector('.compare') !== null && !document.querySelector('.compare.stale')"
                        + " && document.querySelector('.both tbody tr, .trouble > *, .parts > *') !== null");
    }
}
