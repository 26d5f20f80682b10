package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/** A claim that holds, holds whatever the missing cells are; one that fails, fails. */
final class ClaimBoundsTest {
    private static final int TABLES = 40;
    private static final int FILLINGS = 12;

    private static final List<String> SAYS = List.of(
            "share(d.open for d in f) > 50%",
            "share(d.open for d in f, by: above_zero(d.a)) > 40%",
            "share(d.open for d in f where known(d.a) and d.a > 3 t) >= 50%",
            "count(d.open and d.a > d.b for d in f) >= 2",
            "count(not d.open or d.a < 4 t for d in f where d.name == small) > 1",
            "sum(above_zero(d.a) for d in f) > 15 t",
            "sum(d.a - d.b for d in f where d.open) > 0 t",
            "max(clamp(d.a, 0 t, 9 t) for d in f) > 6 t",
            "min(clamp(d.a, 1 t, 9 t) for d in f) < 3 t",
            "sum(clamp(d.a, 1 t, 5 t) * 2 for d in f) / (sum(clamp(d.b, 1 t, 5 t) for d in f) + 1 t) > 2",
            "if f[k1].open then f[k1].a > 3 t else f[k2].a > 3 t",
            "total > 12 t",
            "not (share(d.open for d in f) > 50%) and count(d.a > 2 t for d in f) > 0");

    /** A cell or {@code missing}. */
    private record Row(String a, String b, String open, String name) {}

    @Test
    void whatIsSaidOfAClaimHoldsWhateverTheMissingCellsAre() {
        int decided = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            var random = new Random(seed);
            List<Row> rows = IntStream.range(0, 5).mapToObj(i -> row(random)).toList();
            List<Verdict> verdicts = verdicts(text(rows));
            decided += (int) verdicts.stream().filter(v -> v != Verdict.UNKNOWN).count();
            for (int filling = 0; filling < FILLINGS; filling++) {
                List<Row> whole = rows.stream().map(row -> filled(row, random)).toList();
                agree(verdicts, verdicts(text(whole)), text(rows), text(whole));
            }
        }
        assertThat(decided).as("many are decided though cells are missing").isGreaterThan(TABLES * 3);
    }

    private static void agree(List<Verdict> before, List<Verdict> filled, String text, String whole) {
        for (int i = 0; i < before.size(); i++) {
            // of a share of no rows nothing can be said, though all of them are known
            boolean none = filled.get(i) == Verdict.UNKNOWN && before.get(i) == Verdict.FAILS;
            if (before.get(i) != Verdict.UNKNOWN && !none) {
                assertThat(filled.get(i))
                        .as("%s%n%s%n%s", SAYS.get(i), text, whole)
                        .isEqualTo(before.get(i));
            }
        }
    }

    private static List<Verdict> verdicts(String text) {
        Plan plan = Chain.plan(TextCase.of(text));
        return Chain.run(plan, Settings.of(plan)).claims().stream()
                .map(ClaimResult::cells)
                .map(cells -> cells.getFirst().verdict())
                .toList();
    }

    private static Row row(Random random) {
        return new Row(
                random.nextInt(3) == 0 ? "missing" : number(random),
                random.nextInt(3) == 0 ? "missing" : number(random),
                random.nextInt(4) == 0 ? "missing" : random.nextBoolean() ? "yes" : "no",
                random.nextInt(5) == 0 ? "missing" : random.nextBoolean() ? "small" : "large");
    }

    private static Row filled(Row row, Random random) {
        return new Row(
                row.a().equals("missing") ? number(random) : row.a(),
                row.b().equals("missing") ? number(random) : row.b(),
                row.open().equals("missing") ? random.nextBoolean() ? "yes" : "no" : row.open(),
                row.name().equals("missing") ? random.nextBoolean() ? "small" : "large" : row.name());
    }

    private static String number(Random random) {
        return random.nextInt(10) + " t";
    }

    private static String text(List<Row> rows) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            lines.add("  k%s %s %s %s %s".formatted(i, row.a(), row.b(), row.open(), row.name()));
        }
        // a sum of what is known of a line over time: the claim must not take it for all there is
        var text = new StringBuilder("""
                case "Claims" { time 2026 .. 2027 by year  money USD(2026) }
                choice size { small, large }
                table f { id : key  a : t?  b : t?  open : truth?  name : size? } rows {
                %s
                }
                measure total = at(sum(d.a for d in f where known(d.a) and known(d.open) and d.open), 2026)
                """.formatted(String.join("\n", lines)));
        for (int i = 0; i < SAYS.size(); i++) {
            text.append("claim c%s \"It is so\" by \"Somebody\"  assumed { says %s }%n".formatted(i, SAYS.get(i)));
        }
        return text.toString();
    }
}
