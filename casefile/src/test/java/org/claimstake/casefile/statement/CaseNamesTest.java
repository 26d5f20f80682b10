package org.claimstake.casefile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.Fixture;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.evidence.statement.Gazetteer.Name;
import org.claimstake.evidence.statement.Gazetteer.Sort;
import org.claimstake.evidence.statement.Names;
import org.claimstake.language.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseNamesTest {
    private static final String TEXT = Fixture.CASE + """
            party town "the Town of Hill"
            choice metals { lithium, rare_earths, tin }
            table sites from "data/sites.csv" { id : key  name : text  metals : list of metals }
            table rare_earths { id : key  name : text  number : number } rows {
              cerium    "Cerium"    58
              yttrium   "Yttrium"   39
            }
            table aid { id : key  name : text  usd : USD } rows {
              given   "None of it"      1 USD
              report  "RD4"             2 USD
              mill    "Old Water Mill"  3 USD
            }
            """;
    private static final String SITES = """
            id,name,name_uk,latitude,longitude,metals
            li_old,Old Meadow (north),Старий Луг,48.1,31.2,lithium;tin
            re_new,"New Meadow, or the Field",Новий Луг,48.2,31.3,rare_earths
            """;

    @TempDir
    private Path here;

    @Test
    void partiesSitesAndGoodsAreKnownByWhatPeopleCallThem() {
        Gazetteer names = names();
        assertThat(name(names, "town"))
                .isEqualTo(new Name("town", Sort.PARTY, java.util.List.of("Town of Hill"), java.util.List.of()));
        Name old = name(names, "li_old");
        assertThat(old.sort()).isEqualTo(Sort.SITE);
        assertThat(old.forms()).containsExactlyInAnyOrder("Old Meadow (north)", "Old Meadow", "Старий Луг");
        assertThat(name(names, "re_new").forms()).contains("New Meadow", "Новий Луг");
        assertThat(name(names, "tin").sort()).isEqualTo(Sort.COMMODITY);
    }

    @Test
    void aRowHasTheNameOfItsTableForItsKind() {
        Gazetteer names = names();
        assertThat(name(names, "cerium").kinds()).containsExactly("rare_earth");
        assertThat(name(names, "rare_earths").kinds()).containsExactly("rare_earth");
        assertThat(name(names, "lithium").kinds()).isEmpty();
    }

    @Test
    void theyAreFoundInATextInTwoLanguages() {
        assertThat(Names.of(names()).in("There is lithium, tin and cerium in Old Meadow, says the Town of Hill."))
                .extracting(mention -> mention.name().id())
                .containsExactly("lithium", "tin", "cerium", "li_old", "town");
        assertThat(Names.of(names()).in("У Старому Лузі є літій; Старий Луг великий."))
                .extracting(mention -> mention.name().id())
                .contains("li_old");
    }

    @Test
    void aTitleThatIsASentenceIsNoName() {
        assertThat(name(names(), "given").forms()).isEmpty();
        assertThat(name(names(), "report").forms()).containsExactly("RD4");
        assertThat(name(names(), "mill").forms()).containsExactly("Old Water Mill");
    }

    private static Name name(Gazetteer names, String id) {
        return names.names().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Gazetteer names() {
        CaseFolder folder = new Fixture(here)
                .write("deal/case.stake", TEXT)
                .write("deal/data/sites.csv", SITES)
                .open();
        Compiler.Compiled compiled = new RunnableCase(folder).compile(Compiler.Request.BASE);
        assertThat(compiled).as(compiled.toString()).isInstanceOf(Compiler.Ready.class);
        return new RunnableCase(folder).names((Compiler.Ready) compiled);
    }
}
