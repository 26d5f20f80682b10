package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.territory.StatedControl.Statement;

/** Reads rows of key, day, status and source. */
final class StatedReader {
    private static final List<ControlColumn> WANTED =
            List.of(ControlColumn.KEY, ControlColumn.DATE, ControlColumn.STATUS);

    private final ControlOptions options;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    StatedReader(ControlOptions options) {
        this.options = options;
    }

    ControlRead read(SequencedMap<String, byte[]> files) {
        long rows = 0;
        boolean whole = true;
        for (var file : files.entrySet()) {
            var table = new CsvTable(file.getKey(), options, troubles);
            whole &= table.read(file.getValue(), found -> WANTED, this::take);
            rows += table.rows();
        }
        Optional<ControlSource> control =
                whole ? Optional.of(new StatedControl(options.source(), statements)) : Optional.empty();
        return new ControlRead(control, rows, statements.size(), troubles);
    }

    private void take(CsvTable.Line line) {
        String key = line.text(ControlColumn.KEY);
        if (key.isEmpty()) {
            line.leftOut(Trouble.Kind.BLANK, ControlColumn.KEY, "the key of a site");
            return;
        }
        Optional<LocalDate> day = line.day();
        Optional<Standing> standing = day.isEmpty() ? Optional.empty() : line.standing();
        if (standing.isPresent()) {
            String source = line.text(ControlColumn.SOURCE);
            statements.add(new Statement(key, day.get(), standing.get(), source.isEmpty() ? options.source() : source));
        }
    }
}
