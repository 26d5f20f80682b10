package org.claimstake.evidence.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any text. Seeds are fixed: the same texts on each run. */
class QuantityLawsTest {
    private static final NumberTable TABLE = NumberTable.read("numbers.tsv");

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void stretchesLieInTheTextInOrderAndDoNotOverlap(Tongue tongue) {
        var random = new SplittableRandom(7);
        QuantityReader reader = QuantityReader.of(tongue);
        for (int round = 0; round < 300; round++) {
            String text = shuffled(tongue, random);
            int behind = 0;
            for (Quantity quantity : reader.read(text)) {
                Span span = quantity.span();
                assertThat(span.from()).as(text).isGreaterThanOrEqualTo(behind);
                assertThat(span.to()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(span.of(text))
                        .as(text)
                        .isNotBlank()
                        .isEqualTo(span.of(text).strip());
                behind = span.to();
            }
        }
    }

    /** Words of the table's texts in any order: what no person writes. */
    private static String shuffled(Tongue tongue, SplittableRandom random) {
        List<String> words = TABLE.rows().stream()
                .filter(row -> row.tongue().equals(Optional.of(tongue)))
                .flatMap(row -> Stream.of(row.text().split(" ")))
                .toList();
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(words.get(random.nextInt(words.size())));
            text.append(random.nextInt(12) == 0 ? "\n\n" : random.nextInt(9) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void boundsAreInOrderAndTheValueLiesBetween() {
        for (NumberTable.Row row : TABLE.rows()) {
            for (Quantity one : reader(row).read(row.text())) {
                double low = one.low().orElse(Double.NEGATIVE_INFINITY);
                double high = one.high().orElse(Double.POSITIVE_INFINITY);
                assertThat(low).as(row.text()).isLessThanOrEqualTo(high);
                one.value().ifPresent(value -> assertThat(value).as(row.text()).isBetween(low, high));
            }
        }
    }

    @Test
    void whatStandsInOtherParagraphsChangesNothing() {
        String before = "No number here.\n\n";
        for (NumberTable.Row row : TABLE.rows()) {
            List<Quantity> alone = reader(row).read(row.text());
            String text = before + row.text() + "\n\nNor here.";
            List<Quantity> within = reader(row).read(text);
            assertThat(within.stream().map(one -> one.span().of(text) + one.unit() + one.value()))
                    .as(row.text())
                    .isEqualTo(alone.stream()
                            .map(one -> one.span().of(row.text()) + one.unit() + one.value())
                            .toList());
            assertThat(within.stream().map(Quantity::span))
                    .isEqualTo(alone.stream()
                            .map(one -> one.span().plus(before.length()))
                            .toList());
        }
    }

    @Test
    void readingAgainGivesTheSame() {
        for (NumberTable.Row row : TABLE.rows()) {
            assertThat(reader(row).read(row.text())).isEqualTo(QuantityReader.read(row.text(), row.tongue()));
        }
    }

    @Test
    void aWrappedLineIsReadLikeOneThatIsNot() {
        for (NumberTable.Row row : TABLE.rows()) {
            for (int at = row.text().indexOf(' '); at > 0; at = row.text().indexOf(' ', at + 1)) {
                String wrapped = row.text().substring(0, at) + "\n" + row.text().substring(at + 1);
                boolean besideFigures = Character.isDigit(row.text().charAt(at + 1))
                        || Character.isDigit(row.text().charAt(at - 1));
                if (!besideFigures) {
                    assertThat(reader(row).read(wrapped))
                            .as(wrapped)
                            .isEqualTo(reader(row).read(row.text()));
                }
            }
        }
    }

    static Stream<Locale> locales() {
        return Stream.of(
                        "en-US", "en-GB", "en-IN", "uk-UA", "fr-FR", "fr-CA", "fr-BE", "fr-CH", "es-ES", "de-DE",
                        "de-AT", "de-CH", "pt-PT", "pt-BR")
                .map(Locale::forLanguageTag);
    }

    @ParameterizedTest
    @MethodSource("locales")
    void numbersAsALocaleWritesThemAreReadBack(Locale locale) {
        QuantityReader reader =
                QuantityReader.of(Tongue.of(locale.getLanguage()).orElseThrow());
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        var random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            double number = Math.round(Math.pow(10, random.nextDouble() * 12) * 100) / 100.0;
            String written = format.format(number);
            String text = "abc " + written + " t";
            List<Quantity> read = reader.read(text);
            assertThat(read).as(text).hasSize(1);
            assertThat(read.getFirst().value()).as(text).hasValue(number);
            assertThat(read.getFirst().unit()).isEqualTo("t");
        }
    }

    @ParameterizedTest
    @MethodSource("locales")
    void moneyAsALocaleWritesItIsReadBack(Locale locale) {
        QuantityReader reader =
                QuantityReader.of(Tongue.of(locale.getLanguage()).orElseThrow());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        for (double number : new double[] {2, 15.5, 999.99, 1000, 12345.67, 1234567.89, 98765432.1}) {
            String text = "abc " + format.format(number) + ", def";
            List<Quantity> read = reader.read(text);
            assertThat(read).as(text).hasSize(1);
            assertThat(read.getFirst().value()).as(text).hasValue(number);
            assertThat(read.getFirst().unit()).as(text).isEqualTo("EUR");
        }
    }

    @ParameterizedTest
    @MethodSource("locales")
    void datesAsALocaleWritesThemAreReadBack(Locale locale) {
        QuantityReader reader =
                QuantityReader.of(Tongue.of(locale.getLanguage()).orElseThrow());
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            String text = "abc " + format.format(day) + ", def";
            assertThat(reader.read(text)).as(text).hasSize(1);
            assertThat(reader.read(text).getFirst().date()).as(text).hasValue(day.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,",
                "1 ",
                "1.",
                "1-",
                "1/",
                "1:",
                "5 of ",
                "$",
                "$1",
                "(",
                "+1 ",
                "+",
                "[1]",
                "one ",
                "one and ",
                "a ",
                "more than ",
                "between ",
                "between 1 and ",
                "tens or ",
                "most ",
                "one of the ",
                "hundreds of ",
                "million ",
                "twenty-",
                "-",
                "1-1-",
                "2025-02-",
                "May ",
                "5 May ",
                "in 1991-",
                "half a ",
                "U.S.",
                "no.",
                "no. 1, ",
                "'",
                "a'",
                "http",
                "th ",
                "third ",
                "substantial ",
                "thousand",
                "\n\n",
                "²",
                "1½ t ",
                "0",
                "00 ",
                " 000",
                ". 000"
            })
    void aLongHostileLineIsReadAtOnce(String piece) {
        inTime(piece, 1 << 17, Tongue.DE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "one ", "between 1 and ", "$", "-", "5 May ", "more than "})
    void aHostileMegabyteIsReadInSeconds(String piece) {
        inTime(piece, 1 << 20, Tongue.EN);
    }

    private static void inTime(String piece, int length, Tongue tongue) {
        QuantityReader reader = QuantityReader.of(tongue);
        String text = piece.repeat(length / piece.length());
        // Idle it takes a fraction of a second; what grows with the square of the length would take minutes. The rest
        // is for a
        // machine that is busy with something else.
        Duration most = Duration.ofSeconds(5);
        Duration best = Duration.ofHours(1);
        for (int run = 0; run < 3 && best.compareTo(most) >= 0; run++) {
            long begun = System.nanoTime();
            reader.read(text);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).as(piece).isLessThan(most);
    }

    private static QuantityReader reader(NumberTable.Row row) {
        return QuantityReaderTest.reader(row.tongue());
    }
}
