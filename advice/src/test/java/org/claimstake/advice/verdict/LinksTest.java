package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimstake.advice.verdict.Links.Link;
import org.claimstake.advice.verdict.Links.Of;
import org.claimstake.advice.verdict.Links.Sought;
import org.claimstake.evidence.statement.Statement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final String TEXT = """
            choice control { held, occupied }
            choice metals { tin, lithium }
            good ore
            table sites { id : key  metals : list of metals  ore : Mt(ore)?  control : control?  opens : date } rows {
              a  [tin]      10 Mt(ore)  held      2030
              b  [lithium]  missing     occupied  2031
            }
            table receipts { id : key  amount : mn USD/year } rows { royalty  3 mn USD/year }
            party state "State"
            line fees = [1, 2] mn USD
            pay fees from buyers to state "Fees"
            outside buyers
            measure fund_total = sum(fees)  "Paid into the fund"
            measure tonnes     = sum(d.ore for d in sites where known(d.ore))  "Known ore"
            measure occupied   = share(d.control == occupied for d in sites where known(d.control))  "Sites that are occupied"
            claim most "Most sites are occupied" by "The mayor" assumed {
              says share(d.control == occupied for d in sites) > 50%
            }
            claim rich "The fund is rich" by "The mayor" assumed { says fund_total > 1 bn USD }
            """;

    @TempDir
    private Path here;

    @Test
    void whatHasTheUnitAndTheNameComesFirst() {
        List<Link> links = links(Optional.of("USD"), Kind.AMOUNT, "money of the fund");
        assertThat(links.getFirst().of()).isEqualTo(Of.CLAIM);
        assertThat(links)
                .extracting(Link::of, Link::name, Link::why)
                .startsWith(
                        tuple(Of.CLAIM, "rich", "same unit USD; name `fund`"),
                        tuple(Of.MEASURE, "fund_total", "same unit USD; name `fund`"));
        // what is paid a year is no sum of money
        assertThat(links).extracting(Link::name).doesNotContain("receipts.amount", "tonnes");
    }

    @Test
    void aUnitAloneIsAReasonToo() {
        assertThat(links(Optional.of("USD/year"), Kind.AMOUNT, "x"))
                .extracting(Link::of, Link::name, Link::why)
                .containsExactly(tuple(Of.COLUMN, "receipts.amount", "same unit USD/year"));
        assertThat(links(Optional.of("kt"), Kind.AMOUNT, "x"))
                .extracting(Link::name)
                .containsExactly("tonnes", "sites.ore");
    }

    @Test
    void aPartOfAWholeFitsSharesAndADateFitsTimes() {
        assertThat(links(Optional.of("share"), Kind.SHARE, "occupied sites"))
                .extracting(Link::name)
                .startsWith("most", "occupied");
        assertThat(links(Optional.of("year"), Kind.TIME, "x"))
                .extracting(Link::name)
                .contains("sites.opens");
    }

    @Test
    void wordsStandAsTheCaseWritesThemAndPlacesAreNoMatter() {
        List<Link> links = Links.of(
                new Deal(here)
                        .says("table gas_sites { id : key  latitude : number  gas : number } rows { a  1  2 }")
                        .ready()
                        .plan(),
                new Sought(Optional.empty(), Kind.RANK, List.of("much gas")));
        assertThat(links).extracting(Link::name, Link::why).containsExactly(tuple("gas_sites.gas", "name `gas`"));
    }

    @Test
    void aNumberCalledDaysIsATime() {
        List<Link> links = Links.of(
                new Deal(here)
                        .says("table goals { id : key  days : number  places : number } rows { a  100  3 }")
                        .ready()
                        .plan(),
                new Sought(Optional.of("day"), Kind.TIME, List.of("an end of it")));
        assertThat(links)
                .extracting(Link::name, Link::why)
                .containsExactly(tuple("goals.days", "same unit day; name `days`"));
    }

    @Test
    void aCountNeedsANameInCommon() {
        assertThat(links(Optional.of(""), Kind.CATEGORY, "x")).isEmpty();
    }

    @Test
    void namesOfRowsAndChoicesAreNamesOfTheirColumns() {
        assertThat(links(Optional.empty(), Kind.RANK, "lithium"))
                .extracting(Link::name, Link::why)
                .contains(tuple("sites.ore", "name `lithium`"));
        assertThat(links(Optional.empty(), Kind.RANK, "nothing of it")).isEmpty();
    }

    private List<Link> links(Optional<String> unit, Kind kind, String names) {
        return Links.of(new Deal(here).says(TEXT).ready().plan(), new Sought(unit, kind, List.of(names)));
    }
}
