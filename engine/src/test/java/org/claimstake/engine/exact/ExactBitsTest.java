package org.claimstake.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of docs/numbers.md, to the bit. A change of one of them changes every case that uses it. */
class ExactBitsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 4005bf0a8b14576a",
        "-1, 3fd78b56362cef38",
        "0.5, 3ffa61298e1e069c",
        "10, 40d5829dcf950560",
        "-10, 3f07cd79b5647c9a",
        "0.1, 3ff1aec7b35a00d4",
        "-700, 00d14f2b0fb9307f",
        "709, 7fdd422d2be5dc9b",
        "-708, 0017c8ab2288c9ac"
    })
    void expHasTheseBits(double x, String bits) {
        assertThat(hex(Exact.exp(x))).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, c0026bb1bbb55515",
        "1e-3, c01ba18a998fffa0",
        "0x1p-53, c0425e4f7b2737fa",
        "10, 40026bb1bbb55516",
        "2, 3fe62e42fefa39ef"
    })
    void logHasTheseBits(String x, String bits) {
        assertThat(hex(Exact.log(Double.parseDouble(x)))).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "0.975, 3fff5c0331eeff82",
        "0.925, 3ff7085226d3e522",
        "0.9250000000000002, 3ff7085226d3e525",
        "0.001, c008b8cbb7204471",
        "1e-12, c01c234fba57a32a",
        "0x1p-53, c0206b48528cea51",
        "0.25, bfe5956b87528a48",
        "0.5, 0000000000000000"
    })
    void normalQuantileHasTheseBits(String u, String bits) {
        assertThat(hex(Exact.normalQuantile(Double.parseDouble(u)))).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.5, 3ff6a09e667f3bcd",
        "1.02, 0.5, 3ff028c1d959b062",
        "1.1, -7.25, 3fe008cf287b9d7e",
        "10, -1.5, 3fa030dc4ea03a72",
        "0.5, 0.001, 3feffa52de61c11f",
        "3, 0.3333333333333333, 3ff7137449123ef6",
        "1.25, 0.08333333333333333, 3ff04ce1003dde81",
        "0.1, 3, 3f50624dd2f1a9fd",
        "1.0000001, 1e9, 48f349445c228792",
        "0.999, 200000.5, 2de3eaaab6609eac",
        "1.4, 2000.5, 7ca11af207594654",
        "1e-300, 0.1, 39b4484bfeebc28a",
        "4.9e-324, 0.5, 1e60000000000000",
        "2, 1022, 7fd0000000000000",
        "2, -1021, 0020000000000000"
    })
    void powerHasTheseBits(double x, double y, String bits) {
        assertThat(hex(Exact.power(x, y))).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 13, 400b9e405ed5ecb6",
        "1.1, -13, 3fd289dc777240b4",
        "1.06, 40, 402492499f17ac43",
        "1.0001, 365, 3ff09842192db9d4",
        "0.99, -365, 40439812f6be69c2"
    })
    void wholePowerHasTheseBits(double x, long n, String bits) {
        assertThat(hex(Exact.wholePower(x, n))).isEqualTo(bits);
    }

    private static String hex(double x) {
        return "%016x".formatted(Double.doubleToRawLongBits(x));
    }
}
