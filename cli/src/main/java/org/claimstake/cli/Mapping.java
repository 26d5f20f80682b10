package org.claimstake.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.map.CaseMap;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Nearest;
import org.claimstake.report.map.Ground;
import org.claimstake.report.map.MapView;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.jspecify.annotations.Nullable;

/** From an opened case to who holds what, as the options of the command say. */
record Mapping(RunnableCase theCase, Territory territory, Situation situation, CaseMap land) {

    /** What was asked for; null where nothing was said. */
    record Wanted(
            @Nullable LocalDate day,
            @Nullable String source,
            @Nullable String commodity,
            @Nullable String table) {}

    static Reading<Mapping> of(RunnableCase theCase, Compiler.Ready ready, Wanted wanted) {
        return theCase.territory(ready)
                .then(territory -> theCase.folder().map().then(land -> {
                    Register register = register(theCase, ready, territory, wanted);
                    String source = source(territory, wanted);
                    Situation situation =
                            Situation.of(territory, register, source, day(territory, source, wanted), land.outline());
                    return new Reading.Done<>(new Mapping(theCase, territory, situation, land));
                }));
    }

    /** What a picture of it shows. */
    MapView view() {
        return MapView.of(
                territory, situation, Ground.of(land, situation.register().spots()));
    }

    private static Register register(RunnableCase theCase, Compiler.Ready ready, Territory territory, Wanted wanted) {
        if (territory.tables().isEmpty()) {
            throw new WrongUse(
                    "`" + theCase.id() + "` has no table whose rows somebody holds",
                    "such a table has a column `control : control? from territory(on: DAY, by: SOURCE)`");
        }
        String table = wanted.table() == null
                ? territory.tables().getFirst()
                : known("table", wanted.table(), territory.tables());
        Register all = Register.of(ready.plan(), territory, table);
        return wanted.commodity() == null ? all : all.of(known("commodity", wanted.commodity(), all.commodities()));
    }

    private static String source(Territory territory, Wanted wanted) {
        if (wanted.source() != null) {
            return known("source of territory", wanted.source(), territory.sources());
        }
        return Situation.usual(territory).orElseThrow();
    }

    /** A source without records is asked of the newest day that any has. */
    private static LocalDate day(Territory territory, String source, Wanted wanted) {
        if (wanted.day() != null) {
            return wanted.day();
        }
        Optional<LocalDate> newest = Situation.newest(territory, source);
        return newest.or(() -> territory.sources().stream()
                        .flatMap(any -> Situation.newest(territory, any).stream())
                        .max(LocalDate::compareTo))
                .orElseThrow(() -> new WrongUse(
                        "no source of this case has a record, so none has a newest day", "say a day: --on 2025-06-27"));
    }

    private static String known(String what, String word, List<String> all) {
        if (all.contains(word)) {
            return word;
        }
        Optional<String> nearest = Nearest.of(word, all);
        String list = "there is " + String.join(", ", all);
        throw nearest.isPresent()
                ? new WrongUse("there is no " + what + " `" + word + "`", list, "try: " + nearest.get())
                : new WrongUse("there is no " + what + " `" + word + "`", list);
    }
}
