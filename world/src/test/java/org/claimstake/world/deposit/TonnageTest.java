package org.claimstake.world.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonnageTest {

    private static Tonnage of(double oreMt, String classes) {
        return new Tonnage(oreMt, ResourceClass.in(classes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "GKZ C1 + C2 (2018, as quoted) | [GKZ C1, GKZ C2]",
                "GKZ B + C1, C2 (permit 6345 of 2018) | [GKZ B, GKZ C1, GKZ C2]",
                "A+B+C1 | [GKZ A, GKZ B, GKZ C1]",
                "P1 and P3 | [GKZ P1, GKZ P3]",
                "\u0421\u0031 + \u0421\u0032, \u0414\u041A\u0417 | [GKZ C1, GKZ C2]",
                "GKZ (quantities not public); company also cites JORC | [GKZ, CRIRSCO]",
                "historical estimate, not JORC | []",
                "JORC indicated and inferred, proven none | [CRIRSCO indicated, CRIRSCO inferred, CRIRSCO proved]",
                "NI 43-101: Measured | [CRIRSCO measured]",
                "UNFC 111 and 332 | [UNFC 111, UNFC 332]",
                "UNFC E1 F2 G3 | [UNFC 123]",
                "reserves not approved | []",
                "A basin of B grade | []"
            })
    void theClassesThatATextNamesAreRead(String said, String classes) {
        assertThat(ResourceClass.in(said)).hasToString(classes);
    }

    @ParameterizedTest
    @CsvSource({"A+B, C1", "JORC measured, JORC indicated", "P1, P2", "UNFC 111, UNFC 111"})
    void classesOfOneSystemThatBelongTogetherAdd(String one, String other) {
        assertThat(of(2, one).plus(of(3, other)).oreMt()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "C1, JORC indicated",
                "C1, UNFC 111",
                "C2, P1",
                "JORC measured, JORC inferred",
                "JORC proved, JORC measured",
                "UNFC 111, UNFC 112",
                "C1, unclassed"
            })
    void classesThatDoNotBelongTogetherAreNeverAdded(String one, String other) {
        assertThatThrownBy(() -> of(2, one).plus(of(3, other)))
                .isInstanceOf(Tonnage.ClassesDoNotAdd.class)
                .hasMessageContaining("do not add");
        assertThatThrownBy(() -> of(3, other).plus(of(2, one))).isInstanceOf(Tonnage.ClassesDoNotAdd.class);
    }

    @Test
    void tonnesWithoutAClassAddToThoseWithoutOne() {
        assertThat(of(2, "").plus(of(3, "")).oreMt()).isEqualTo(5);
    }
}
