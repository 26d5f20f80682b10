package org.claimstake.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor gets that writes cases, over the protocol. */
final class EditingTest {
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."));
    private static final Path LIBRARY = ROOT.resolve("library/src/main/resources/library");

    @TempDir
    private Path folder;

    private Editor editor;
    private Thread serving;
    private Path main;

    @BeforeEach
    void begin() throws IOException {
        copy(ROOT.resolve("cases/one-mine"), folder);
        main = folder.resolve("case.stake");
        var toServer = new PipedInputStream(1 << 20);
        var fromServer = new PipedInputStream(1 << 20);
        var editorOut = new PipedOutputStream(toServer);
        var serverOut = new PipedOutputStream(fromServer);
        serving = new Thread(() -> LanguageServing.serve(toServer, serverOut, LIBRARY, "test"));
        serving.start();
        editor = new Editor(fromServer, editorOut);
        editor.begin(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        editor.end();
        serving.join(10_000);
        assertThat(serving.isAlive()).isFalse();
        assertThat(editor.logged).isEmpty();
    }

    @Test
    void aCaseWithoutMistakesHasNoFindings() {
        assertThat(editor.open(main)).isEmpty();
    }

    @Test
    void aMistakeIsShownAtItsPlaceWithItsNameAndItsHelp() {
        String wrong = Editor.read(main).replace("spend = mine.spend", "spend = mine.spent");
        List<Diagnostic> found = editor.open(main, wrong);

        assertThat(found).hasSize(1);
        Diagnostic mistake = found.getFirst();
        assertThat(mistake.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
        assertThat(mistake.getCode().getLeft()).isEqualTo("name/member");
        assertThat(mistake.getMessage().getLeft())
                .startsWith("`mine` has no `spent`")
                .contains("try: spend");
        assertThat(mistake.getRange().getStart()).isEqualTo(new Position(28, 81));

        assertThat(editor.type(main, Editor.read(main))).isEmpty();
    }

    @Test
    void placesThatTookPartAreRelated() {
        String wrong =
                Editor.read(main).replace("measure state_value ", "line odd = capex + reserve\nmeasure state_value ");
        Diagnostic mistake = editor.open(main, wrong).getFirst();

        assertThat(mistake.getCode().getLeft()).isEqualTo("units/differ");
        assertThat(mistake.getRelatedInformation()).anySatisfy(other -> {
            assertThat(other.getMessage()).isNotEmpty();
            assertThat(other.getLocation().getUri()).isEqualTo(Editor.uri(main));
        });
    }

    @Test
    void aNameIsExplainedByUnitShapeLabelAndOrigin() {
        editor.open(main);

        assertThat(editor.hover(main, "term royal|ty_rate"))
                .contains("a term", "`percent`, one value for all periods", "What the State takes", "assumed");
        assertThat(editor.hover(main, "base = mine.rev|enue"))
                .contains("**mine.revenue**", "`USD(nominal)`, a value in each period", "revenue = output * price");
        assertThat(editor.hover(main, "input res|erve")).contains("`Mt(ore)`", "Ore in the ground", "assumed");
        assertThat(editor.hover(main, "measure state_va|lue")).contains("one value in a future");
        assertThat(editor.hover(main, "figure lo|ses")).contains("one value over all futures");
        // of a bare binding both are told: what is handed over and what the model wants
        assertThat(editor.hover(main, "capex  pr|ice  start"))
                .contains("a process", "an input", "USD(nominal)/t(copper)");
    }

    @Test
    void aWordOfTheLanguageIsExplainedInASentence() {
        editor.open(main);

        assertThat(editor.hover(main, "= np|v(net(state))")).contains("Present value");
        assertThat(editor.hover(main, "meas|ure state_value")).contains("folds time");
        assertThat(editor.hover(main, "start = first_|day")).contains("The first day of the case.");
        assertThat(editor.hover(main, "60 M|t(ore)")).contains("A unit of mass: 1000000 t.");
        assertThat(editor.hover(main, "All of it is ma|de up")).isEmpty();
    }

    @Test
    void aColumnThatIsFilledFromOutsideIsOfferedTheInputsAndNothingElse() {
        editor.open(main);
        editor.type(main, Editor.read(main) + """

                input day : date = 2025-02-01  assumed
                table ponds { id : key  ground : choice {held}? from territory(on: day, by: register) } rows { west }
                """);

        assertThat(editor.words(main, "territory(on: "))
                .contains("day", "reserve")
                .doesNotContain("net", "npv", "text");
        assertThat(editor.words(main, "day, by: ")).contains("day").doesNotContain("text");
        assertThat(editor.hover(main, "territory(on: da|y")).contains("an input");
    }

    @Test
    void theNamesInSightAreOfferedInAFormula() {
        editor.open(main);
        String text = Editor.read(main);
        editor.type(main, text + "line more = ");

        assertThat(editor.words(main, "line more = "))
                .contains("royalty_rate", "reserve", "mine", "sum", "above_zero", "if", "now")
                .doesNotContain("opening", "investor_result");
    }

    @Test
    void membersAreOfferedBehindADot() {
        editor.open(main);
        editor.type(main, Editor.read(main) + "line more = mine.");
        assertThat(editor.words(main, "line more = mine."))
                .contains("revenue", "cost", "ore")
                .doesNotContain("reserve_");

        editor.type(main, Editor.read(main) + "line more = mine.ore.");
        assertThat(editor.words(main, "line more = mine.ore.")).contains("mined", "closing", "opening");
    }

    @Test
    void keywordsAreOfferedWhereADeclarationMayBegin() {
        editor.open(main);
        editor.type(main, Editor.read(main) + "\nm");

        assertThat(editor.words(main, "\nm"))
                .contains("measure", "model", "line")
                .doesNotContain("role");
    }

    @Test
    void unitsAreOfferedBehindANumberAndGoodsWithinBrackets() {
        editor.open(main);
        editor.type(main, Editor.read(main) + "line more = 5 ");
        assertThat(editor.words(main, "line more = 5 "))
                .contains("mn", "Mt", "USD", "year")
                .doesNotContain("mine");

        editor.type(main, Editor.read(main) + "line more = 5 mn t(");
        assertThat(editor.words(main, "line more = 5 mn t(")).containsExactlyInAnyOrder("ore", "copper");
    }

    @Test
    void whatAModelWantsIsOfferedWhereItIsUsed() {
        editor.open(main);

        assertThat(editor.words(main, "use Royalty as royalty { ")).contains("base", "rate", "investor", "state");
    }

    @Test
    void wordsOfAChoiceAreOfferedWhereOneIsCompared() {
        String text = Editor.read(main) + "choice side { left, right }\nterm way : side = left  assumed\n";
        editor.open(main, text);
        editor.type(main, text + "line more = if way == ");

        assertThat(editor.words(main, "if way == ").subList(0, 2)).containsExactly("left", "right");
    }

    @Test
    void columnsAndPartiesAreOffered() throws IOException {
        Files.writeString(folder.resolve("places.csv"), "id,tonnes\na,5\n");
        String text = Editor.read(main) + "table places from \"places.csv\" { id : key  tonnes : t(ore) }\n";
        editor.open(main, text);
        editor.type(main, text + "line all = sum(d.tonnes for d in places)\nmeasure more = npv(net(");
        assertThat(editor.words(main, "sum(d.")).containsExactly("id", "tonnes");
        assertThat(editor.words(main, "measure more = npv(net(")).contains("state", "investor", "buyers");
    }

    @Test
    void aSourceIsExplainedAndItsIdOffered() throws IOException {
        Files.writeString(
                folder.resolve("sources.csv"), "id,title,publisher\nprice_list,A list of prices,The exchange\n");
        editor.open(
                main,
                Editor.read(main)
                        .replace("\"To build the mine\"        assumed", "\"To build the mine\"  source price_list:3"));

        assertThat(editor.found(main)).isEmpty();
        assertThat(editor.hover(main, "source price|_list")).contains("A list of prices", "The exchange");
        assertThat(editor.words(main, "source pri")).containsExactly("price_list");
        assertThat(editor.hover(main, "input cap|ex")).contains("source price_list:3");
    }

    @Test
    void aNameLeadsToWhereItIsGiven() {
        editor.open(main);

        assertThat(editor.definition(main, "rate = royal|ty_rate")).containsExactly("case.stake:11");
        assertThat(editor.definition(main, "base = mine.rev|enue")).containsExactly("open_pit.stake:44");
        assertThat(editor.definition(main, "use Open|Pit")).containsExactly("open_pit.stake:10");
        assertThat(editor.references(main, "term royal|ty_rate")).containsExactly("case.stake:11", "case.stake:26");
    }

    @Test
    void aNameLeadsIntoOtherFilesOfTheCase() throws IOException {
        Files.createDirectories(folder.resolve("models"));
        Files.writeString(folder.resolve("models/extra.stake"), EXTRA);
        String text = Editor.read(main) + "\nuse Extra as extra { base = mine.revenue }\n";
        assertThat(editor.open(main, text)).isEmpty();

        assertThat(editor.definition(main, "use Ex|tra")).containsExactly("extra.stake:1");
        assertThat(editor.definition(main, "{ ba|se = mine.revenue }")).containsExactly("extra.stake:2");

        WorkspaceEdit edit = editor.rename(main, "{ ba|se = mine.revenue }", "amount");
        assertThat(edit.getChanges().keySet()).hasSize(2);
        editor.save(edit);
        assertThat(Editor.read(folder.resolve("models/extra.stake"))).contains("input amount", "0.1 * amount");
        assertThat(Stake.run("check", folder)).isZero();
    }

    @Test
    void unsavedTextWinsOverTheFile() throws IOException {
        Files.writeString(folder.resolve("extra.stake"), EXTRA);
        Path extra = folder.resolve("extra.stake");
        editor.open(
                main, Editor.read(main) + "\nuse Extra as extra { base = mine.revenue }\nline more = extra.tenth\n");
        assertThat(editor.found(main)).isEmpty();

        editor.open(extra, EXTRA.replace("line tenth", "line part"));
        assertThat(editor.found(main)).hasSize(1);
        editor.type(extra, EXTRA);
        assertThat(editor.found(main)).isEmpty();
    }

    @Test
    void aRenamedCaseMeansWhatItMeant() {
        editor.open(main);
        String before = Stake.printed("run", folder);
        assertThat(editor.prepareRename(main, "rate = royal|ty_rate")).isEqualTo("royalty_rate");

        editor.save(editor.rename(main, "rate = royal|ty_rate", "states_part"));

        assertThat(Editor.read(main))
                .contains("term states_part", "rate = states_part")
                .doesNotContain("royalty_rate");
        assertThat(Editor.read(folder.resolve("questions/value.yaml")))
                .contains("states_part")
                .doesNotContain("royalty_rate");
        assertThat(Stake.run("check", folder)).isZero();
        assertThat(Stake.printed("run", folder)).isEqualTo(before);
    }

    @Test
    void whatCannotBeRenamedIsRefusedInASentence() {
        editor.open(main);

        assertThat(editor.prepareRename(main, "base = mine.rev|enue")).contains("is named in the library");
        assertThat(editor.refusedRename(main, "term royal|ty_rate", "year"))
                .contains("`year` is a word of the language");
        assertThat(editor.refusedRename(main, "term royal|ty_rate", "Rate")).contains("small letters");
        assertThat(editor.refusedRename(main, "term royal|ty_rate", "capex"))
                .contains("there is already an input `capex`");
        assertThat(editor.prepareRename(main, "meas|ure state_value")).contains("no name");
    }

    @Test
    void anotherNameOfARandomValueIsAllowedAndToldOf() {
        editor.open(main);
        editor.save(editor.rename(main, "random pr|ice", "quote"));

        assertThat(Editor.read(main)).contains("capex  price = quote  start", "{ quote = 8_500 USD/t(copper) }");
        assertThat(editor.shown).anyMatch(sentence -> sentence.contains("draws belong to their names"));
    }

    @Test
    void aTextIsPutIntoItsForm() {
        editor.open(main, Editor.read(main).replace("party state     \"the State\"  ", "party state \"the State\""));

        assertThat(editor.format(main)).isEqualTo(Editor.read(main));
    }

    @Test
    void theDeclarationsOfATextAreListed() {
        editor.open(main);

        assertThat(editor.symbols(main).stream().map(s -> s.getDetail() + " " + s.getName()))
                .contains("term royalty_rate", "use OpenPit mine", "measure state_value", "scenario A steady price");
    }

    @Test
    void aBrokenTextStillAnswersForWhatCanBeRead() {
        editor.open(main);
        String broken = Editor.read(main).replace("measure state_value    =", "line ) = \nmeasure state_value = =")
                + "\nmodel Half {\n  input a : USD\n  line b = a +\n";
        assertThat(editor.type(main, broken)).isNotEmpty();

        assertThat(editor.hover(main, "term royal|ty_rate")).contains("`percent`");
        assertThat(editor.words(main, "  line b = a +")).contains("a").doesNotContain("royalty_rate");
        assertThat(editor.words(main, "base = mine.")).contains("revenue");
    }

    @Test
    void aModelOutsideOfAnyCaseIsReadByItself(@TempDir Path elsewhere) throws IOException {
        Path file = elsewhere.resolve("extra.stake");
        Files.writeString(file, EXTRA);
        assertThat(editor.open(file)).isEmpty();
        assertThat(editor.hover(file, "line te|nth")).contains("`USD(nominal)`");

        List<Diagnostic> found = editor.type(file, EXTRA.replace("0.1 * base", "0.1 * bas"));
        assertThat(found).hasSize(1);
        assertThat(editor.definition(file, "input ba|se")).containsExactly("extra.stake:2");
        editor.close(file);
    }

    @Test
    void everyTextOfTheLibraryOpensWithoutFindings() throws IOException {
        editor.open(main);
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".stake")).toList()) {
                assertThat(editor.open(file)).as(file.toString()).isEmpty();
                editor.close(file);
            }
        }
    }

    @Test
    void whatIsNoFileIsLeftAlone() {
        editor.open(main);

        assertThat(editor.ask("untitled:Untitled-1")).isEmpty();
    }

    private static final String EXTRA = """
            model Extra "A part of a base" {
              input base : money line  "What it is taken of"
              line tenth = 0.1 * base
              test "a tenth" {
                time 2026 .. 2027 by year  money USD(nominal)
                base = 50 USD
                expect tenth == 5 USD
              }
            }
            """;

    /** The command beside the editor. */
    private static final class Stake {
        static int run(String command, Path folder) {
            return org.claimstake.cli.Stake.run(
                    List.of(command, folder.toString()),
                    folder,
                    new PrintStream(OutputStream.nullOutputStream()),
                    System.err);
        }

        static String printed(String command, Path folder) {
            var out = new ByteArrayOutputStream();
            org.claimstake.cli.Stake.run(
                    List.of(command, folder.toString(), "--futures", "50"),
                    folder,
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    System.err);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
