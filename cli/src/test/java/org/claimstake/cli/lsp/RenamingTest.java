package org.claimstake.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.casefile.editing.View;
import org.claimstake.language.Compiler;
import org.claimstake.language.editing.Occurrence;
import org.claimstake.language.editing.Renaming;
import org.claimstake.language.editing.Symbol;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is renamed, the case means what it meant: every name of every case that ships, and of one that holds all kinds. */
final class RenamingTest {
    private static final Path ROOT = Path.of(System.getProperty("claimstake.root", ".."));

    /** Of the names of the cases that ship; 1 tries them all, in some minutes. */
    private static final int SMALL = Integer.getInteger("claimstake.small", 1);

    private static final int EACH = Integer.getInteger("claimstake.renames", 7);

    /** A file by which those tests fill columns, and no folder of a case does. */
    private static final String OF_TESTS_ALONE = "--- stated.csv";

    private static final String ALL_KINDS = """
            case "All kinds" { time 2026 .. 2029 by year  money USD(nominal) }

            party state  "the State"  discount 5%/year nominal  assumed
            party owner  "the owner"  discount 9%/year nominal  assumed
            outside buyers
            good stuff, other
            convert 1 t(stuff) = 2 t(other)  assumed
            deflator USD(nominal) to USD(2025) = 1 / 1.02^(period_number - 1)  assumed

            choice side { left, right }

            table places from "places.csv" where open {
              id : key    amount : t(stuff)?    where_at : side    open : truth
            }
            table small { id : key  worth : USD } rows { a 100 USD ; b 60 USD }
            table ponds { id : key  hold : choice {held, occupied, uncertain}? from territory(on: told, by: desk) } rows { west ; east }

            term share : percent = 50% in 0% .. 100% step 5%  assumed
            term way : side = left  assumed
            input cost : USD/t(stuff) = 3 USD/t(stuff)  assumed
            input told : date = 2025-02-01  assumed
            input desk : choice {register, other_desk} = register  assumed
            line still_held = count(known(p.hold) and p.hold == held for p in ponds)
            random noise : percent line = normal(mean: 0%, sd: 10%)  assumed
            unsure doubt : percent = uniform(low: 0.9, high: 1.1)  assumed
            random price = MeanReverting { spot = 10 USD/t(stuff)  mean = 12 USD/t(stuff)  half_life = 2 years  volatility = 20%/year^0.5 }
            random shock : percent line = normal(mean: 0%, sd: 10%)  assumed
            correlate noise, shock : 0.3  assumed

            schedule levy by value : USD -> percent sliced { below 100: 4%  above: 10% }

            model Shop "Sells" {
              role owner, buyers
              good thing
              quantity q
              input price : money/t(thing) line
              input sold : t(thing) line
              input rates : schedule money -> percent
              input weight : q
              line revenue = price * sold
              line due = charge(rates, revenue)
              line other_way = weight
              account pile : t(thing) {
                opening 10 t(thing)
                plus made = sold
                less gone = min(pile.balance, sold)
              }
              pay revenue from buyers to owner "Sales"
              test "it sells" {
                time 2026 .. 2027 by year  money USD(nominal)
                schedule flat by x : USD -> percent sliced { above: 5% }
                price = 2 USD/t(thing)  sold = 5 t(thing)  rates = flat  weight = 3 kg
                expect revenue == 10 USD
                expect pile.gone == 5 t(thing)
              }
            }

            use Shop as shop {
              price  sold = 5 t(stuff)  rates = levy  weight = 3 kg
            }

            for d in places where known(d.amount) {
              line part[d] = d.amount * cost * share
              account heap[d] : t(stuff) { plus added = d.amount }
            }
            line parts = sum(part[d] for d in places where d.where_at == right or way == left)
            line first_part = part[p1]
            line heaps = sum(heap[d].closing for d in places)
            line as_other = heaps to t(other)

            waterfall cash of shop.revenue {
              cost_first = parts
              level { a = 1 USD  b = 2 USD }
              remainder = rest
            }
            line short = cash.cost_first.unpaid
            line noisy = parts * (1 + noise + shock) * doubt
            pay cash.remainder from owner to state "Share"

            measure state_value = npv(net(state))
            measure owner_paid = npv(paid(owner, to: state))
            figure odds = chance(state_value > 10 USD)
            figure middle = mean(state_value)

            profile state {
              value = state_value
              risk = cara(share / (1 mn USD))
              floor npv(received(state)) >= owner_paid - cost * 1 t(stuff)
              power = share
            }
            profile owner { risk = neutral  belief = if doubt > 100% then 2 else 1 }

            scenario "Less" is impasse { share = 10%  noise = 0% }
            scenario "Less still" from "Less" is option for owner { share *= 0.5  places[p1].amount = 3 t(stuff) }
            expect parts == 33 USD
            expect share == 10% in "Less"
            """;

