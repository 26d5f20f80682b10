package org.claimstake.casefile.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;
import org.claimstake.world.territory.ControlReader.Kind;
import org.claimstake.world.territory.Site;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code from territory(on: day, by: source)}: what one source says on a day of who holds the place of each row. A row
 * that the source does not state is missing.
 */
public record TerritoryFiller(Controls controls) implements Filler {
    public static final String NAME = "territory";

    private static final String ON = "on";
    private static final String BY = "by";

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Day(ON), new Parameter.Word(BY, controls.names()));
    }

    @Override
    public List<String> words() {
        return Stream.of(Standing.values())
                .filter(standing -> standing != Standing.UNSTATED)
                .map(TerritoryFiller::word)
                .toList();
    }

    /** As a column holds it. */
    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable List<Cell> fill(Asked asked, Place place, Findings findings) {
        String source = asked.word(BY);
        controls.join(asked.rows());
        List<Finding> wrong = controls.findings(source);
        if (!wrong.isEmpty()) {
            findings.addAll(wrong.stream()
                    .map(finding -> finding.at(place, "asked here"))
                    .toList());
            return null;
        }
        List<Site> sites = sites(source, asked.rows(), place, findings);
        return sites == null ? null : cells(source, asked.day(ON), sites);
    }

    /** What is stated of a key asks for no place; nor does anybody answer where no file is. */
    private @Nullable List<Site> sites(String source, Rows rows, Place place, Findings findings) {
        ControlSetting setting = controls.setting(source);
        boolean byPlace =
                setting.kind() != Kind.STATED && controls.control(source).isPresent();
        return byPlace ? Sites.of(rows, setting.at(), place, findings) : Sites.byKey(rows);
    }

    private List<Cell> cells(String source, LocalDate on, List<Site> sites) {
        boolean named = controls.setting(source).source().isPresent();
        return controls.at(source, on, sites).stream()
                .map(stand -> cell(stand, named))
                .toList();
    }

    /** @param named the source has an id of its own; else nobody in particular is silent */
    private static Cell cell(Stand stand, boolean named) {
        if (stand.standing() == Standing.UNSTATED) {
            return new Cell(null, named ? first(stand.source()) : "", "", stand.why());
        }
        String asOf = stand.asOf().map(day -> "as of " + day).orElse("");
        String several = stand.source().equals(first(stand.source())) ? "" : " (" + stand.source() + ")";
        return new Cell(word(stand.standing()), first(stand.source()), asOf, stand.why() + several);
    }

    /** Where several sources say different things of a day, all are named, parted by commas. */
    private static String first(String sources) {
        int comma = sources.indexOf(',');
        return comma < 0 ? sources : sources.substring(0, comma);
    }
}
