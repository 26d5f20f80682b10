package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;

final class WordingTest {
    private static final Wording ENGLISH = Wording.ENGLISH;
    private static final Wording OTHER = Wording.of("uk-UA");

    @Test
    void everyLanguageHasEveryMessageWithTheSameBlanks() {
        for (String language : Wording.LANGUAGES) {
            Wording words = Wording.of(language);
            assertThat(words.language()).isEqualTo(language);
            assertThat(words.keys()).isEqualTo(ENGLISH.keys());
            for (String key : words.keys()) {
                assertThat(blanks(words.pattern(key)))
                        .as("%s %s", language, key)
                        .isEqualTo(blanks(ENGLISH.pattern(key)));
            }
        }
    }

    @Test
    void noMessageHoldsAnApostropheThatWouldQuoteWhatFollows() {
        for (String language : Wording.LANGUAGES) {
            Wording words = Wording.of(language);
            assertThat(words.keys())
                    .allSatisfy(key -> assertThat(words.pattern(key)).doesNotContain("'"));
        }
    }

    @Test
    void otherCountsInItsOwnForms() {
        assertThat(futures(1)).contains("1 варіант майбутнього");
        assertThat(futures(3)).contains("3 варіанти майбутнього");
        assertThat(futures(5)).contains("5 варіантів майбутнього");
        assertThat(futures(11)).contains("11 варіантів майбутнього");
        assertThat(futures(21)).contains("21 варіант майбутнього");
        assertThat(futures(20_000)).contains("20\u00a0000 варіантів майбутнього");
    }

    @Test
    void aShareIsToldOutOfAHundredInEitherLanguage() {
        assertThat(ENGLISH.frequency(0.13, 1000)).isEqualTo("13 of 100 futures");
        assertThat(OTHER.frequency(0.13, 1000)).isEqualTo("13 зі 100 варіантів майбутнього");
    }

    @Test
    void theSameDigitsHaveTheReadersDecimalMark() {
        assertThat(ENGLISH.amount(1.234e9, Sample.MONEY)).isEqualTo("1.23\u00a0bn\u00a0USD(2025)");
        assertThat(OTHER.amount(1.234e9, Sample.MONEY)).isEqualTo("1,23\u00a0млрд\u00a0USD(2025)");
        assertThat(OTHER.amount(-12_345.6, Sample.MONEY)).isEqualTo("-12\u00a0300\u00a0USD(2025)");
        assertThat(OTHER.amount(0.062, Sample.SHARE)).isEqualTo("6,2%");
        assertThat(OTHER.amount(0.062, Sample.RATE)).isEqualTo("6,2%\u00a0на\u00a0рік");
    }

    @Test
    void absenceIsSaidInTheReadersWords() {
        assertThat(OTHER.amount(Calendar.FOREVER, ValueType.date(ValueType.Grain.YEAR)))
                .isEqualTo("ніколи");
        assertThat(OTHER.amount(ValueType.MISSING, Sample.MONEY)).isEqualTo("немає");
        assertThat(OTHER.amount(1, ValueType.truth())).isEqualTo("так");
    }

    @Test
    void aLanguageWithoutAFileIsEnglish() {
        assertThat(Wording.of("fr")).isSameAs(ENGLISH);
        assertThat(Wording.of("en-GB")).isSameAs(ENGLISH);
    }

    @Test
    void aMessageThatIsNotThereOrNotFilledIsOurFaultAndSaysWhich() {
        assertThatThrownBy(() -> ENGLISH.say("no.such")).hasMessageContaining("no.such");
        assertThatThrownBy(() -> ENGLISH.say("foot.source")).hasMessageContaining("{source}");
    }

    private static String futures(long count) {
        return OTHER.say("foot.case.many", "case", "c", "version", "v", "scenario", "s", "futures", count, "seed", "7");
    }

    private static Set<String> blanks(String pattern) {
        return new TreeSet<>(new com.ibm.icu.text.MessageFormat(pattern).getArgumentNames());
    }
}