    @TempDir
    private Path folder;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> cases = Files.walk(ROOT.resolve("cases"), 3)) {
            return cases.filter(file -> file.endsWith("case.stake")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aNameOfACaseThatShipsCanBeRenamedAndTheCaseStaysWhatItWas(Path main) {
        assertThat(refusals(main, EACH)).isEmpty();
    }

    @Test
    void everyKindOfNameCanBeRenamed() {
        Path main = folder.resolve("case.stake");
        Editor.write(main, ALL_KINDS);
        Editor.write(
                folder.resolve("places.csv"),
                "id,amount,where_at,open\np1,10,left,yes\np2,12,right,yes\np3,,left,yes\n");
        Editor.write(folder.resolve("stake.yaml"), "territory:\n  register: { kind: stated, file: control.csv }\n");
        Editor.write(folder.resolve("control.csv"), "key,date,status,source\nwest,2025-01-01,held,gazette\n");
        Editor.write(folder.resolve("sources.csv"), "id,title\ngazette,The Gazette\n");

        assertThat(refusals(main, 1)).isEmpty();
    }

    /** The small cases by which the meaning of the language is tested: each holds, and holds after any renaming. */
    @Test
    void everyConstructOfTheLanguageFollowsItsNames() throws IOException {
        var wrong = new ArrayList<String>();
        int cases = 0;
        for (Path file : meanings()) {
            for (String part : Editor.read(file).split("(?m)^=== ")) {
                String[] lines = part.split("\n", 3);
                if (lines.length == 3
                        && lines[1].strip().equals("holds")
                        && !part.contains(OF_TESTS_ALONE)
                        && cases++ % SMALL == 0) {
                    Path main = small(lines[2], folder.resolve("small" + cases));
                    refusals(main, EACH == 1 ? 1 : 2)
                            .forEach(r -> wrong.add(file.getFileName() + ", " + lines[0] + ": " + r));
                }
            }
        }
        assertThat(cases).isGreaterThan(40);
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static List<Path> meanings() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("checks/src/test/resources/meaning"))) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static Path small(String text, Path folder) throws IOException {
        String[] blocks = text.split("(?m)^--- ");
        Files.createDirectories(folder);
        Editor.write(folder.resolve("case.stake"), blocks[0]);
        for (int i = 1; i < blocks.length; i++) {
            String[] file = blocks[i].split("\n", 2);
            Path path = folder.resolve(file[0].strip());
            Files.createDirectories(path.getParent());
            Editor.write(path, file[1]);
        }
        return folder.resolve("case.stake");
    }

    /** Renames every so manieth name once; what was refused or came out wrong, in words. */
    private static List<String> refusals(Path main, int each) {
        var desk = new Desk(new LibraryFiles(ROOT.resolve("library/src/main/resources/library")));
        String uri = Editor.uri(main);
        desk.open(uri, Editor.read(main));
        Spot spot = desk.spot(uri).orElseThrow();
        if (!spot.view().findings().isEmpty()) {
            // a small case may have a model that the library has too
            assertThat(spot.view().findings())
                    .allMatch(finding -> finding.what().contains("is defined twice"));
            return List.of();
        }
        var wrong = new ArrayList<String>();
        List<Occurrence> all = given(spot);
        for (int i = 0; i < all.size(); i += each) {
            Occurrence given = all.get(i);
            Symbol symbol = given.symbol();
            String name = symbol.kind() == Symbol.Kind.MODEL ? "Zzother" : "zz_other";
            try {
                Renames.Renamed edits =
                        new Renames(desk, spot).rename(given.place().span().from(), name);
                assertThat(edits.edits()).as(symbol.name()).isNotEmpty();
                String left = left(desk, spot, uri, edits.edits(), symbol);
                if (!left.isEmpty()) {
                    wrong.add(symbol.kind() + " " + symbol.name() + ": " + left);
                }
            } catch (Renames.Refusal refusal) {
                if (symbol.kind() != Symbol.Kind.CHOICE_VALUE) {
                    wrong.add(symbol.kind() + " " + symbol.name() + ": " + refusal.getMessage());
                }
            }
        }
        return wrong;
    }

    private static List<Occurrence> given(Spot spot) {
        Map<Integer, Occurrence> all = new TreeMap<>();
        for (int i = 0; i < spot.text().text().length(); i++) {
            spot.view().index().at(spot.name(), i).stream()
                    .filter(o -> o.use() == Occurrence.Use.GIVEN)
                    .forEach(o -> all.put(o.place().span().from(), o));
        }
        return List.copyOf(all.values());
    }

    /** The texts as an editor would have them then, read anew: without findings, and renamed back they are what they were. */
    private static String left(Desk desk, Spot spot, String uri, List<Renaming.Edit> edits, Symbol symbol) {
        Map<SourceText, String> applied = Renames.applied(edits);
        var after = new Desk(new LibraryFiles(ROOT.resolve("library/src/main/resources/library")));
        applied.forEach((file, text) -> after.open(desk.address(spot.view(), file), text));
        View view = after.spot(uri).orElseThrow().view();
        if (!(view.compiled() instanceof Compiler.Ready) || !view.findings().isEmpty()) {
            return view.findings().toString();
        }
        String text = applied.getOrDefault(spot.text(), spot.text().text());
        return text.equals(spot.text().text()) && symbol.place().file().equals(spot.text())
                ? "nothing was changed"
                : "";
    }
}
