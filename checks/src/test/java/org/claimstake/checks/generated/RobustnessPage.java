package org.claimstake.checks.generated;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimstake.checks.generated.Mutants.Came;
import org.claimstake.checks.generated.Mutants.Kind;
import org.claimstake.checks.generated.Mutants.Outcome;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.text.SourceText;

/** The page that tells how the last trial of many changed texts went. */
final class RobustnessPage {
    private static final int SENTENCES = 2_000;
    private static final int DRAFTS = 300;

    private static final String TEXT = """
            # What happens to texts that nobody meant to write

            A case comes from many hands, and a program that computes what nobody said is worse than one that stops. So cases
            are changed at random, generated ones, those that ship and the small ones that say what the language means; and
            three things must hold of each: it is answered within two seconds, by findings or by a run and never by an
            exception; what only looks otherwise has the same figures to the bit; what says something else is a finding or has
            other figures.

            `./verify` tries 10,000 with a fixed seed; `tools/mutate 100000 --seed n` tries more and writes this page. Inputs
            that are far too large (a text of 100 MB, ten million rows, a million brackets, a name of a megabyte) are tried
            through the command itself with 512 MB, the quick ones by `./verify`, all by `tools/huge`: each ends in one
            sentence within seconds.

            ## Results

            SAID

            | what was changed | number | refused by findings | stopped while running | computed | law broken |
            | --- | ---: | ---: | ---: | ---: | ---: |
            KINDS

            The slowest took SLOWEST.

            ## Findings that were raised

            NAMES names, with the number of texts and tables that raised them:

            FINDINGS

            ## What the grammar can say, and how often it was said

            Every production of the grammar, taken from the syntax tree: a part that may be left out is counted said and not
            said, a list with none, one and several entries. The first number is of SENTENCES texts of the whole grammar, which
            are read, put into the one form and read again; the second of DRAFTS cases that are computed and held against the
            laws (books balance, no bit depends on threads or on what is added). COVERED

            | production | whole grammar | computed |
            | --- | ---: | ---: |
            PRODUCTIONS
            """;

    private RobustnessPage() {}

    static String of(List<Outcome> outcomes, long seed, long nanos) {
        Outcome slowest =
                outcomes.stream().max(Comparator.comparingLong(Outcome::nanos)).orElseThrow();
        var names = new TreeMap<String, Integer>();
        outcomes.forEach(
                outcome -> new TreeSet<>(outcome.findings()).forEach(name -> names.merge(name, 1, Integer::sum)));
        Map<String, Integer> sentences = new TreeMap<>();
        for (long i = 0; i < SENTENCES; i++) {
            count(Sentences.of(i), sentences);
        }
        Map<String, Integer> drafts = new TreeMap<>();
        for (long i = 0; i < DRAFTS; i++) {
            count(Drafting.of(i).text(Style.PLAIN), drafts);
            count(Chains.of(i).text(Style.PLAIN), drafts);
        }
        return TEXT.replace("SAID", said(outcomes.size(), seed, nanos))
                .replace("KINDS", kinds(outcomes))
                .replace(
                        "SLOWEST",
                        seconds(slowest.nanos()) + " s by the clock (" + slowest.kind().words + ", seed "
                                + slowest.seed() + "); a busy machine is given more than two")
                .replace("NAMES", Integer.toString(names.size()))
                .replace("FINDINGS", findings(names))
                .replace("SENTENCES", grouped(SENTENCES))
                .replace("DRAFTS", grouped(2 * DRAFTS))
                .replace("COVERED", covered(sentences, drafts))
                .replace("PRODUCTIONS", productions(sentences, drafts));
    }

    private static String said(int count, long seed, long nanos) {
        return grouped(count) + " texts and tables, seed " + seed + System.getProperty("claimstake.on", "") + ": "
                + nanos / 1_000_000_000 + " s by the clock, "
                + seconds(nanos / count) + " s each.";
    }

    private static String kinds(List<Outcome> outcomes) {
        var lines = new StringBuilder();
        for (Kind kind : Kind.values()) {
            List<Outcome> of =
                    outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
            lines.append(row(kind.words, of)).append('\n');
        }
        return lines + row("all", outcomes);
    }

    private static String row(String words, List<Outcome> of) {
        long broken =
                of.stream().filter(outcome -> !outcome.failure().isEmpty()).count();
        return "| " + words + " | " + grouped(of.size()) + " | " + grouped(came(of, Came.REFUSED) - broken) + " | "
                + grouped(came(of, Came.STOPPED)) + " | " + grouped(came(of, Came.RUN)) + " | " + broken + " |";
    }

    private static long came(List<Outcome> of, Came came) {
        return of.stream().filter(outcome -> outcome.came() == came).count();
    }

    private static String findings(Map<String, Integer> names) {
        return names.entrySet().stream()
                .map(entry -> "`" + entry.getKey() + "` " + grouped(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    // ---- productions

    private static void count(String text, Map<String, Integer> into) {
        var found = new TreeSet<String>();
        new Productions()
                .collect(Parser.parse(new SourceText("", text), new Findings()).declarations(), found);
        found.forEach(production -> into.merge(production, 1, Integer::sum));
    }

    private static String covered(Map<String, Integer> sentences, Map<String, Integer> drafts) {
        var all = Productions.all();
        long first = all.stream().filter(sentences::containsKey).count();
        long second = all.stream().filter(drafts::containsKey).count();
        return first + " of " + all.size() + " productions are written, " + second
                + " of them in cases that are computed.";
    }

    private static String productions(Map<String, Integer> sentences, Map<String, Integer> drafts) {
        return Productions.all().stream()
                .map(production -> "| " + production + " | " + sentences.getOrDefault(production, 0) + " | "
                        + drafts.getOrDefault(production, 0) + " |")
                .collect(Collectors.joining("\n"));
    }

    // ---- words

    private static String grouped(long number) {
        String digits = Long.toString(number);
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }

    private static String seconds(long nanos) {
        return java.math.BigDecimal.valueOf(nanos, 9)
                .round(new java.math.MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }
}
