package org.claimstake.checks.generated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.Library;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Limits;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.text.SourceText;

/**
 * Texts and tables that somebody changed. Whatever was done, the answer comes soon and is findings or a run; what says
 * the same has the same figures to the bit; what says something else is a finding or has other figures.
 */
final class Mutants {
    /** For one; it is given several times as long before it counts as hung, for the sake of a busy machine. */
    static final int SECONDS = 2;

    private static final int PATIENCE = 8;
    private static final Library LIBRARY = Library.shipped();

    enum Kind {
        BROKEN_TEXT("a text with letters, words or lines lost, doubled or misplaced", 50),
        BROKEN_TABLE("a table with cells, lines, columns or signs lost, doubled or misplaced", 20),
        SAME_TEXT("a text formatted, pulled apart, commented, with other line ends", 12),
        SAME_TABLE("a table with a mark, other line ends, quotes, columns in another order", 5),
        OTHER_TEXT("a text with another number, unit, sign or payment, or a declaration left out", 9),
        OTHER_TABLE("a table with another cell, cells exchanged, a row or column left out or doubled", 4);

        final String words;
        private final int weight;

        Kind(String words, int weight) {
            this.words = words;
            this.weight = weight;
        }

        private static Kind of(SplittableRandom random) {
            int at = random.nextInt(100);
            for (Kind kind : values()) {
                at -= kind.weight;
                if (at < 0) {
                    return kind;
                }
            }
            throw new IllegalStateException("the weights are a hundred");
        }
    }

    /** What became of it. */
    enum Came {
        REFUSED,
        STOPPED,
        RUN
    }

    /**
     * @param findings their names
     * @param failure  empty where the law held
     */
    record Outcome(long seed, Kind kind, Came came, List<String> findings, long nanos, String failure) {}

    private final List<Whole> wholes = Whole.all();
    private final List<Whole> withTables =
            wholes.stream().filter(whole -> !whole.tables().isEmpty()).toList();
    private final Path folders;

    /** @param folders where cases of changed tables may be laid down */
    Mutants(Path folders) {
        this.folders = folders;
    }

