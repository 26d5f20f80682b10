package org.claimstake.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.claimstake.evidence.statement.Gazetteer.Name;
import org.claimstake.evidence.text.Tongue;
import org.junit.jupiter.api.Test;

class WorldNamesTest {
    private static final List<Name> ALL = WorldNames.in(Tongue.EN, Tongue.UK).names();

    @Test
    void hasEveryCountryOfTheStandardAndEveryElement() {
        assertThat(of("country")).hasSize(Locale.getISOCountries().length);
        assertThat(of("element")).hasSize(118);
    }

    @Test
    void callsSeventeenElementsRareEarths() {
        assertThat(of("element").stream().filter(one -> one.kinds().contains("rare_earth")))
                .hasSize(17)
                .extracting(Name::id)
                .startsWith("scandium", "yttrium", "lanthanum")
                .endsWith("lutetium");
    }

    @Test
    void givesEveryNameFormsInBothLanguages() {
        List<Name> english = WorldNames.in(Tongue.EN).names();
        List<Name> second = WorldNames.in(Tongue.UK).names();
        assertThat(english).hasSameSizeAs(ALL).allMatch(one -> !one.forms().isEmpty());
        assertThat(second).hasSameSizeAs(ALL).allMatch(one -> !one.forms().isEmpty(), "forms in the second language");
    }

    @Test
    void namesNothingTwice() {
        assertThat(ALL.stream().map(Name::id)).doesNotHaveDuplicates();
    }

    private static List<Name> of(String kind) {
        return ALL.stream().filter(one -> one.kinds().contains(kind)).toList();
    }
}
