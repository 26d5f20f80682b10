package org.claimstake.world.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DuplicatesTest {

    private static List<Deposit> read(byte[] bytes) {
        var all = new ArrayList<Deposit>();
        DepositReader.open(bytes, "r.csv", ReadSettings.FOUND)
                .deposits()
                .orElseThrow()
                .each(all::add, trouble -> {});
        return all;
    }

    private static List<Deposit> one(String name, double latitude, double longitude, double km, String commodity) {
        String text = "id,name,latitude,longitude,coordinate_precision_km,commodities\nk,\"" + name + "\"," + latitude
                + "," + longitude + "," + km + "," + commodity + "\n";
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "names_alike.csv", delimiter = '|', numLinesToSkip = 1)
    void namesThatSoundAlikeInOnePlaceAreProposed(String one, String other) {
        var proposals = Duplicates.propose(one(one, 48, 30, 10, "gold"), one(other, 48.05, 30.05, 5, "zinc"));

        assertThat(proposals).singleElement().satisfies(proposal -> {
            assertThat(proposal.likeness()).isGreaterThanOrEqualTo(0.75);
            assertThat(proposal.circlesTouch()).isTrue();
            assertThat(proposal.commodities()).isEmpty();
        });
    }

    @Test
    void namesThatDoNotSoundAlikeAreNot() {
        assertThat(Duplicates.propose(one("Alpha", 48, 30, 10, "gold"), one("Omega", 48.05, 30.05, 5, "gold")))
                .isEmpty();
    }

    @Test
    void circlesThatDoNotTouchSpeakAgainstItUnlessTheNamesAreTheSame() {
        assertThat(Duplicates.propose(one("Hillside", 48, 30, 1, "gold"), one("Hilltop", 48.5, 30, 1, "gold")))
                .isEmpty();
        assertThat(Duplicates.propose(one("Hillside", 48, 30, 1, "gold"), one("Hillside", 48.5, 30, 1, "gold")))
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.circlesTouch()).isFalse();
                    assertThat(proposal.km()).isBetween(55.0, 56.0);
                });
        assertThat(Duplicates.propose(one("Hillside", 48, 30, 1, "gold"), one("Hillside", 50, 30, 1, "gold")))
                .isEmpty();
    }

    @Test
    void oneSpotAndOneCommodityAreProposedWhateverTheNames() {
        assertThat(Duplicates.propose(one("Alpha", 48, 30, 1, "gold"), one("Omega", 48.001, 30, 1, "Gold")))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.commodities()).containsExactly("gold"));
    }

    @Test
    void theTwoWholeRegistersGiveProposalsAndStayAsTheyAre() throws IOException {
        Optional<byte[]> world = Registers.shared("minerals/usgs_world_deposits.csv");
        Optional<byte[]> own = Registers.sharedOfOurColumns();
        assumeTrue(
                world.isPresent() && own.isPresent(),
                "NOT TESTED: duplicates across whole registers, which are not here");
        List<Deposit> one = read(own.get());
        List<Deposit> other = read(world.get());

        var proposals = Duplicates.propose(one, other);

        assertThat(proposals).hasSizeBetween(20, 150);
        assertThat(Duplicates.propose(one, other)).isEqualTo(proposals);
        assertThat(one).hasSize(103);
        assertThat(other).hasSize(5194);
    }
}