    /** One of them; it has a seed of its own, so that it is the same whoever comes first. */
    Outcome of(long seed) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
        Kind kind = Kind.of(random);
        var told = new StringBuilder();
        long began = System.nanoTime();
        try {
            Meaning meaning = within(() -> meaning(kind, random, told));
            long nanos = System.nanoTime() - began;
            return switch (meaning) {
                case Meaning.Refused(var findings) -> new Outcome(seed, kind, Came.REFUSED, findings, nanos, "");
                case Meaning.Stopped(var findings) -> new Outcome(seed, kind, Came.STOPPED, findings, nanos, "");
                case Meaning.Computed _ -> new Outcome(seed, kind, Came.RUN, List.of(), nanos, "");
            };
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            String words = "seed %d, %s: %s%n%s".formatted(seed, kind, told(failure), told);
            return new Outcome(seed, kind, Came.REFUSED, List.of(), System.nanoTime() - began, words);
        }
    }

    private static String told(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        var told = new StringBuilder(cause.toString());
        StackTraceElement[] stack = cause.getStackTrace();
        for (int i = 0; i < Math.min(6, stack.length); i++) {
            told.append("\n  at ").append(stack[i]);
        }
        return told.toString();
    }

    private static <T> T within(Callable<T> work) throws ExecutionException, TimeoutException, InterruptedException {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "mutant");
        thread.setDaemon(true);
        thread.start();
        return task.get((long) SECONDS * PATIENCE, TimeUnit.SECONDS);
    }

    /** @param told takes the text, for whoever reads of a failure */
    private Meaning meaning(Kind kind, SplittableRandom random, StringBuilder told) throws IOException {
        return switch (kind) {
            case BROKEN_TEXT -> brokenText(random, told);
            case BROKEN_TABLE -> brokenTable(random, told);
            case SAME_TEXT -> sameText(random, told);
            case SAME_TABLE -> sameTable(random, told);
            case OTHER_TEXT -> otherText(random, told);
            case OTHER_TABLE -> otherTable(random, told);
        };
    }

    // ---- broken

    private Meaning brokenText(SplittableRandom random, StringBuilder told) {
        Whole whole = anyText(random);
        String broken = TextBreaks.broken(whole.text(), random);
        told.append(broken);
        formatted(broken);
        return Meaning.of(Compiler.compile(whole.with(broken), Compiler.Request.BASE));
    }

    /** Half of the texts of the grammar mean nothing before they are broken, but have all of its words. */
    private Whole anyText(SplittableRandom random) {
        return random.nextInt(8) == 0
                ? new Whole(
                        "sentence", Sentences.of(random.nextInt(1_000_000)), Map.of("data/f.csv", "column0,w\na,1\n"))
                : wholes.get(random.nextInt(wholes.size()));
    }

    /** Whatever can be read has one form, which stays as it is. */
    private static String formatted(String text) {
        var findings = new Findings();
        String formatted = Formatter.format(new SourceText("case.stake", text), findings);
        if (findings.any()) {
            return text;
        }
        var again = new Findings();
        if (!Formatter.format(new SourceText("case.stake", formatted), again).equals(formatted) || again.any()) {
            throw new AssertionError("the one form has another form:\n" + formatted);
        }
        return formatted;
    }

    private Meaning brokenTable(SplittableRandom random, StringBuilder told) throws IOException {
        Whole whole = withTables.get(random.nextInt(withTables.size()));
        List<String> paths = whole.tables().keySet().stream().sorted().toList();
        String path = paths.get(random.nextInt(paths.size()));
        String broken = TableBreaks.broken(whole.tables().get(path), random);
        told.append(whole.text()).append("--- ").append(path).append('\n').append(broken);
        var tables = new java.util.TreeMap<>(whole.tables());
        tables.put(path, broken);
        return laidDown(whole.text(), tables);
    }

    /** Through the folder, as the command reads it. */
    private Meaning laidDown(String text, Map<String, String> tables) throws IOException {
        Path folder = folders.resolve("of-" + Thread.currentThread().threadId());
        var files = new ArrayList<Path>();
        try {
            files.add(write(folder.resolve("case.stake"), text));
            for (var table : tables.entrySet()) {
                files.add(write(folder.resolve(table.getKey()), table.getValue()));
            }
            return switch (CaseFolder.open(folder.toString(), folder, null, LIBRARY, Limits.DEFAULT)) {
                case CaseFolder.Open(CaseFolder open) ->
                    Meaning.of(new RunnableCase(open).compile(Compiler.Request.BASE));
                case CaseFolder.Refused(List<Finding> findings) -> Meaning.of(new Compiler.Refused(findings));
                case CaseFolder.NotFound(Finding finding) -> Meaning.of(new Compiler.Refused(List.of(finding)));
            };
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder.resolve("data"));
            Files.deleteIfExists(folder);
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    // ---- the same, otherwise written

    private Meaning sameText(SplittableRandom random, StringBuilder told) throws IOException {
        Whole whole = wholes.get(random.nextInt(wholes.size()));
        int edit = random.nextInt(6);
        Meaning before = edit == 5
                ? laidDown(whole.text(), whole.tables())
                : Meaning.of(Compiler.compile(whole.with(whole.text()), Compiler.Request.BASE));
        String other = switch (edit) {
            case 0 -> formatted(whole.text());
            case 1 -> formatted(whole.text()).replace("\n", "  # a word { of = it\n");
            case 2 -> whole.text().replace("\n", "   \n\n");
            case 3 -> eachLine(whole.text(), line -> line.replace("  ", "       "));
            case 4 ->
                eachLine(whole.text(), line -> line.replace(" = ", "   =  ").replace(" : ", ": "));
            default -> whole.text().replace("\n", "\r\n");
        };
        told.append(other);
        Meaning after = edit == 5
                ? laidDown(other, whole.tables())
                : Meaning.of(Compiler.compile(whole.with(other), Compiler.Request.BASE));
        return same(before, after);
    }

    /** Lines that hold a text in quotes or a comment stay as they are. */
    private static String eachLine(String text, java.util.function.UnaryOperator<String> change) {
        return text.lines()
                .map(line -> line.contains("\"") || line.contains("#") ? line : change.apply(line))
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    }

    private Meaning sameTable(SplittableRandom random, StringBuilder told) throws IOException {
        Whole whole = withTables.get(random.nextInt(withTables.size()));
        var tables = new java.util.TreeMap<String, String>();
        whole.tables().forEach((path, table) -> {
            String dressed = TableChain.dressed(table, random);
            told.append("--- ").append(path).append('\n').append(dressed);
            tables.put(path, dressed);
        });
        return same(laidDown(whole.text(), whole.tables()), laidDown(whole.text(), tables));
    }

    private static Meaning same(Meaning before, Meaning after) {
        if (!before.equals(after)) {
            throw new AssertionError(
                    "it means something else: before " + shortened(before) + ", now " + shortened(after));
        }
        return after;
    }

    private static String shortened(Meaning meaning) {
        String words = meaning.toString();
        return words.substring(0, Math.min(300, words.length()));
    }

    // ---- something else

    private Meaning otherText(SplittableRandom random, StringBuilder told) {
        Draft draft = Chains.of(random.nextInt(1_000_000));
        Draft edited = OtherEdits.any(draft, random);
        told.append(edited.text(Style.PLAIN));
        return other(
                Meaning.of(Compiler.compile(draft.written(), Compiler.Request.BASE)),
                Meaning.of(Compiler.compile(edited.written(), Compiler.Request.BASE)));
    }

    private Meaning otherTable(SplittableRandom random, StringBuilder told) throws IOException {
        TableChain chain = TableChain.of(random.nextInt(1_000_000));
        TableChain changed = chain.changed(random);
        while (changed.saysTheSameAs(chain)) {
            changed = chain.changed(random);
        }
        told.append("before ").append(chain.tables()).append("\nafter ").append(changed.tables());
        return other(laidDown(chain.text(), chain.tables()), laidDown(changed.text(), changed.tables()));
    }

    private static Meaning other(Meaning before, Meaning after) {
        if (!(before instanceof Meaning.Computed)) {
            throw new AssertionError("a text that must run does not: " + shortened(before));
        }
        if (figures(before).equals(figures(after))) {
            throw new AssertionError("it says something else and its figures stayed the same");
        }
        return after;
    }

    /** Of a run only what was asked for: the values of measures. */
    private static Object figures(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Refused refused -> refused;
            case Meaning.Stopped stopped -> stopped;
            case Meaning.Computed(Map<String, Long> bits) ->
                bits.entrySet().stream()
                        .filter(entry -> entry.getKey().contains(" of future "))
                        .toList();
        };
    }
}
