package org.claimstake.casefile.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimstake.casefile.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a table that is not laid out as it should be. */
class TablesTest {

    @TempDir
    Path here;

    @Test
    void aHeaderThatStandsTwiceIsNamedWithBothColumns() {
        assertThat(says("id,ore,grade,ore\na,1,2,3\n")).isEqualTo("""
                error[data/header-twice]: two columns are called `ore`
                  ┌─ data/t.csv, line 1, columns 2 and 4
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = a column is found by its name, so each name stands once; the table was not read
                """);
    }

    @Test
    void aColumnWithoutANameIsNamedByItsNumber() {
        assertThat(says("id,ore,\na,1,\n")).isEqualTo("""
                error[data/header-empty]: a column has no name
                  ┌─ data/t.csv, line 1, column 3 of 3
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = the first line names every column; the table was not read
                  = a comma at the end of the line makes one column more
                """);
    }

    @Test
    void anEmptyTableIsNoTable() {
        String rule = "  = a table has a line of column names, then a line for each row\n";
        for (String nothing : new String[] {"", "\n\n", "  \n"}) {
            assertThat(says(nothing)).isEqualTo("""
                    error[data/empty]: `data/t.csv` holds nothing
                      ┌─ data/t.csv
                      ┌─ case.stake:1:1
                    1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                      │ ^^^^ named here
                    """ + rule);
        }
        assertThat(says("id,ore\n\n")).isEqualTo("""
                error[data/empty]: `data/t.csv` has column names and no row
                  ┌─ data/t.csv, line 1
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                """ + rule);
    }

    @Test
    void aRowOfAnotherLengthIsNamedByItsLine() {
        assertThat(says("id,ore,grade\na,1,2\nb,3\n")).isEqualTo("""
                error[data/columns]: a row has 2 cells, the header has 3
                  ┌─ data/t.csv, line 3
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = the row is `b,3`
                  = every row has a cell for every column, an empty one where nothing is known; the table was not read
                """);
        assertThat(says("id,ore\na,\"x\ny\"\nb,big, old\n")).isEqualTo("""
                error[data/columns]: a row has 3 cells, the header has 2
                  ┌─ data/t.csv, line 4
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = the row is `b,big, old`
                  = every row has a cell for every column, an empty one where nothing is known; the table was not read
                  = a comma inside a cell needs quotes around the cell: `"ore, dry"`
                """);
    }

    @Test
    void aDecimalCommaThatMakesACellTooManyIsRecognised() {
        assertThat(says("id,ore\na,1,5\n")).isEqualTo("""
                error[data/columns]: a row has 3 cells, the header has 2
                  ┌─ data/t.csv, line 2
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = the row is `a,1,5`
                  = every row has a cell for every column, an empty one where nothing is known; the table was not read
                  = a comma parts cells: write `1.5`, not `1,5`
                """);
    }

    @Test
    void manyRowsOfTheSameFaultAreCounted() {
        String said = says("id,ore\n" + "a\n".repeat(100));
        assertThat(said).contains("line 6\n").doesNotContain("line 7\n").endsWith("""
                error[data/columns]: 95 further rows of another length than the header
                  ┌─ data/t.csv
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                """);
    }

    @Test
    void aQuoteNeverClosedIsNamedWhereItOpens() {
        assertThat(says("id,name\na,\"x\"\nb,\"y\nc,z\n")).isEqualTo("""
                error[data/quote]: a quote is opened and never closed
                  ┌─ data/t.csv, line 3
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = what stands in quotes may hold commas and line breaks, and ends with a quote; the table was not read
                  = a quote within quotes is written twice: `"the ""old"" licence"`
                """);
    }

    @Test
    void textBehindAClosingQuoteIsNamedByItsLine() {
        assertThat(says("id,name\na,\"x\" y\n")).isEqualTo("""
                error[data/quote]: text follows a closing quote
                  ┌─ data/t.csv, line 2
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = a cell in quotes ends with its quote; the table was not read
                  = a quote within quotes is written twice: `"the ""old"" licence"`
                """);
    }

    @Test
    void semicolonsAndTabsAreRecognised() {
        assertThat(says("id;ore;grade\na;1,5;2\n")).isEqualTo("""
                error[data/delimiter]: the cells of `data/t.csv` are parted by semicolons
                  ┌─ data/t.csv, line 1
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = cells are parted by commas; the table was not read
                  = save it as CSV with commas: in a spreadsheet Save as, CSV UTF-8 (comma delimited)
                  = files with semicolons often write `1,5` for 1.5: numbers need points here
                """);
        assertThat(says("id\tore\na\t1\n")).isEqualTo("""
                error[data/delimiter]: the cells of `data/t.csv` are parted by tabs
                  ┌─ data/t.csv, line 1
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = cells are parted by commas; the table was not read
                  = save it as CSV with commas: in a spreadsheet Save as, CSV UTF-8 (comma delimited)
                """);
    }

    private String says(String csv) {
        return Fixture.ofCase(here).write("deal/data/t.csv", csv).saysOfTable("data/t.csv");
    }
}
