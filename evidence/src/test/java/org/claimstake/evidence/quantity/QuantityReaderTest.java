package org.claimstake.evidence.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.claimstake.evidence.text.Tongue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuantityReaderTest {
    private static final QuantityReader UNKNOWN = QuantityReader.of(Optional.empty());
    private static final Map<Tongue, QuantityReader> READERS = readers();

    private static Map<Tongue, QuantityReader> readers() {
        var readers = new EnumMap<Tongue, QuantityReader>(Tongue.class);
        Arrays.stream(Tongue.values()).forEach(tongue -> readers.put(tongue, QuantityReader.of(tongue)));
        return readers;
    }

    static QuantityReader reader(Optional<Tongue> tongue) {
        return tongue.map(READERS::get).orElse(UNKNOWN);
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsReadAsPeopleMeanIt() {
        return NumberTable.read("numbers.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.tongue().map(Tongue::code).orElse("any") + ": " + row.text(),
                        () -> assertThat(said(row.text(), reader(row.tongue()).read(row.text())))
                                .as(row.text())
                                .isEqualTo(said(row.text(), row.expected()))));
    }

    @Test
    void theTableHasThreeHundredExpressionsInSixLanguages() {
        List<NumberTable.Row> rows = NumberTable.read("numbers.tsv").rows();
        assertThat(rows.stream().mapToInt(row -> row.expected().size()).sum()).isGreaterThanOrEqualTo(300);
        for (Tongue tongue : Tongue.values()) {
            assertThat(rows.stream().filter(row -> row.tongue().equals(Optional.of(tongue))))
                    .as(tongue.code())
                    .hasSizeGreaterThan(40);
        }
    }

    /** One line for each, numbers to twelve digits: thirds have no last one. */
    private static List<String> said(String text, List<Quantity> quantities) {
        return quantities.stream()
                .map(one -> String.join(
                        " | ",
                        one.span().of(text),
                        one.sort().toString(),
                        one.date().orElse(number(one.value())),
                        number(one.low()),
                        number(one.high()),
                        one.unit(),
                        one.hedge().word()))
                .toList();
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "" : String.format(Locale.ROOT, "%.12g", number.getAsDouble());
    }
}
