package org.claimstake.studio.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.casefile.map.CaseMap;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Setting;
import org.claimstake.report.Wording;
import org.claimstake.report.map.Ground;
import org.claimstake.report.map.Register;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.Lately;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code GET /api/map/CASE}: the rows of a table that has a column of control, what each source says of them on each of its days,
 * and the land they lie on. All days come at once, so that a page that moves the date asks nothing. With {@code place=KEY} all
 * that is known of one row; with {@code by=SOURCE&on=DAY} the land that a source draws as occupied on a day.
 */
final class MapAnswer implements Handler {
    private static final int WIDEST = 2000;

    private final Cases cases;
    private final Lately<String, Whole> kept = Lately.of(8);

    MapAnswer(Cases cases) {
        this.cases = cases;
    }

    /** A table of a case with the land, read once for a state of its files. */
    record Whole(
            OpenCase open,
            Ready ready,
            Territory territory,
            Register register,
            CaseMap land,
            Optional<Ground> ground) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        OpenCase open = Opening.of(cases, exchange.path());
        Map<String, String> query = exchange.query();
        Whole whole = whole(open, query.getOrDefault("table", ""));
        if (query.containsKey("place")) {
            var place = new PlaceAnswer(whole, query.getOrDefault("place", ""));
            exchange.json(200, place::write);
        } else if (query.containsKey("on")) {
            var drawn = new DrawnAnswer(whole, query.getOrDefault("by", ""), day(query.getOrDefault("on", "")));
            exchange.json(200, json -> drawn.write(setting(query), json));
        } else {
            var rows = new MapRows(whole);
            exchange.json(200, json -> rows.write(setting(query), json));
        }
    }

    private Whole whole(OpenCase open, String table) {
        String key = open.id() + " " + open.version() + " " + table;
        return kept.findOrMake(key, () -> made(open, table));
    }

    private Whole made(OpenCase open, String named) {
        // the rows are those of this very reading of the case: a plan that was kept may be of another
        Ready ready = switch (open.theCase().compile(Request.BASE)) {
            case Ready fresh -> fresh;
            case Compiler.Refused(List<Finding> findings) -> throw new Refused(422, findings);
        };
        Territory territory = Opening.done(open.theCase().territory(ready));
        if (territory.tables().isEmpty()
                || !named.isEmpty() && !territory.tables().contains(named)) {
            throw new Refused(404, List.of());
        }
        String table = named.isEmpty() ? territory.tables().getFirst() : named;
        CaseMap land = Opening.done(open.theCase().folder().map());
        Register register = Register.of(ready.plan(), territory, table);
        return new Whole(open, ready, territory, register, land, Ground.of(land, register.spots()));
    }

    /** Whether a case says who may be asked who holds the rows of its tables. */
    static boolean has(OpenCase open, Ready ready) {
        return !open.theCase().settings().territory().isEmpty()
                && !ready.plan().tables().isEmpty();
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            throw new Refused(422, List.of());
        }
    }

    private static Setting setting(Map<String, String> query) {
        String width = query.getOrDefault("width", "768");
        int pixels = width.matches("\\d{1,4}") ? Integer.parseInt(width) : Setting.LEAST;
        return Setting.of(
                Wording.of(query.getOrDefault("lang", "en")),
                Math.clamp(pixels, Setting.LEAST, WIDEST),
                Setting.Foot.NONE);
    }
}
