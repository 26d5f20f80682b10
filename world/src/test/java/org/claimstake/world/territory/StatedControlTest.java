package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatedControlTest {

    private static ControlRead read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), ControlOptions.of("register"));
    }

    private static ControlRead read(byte[] text, ControlOptions options) {
        return ControlReader.read(ControlReader.Kind.STATED, Map.of("control.csv", text), options);
    }

    private static Stand at(ControlRead read, String key, String on) {
        return read.control().orElseThrow().at(new Site(key, Optional.empty()), LocalDate.parse(on));
    }

    @Test
    void theNewestStatementAtOrBeforeTheDayAnswers() {
        ControlRead read = read("""
                key,date,status,source
                a,2025-06-27,occupied,later
                a,2025-01-10,held,earlier
                """);

        assertThat(read.troubles()).isEmpty();
        assertThat(at(read, "a", "2025-01-09").standing()).isEqualTo(Standing.UNSTATED);
        assertThat(at(read, "a", "2025-01-10"))
                .isEqualTo(new Stand(
                        Standing.HELD, Optional.of(LocalDate.of(2025, 1, 10)), "earlier", "stated for 2025-01-10"));
        assertThat(at(read, "a", "2025-06-26").standing()).isEqualTo(Standing.HELD);
        assertThat(at(read, "a", "2025-06-27").standing()).isEqualTo(Standing.OCCUPIED);
        assertThat(at(read, "a", "2030-01-01").source()).isEqualTo("later");
    }

    @Test
    void aSiteOfWhichNothingIsStatedIsUnstated() {
        Stand stand = at(read("key,date,status\na,2025-01-10,held\n"), "b", "2025-02-01");

        assertThat(stand.standing()).isEqualTo(Standing.UNSTATED);
        assertThat(stand.asOf()).isEmpty();
        assertThat(stand.source()).isEqualTo("register");
    }

    @Test
    void twoSourcesThatDoNotAgreeOnADayAreUncertainAndBothAreNamed() {
        ControlRead read = read("key,date,status,source\na,2025-01-10,held,x\na,2025-01-10,occupied,y\n");

        Stand stand = at(read, "a", "2025-02-01");
        assertThat(stand.standing()).isEqualTo(Standing.UNCERTAIN);
        assertThat(stand.source()).isEqualTo("x, y");
        assertThat(stand.why()).isEqualTo("sources do not agree on 2025-01-10");
    }

    @Test
    void columnsAndWordsMayBeCalledOtherwise() {
        byte[] text = "\uFEFFSite;When;Who\na;20250110;Theirs\n".getBytes(StandardCharsets.UTF_8);
        ControlOptions options = ControlOptions.of("register")
                .withColumn(ControlColumn.KEY, "site")
                .withColumn(ControlColumn.DATE, "WHEN")
                .withColumn(ControlColumn.STATUS, "who")
                .withWord("theirs", Standing.OCCUPIED);

        assertThat(at(read(text, options), "a", "2025-01-10").standing()).isEqualTo(Standing.OCCUPIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,2025-01-10,held      | BLANK
            a,10.01.2025,held     | DATE
            a,2025-13-10,held     | DATE
            a,,held               | DATE
            a,2025-01-10,green    | WORD
            a,2025-01-10          | WORD
            """)
    void aRowThatSaysNothingIsNamedAndTheOthersStay(String row, Kind kind) {
        ControlRead read = read("key,date,status\n" + row + "\nb,2025-01-10,held\n");

        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.read()).isEqualTo(1);
        assertThat(read.troubles()).hasSize(1);
        assertThat(read.troubles().getFirst().kind()).isEqualTo(kind);
        assertThat(read.troubles().getFirst().at().row()).isEqualTo(2);
        assertThat(read.troubles().getFirst().became()).isEqualTo(Trouble.Outcome.LEFT_OUT);
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedWithTheirNames() {
        ControlRead read = read("key,when,status\na,2025-01-10,held\n");

        assertThat(read.control()).isEmpty();
        assertThat(read.troubles().getFirst().expected()).isEqualTo("columns date or day");
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] text = "key,date,status\nряд,2025-01-10,held\n".getBytes(Charset.forName("windows-1251"));

        ControlRead read = read(text, ControlOptions.of("register"));
        assertThat(read.control()).isEmpty();
        assertThat(read.troubles().getFirst().kind()).isEqualTo(Kind.ENCODING);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(read("").control()).isEmpty();
        assertThat(read("key,date,status\n").control()).isPresent();
    }
}
