package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.plan.ValueType;
import org.claimstake.report.DealJson;
import org.claimstake.report.DealText;
import org.claimstake.report.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offers are told in the words of the clauses that they change. */
final class DealClausesTest {
    private static final String CASE = """
            case "A lease" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            term rent : percent = 50% in 0% .. 100% step 10%  "Rent"          source lease:c2
            term road : percent = 50% in 0% .. 100% step 10%  "Cost of roads" source lease:c3
            term port : percent = 50% in 0% .. 100% step 10%  "Cost of ports" assumed
            pay 3 * rent * 100 USD       from buyers to owner  "Rent"
            pay (1 - rent) * 100 USD     from buyers to tenant "No rent"
            pay (road + port) * 100 USD           from buyers to owner  "Road"
            pay 3 * (200% - road - port) * 100 USD   from buyers to tenant "No road"
            scenario "None" is impasse { rent = 0%  road = 100%  port = 100% }
            scenario "Draft" { rent = 30% source draft:c9 }
            """;
    private static final String CLAUSES = """
            deal,clause,text
            lease,c2,The tenant pays 50 per cent of what is sold.
            lease,c3,Roads are shared alike.
            draft,c9,Thirty in a hundred.
            """;
    private static final String SOURCES = """
            id,title,publisher,author,date,address,address_exact,kind,licence,quote
            lease,The lease of 2026,,,2026-01-01,,,treaty text,,
            draft,A draft,,,2025-12-01,,,treaty text,,
            """;

    @TempDir
    Path folder;

    @Test
    void theValueThatWouldChangeIsMarkedWhereItStandsInTheClause() throws IOException {
        String text = text(bargained(List.of()));

        assertThat(text).contains("rent (c2) 60% instead of 50%");
        assertThat(text).contains("The lease of 2026");
        assertThat(text).contains("“The tenant pays [50 per cent → ");
    }

    @Test
    void whereTheValueDoesNotStandInItTheClauseIsQuotedWithWhatItWouldSay() throws IOException {
        assertThat(text(bargained(List.of()))).contains("“Roads are shared alike.”; it would read: road = ");
    }

    @Test
    void aTermOfNoClauseIsCalledByItsDescription() throws IOException {
        assertThat(text(bargained(List.of()))).contains("port: Cost of ports; it would be: port = ");
    }

    @Test
    void ofADraftOnTheTableItsOwnClauseIsQuoted() throws IOException {
        String text = text(bargained(List.of(new Ask.Offered("Draft", "Draft", List.of(), "", ""))));

        assertThat(text).contains("A draft").contains("c9, rent: “Thirty in a hundred.”; it would read: rent = ");
        assertThat(text).doesNotContain("The tenant pays");
    }

    @Test
    void ofAnOfferOfOtherValuesTheClauseOfTheCaseIsQuoted() throws IOException {
        var dear = new Ask.Offered("dear", "", List.of(new Setting("rent", "100%", "--offer")), "", "");

        String json = json(bargained(List.of(dear)));

        assertThat(json).contains("\"term\":\"rent\",\"clause\":\"lease:c2\",\"title\":\"The lease of 2026\"");
        assertThat(json).contains("\"would_read\":\"The tenant pays [50 per cent → 90%] of what is sold.\"");
    }

    private static String text(Bargained bargained) {
        ValueType money = ValueType.number(org.claimstake.language.unit.UnitForm.NUMBER);
        return DealText.of(bargained, "A lease", money, Look.PLAIN).replaceAll("\\s*\\n\\s+", " ");
    }

    private static String json(Bargained bargained) throws IOException {
        var bytes = new ByteArrayOutputStream();
        DealJson.write(bargained, bytes);
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("\\s*\\n\\s*", "")
                .replace("\": ", "\":")
                .replace("\" : ", "\":")
                .replace(", \"", ",\"");
    }

    private Bargained bargained(List<Ask.Offered> offers) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/clauses.csv"), CLAUSES);
        Files.writeString(folder.resolve("sources.csv"), SOURCES);
        Files.writeString(folder.resolve("stake.yaml"), "title: A lease\nclauses: data/clauses.csv\n");
        return new Bargains(folder).over(CASE, new Ask(List.of(), List.of(), "", offers, Ask.MOST));
    }
}
