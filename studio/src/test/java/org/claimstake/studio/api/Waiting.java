package org.claimstake.studio.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * How long a page waits for its numbers, through a real server, each beside what was asked of it. No test: a figure is one of
 * this machine in this hour. Started with the root of the checkout and the number of moves.
 */
final class Waiting {
    private static final double MOST_OF_MOVE = 100; // ms
    private static final double MOST_OF_FIRST = 300; // ms
    private static final double MOST_OF_ALL = 3_000; // ms

    private final Served served;
    private final int times;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int seed = 1_000;

    private Waiting(Served served, int times) {
        this.served = served;
        this.times = times;
    }

    public static void main(String[] words) throws IOException {
        try (Served served = Served.in(Path.of(words[0]))) {
            var waiting = new Waiting(served, Integer.parseInt(words[1]));
            waiting.measure("ukraine-2025", "share", move -> 30 + move % 40 + "%");
            waiting.measure("ukraine-2025", "base", move -> move % 2 == 0 ? "all_licences" : "new_licences");
            waiting.measure("ukraine-2025", "delay", move -> move % 9 + " months");
            waiting.measure("dobra-psa", "state_split", move -> 4 + move % 40 + "%");
            waiting.measure("one-mine", "royalty_rate", move -> move % 15 + "%");
            waiting.measure("reference-model-in-money", "", move -> "");
        }
    }

    /** @param value of the term after a move; a case without terms is asked with another seed instead */
    private void measure(String id, String term, IntFunction<String> value) {
        served.get("/api/case/" + id);
        for (String question : List.of("", ",\"question\":\"\"")) {
            String of = id
                    + (term.isEmpty() ? ", another seed" : ", " + term)
                    + (question.isEmpty() ? ", its question" : ", no question");
            IntFunction<String> body = move -> "{\"case\":\"" + id + "\",\"lines\":false,\"baseline\":{}" + question
                    + (term.isEmpty()
                            ? ",\"seed\":" + seed++
                            : ",\"settings\":{\"" + term + "\":\"" + value.apply(move) + "\"}");
            row(of + ", 1 future", move -> served.post("/api/run", body.apply(move) + ",\"futures\":1}"), MOST_OF_MOVE);
            row(
                    of + ", 1,000 futures",
                    move -> served.post("/api/run", body.apply(move) + ",\"futures\":1000}"),
                    MOST_OF_FIRST);
            IntFunction<String> all = move -> body.apply(move) + ",\"futures\":20000}";
            row(of + ", first of a stream", move -> stream(all.apply(move), false), MOST_OF_FIRST);
            row(of + ", all 20,000", move -> stream(all.apply(move), true), MOST_OF_ALL);
        }
    }

    private String stream(String body, boolean all) {
        try (BufferedReader lines = served.lines("page", "/api/run", body)) {
            String line = String.valueOf(lines.readLine());
            while (all && line.contains("\"done\":false")) {
                line = String.valueOf(lines.readLine());
            }
            return line;
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void row(String what, IntConsumer move, double most) {
        int count = most > 1_000 ? Math.max(5, times / 5) : times;
        var waits = new ArrayList<Double>();
        for (int i = 0; i < count + Math.max(3, count / 2); i++) {
            long from = System.nanoTime();
            move.accept(i);
            if (i >= Math.max(3, count / 2)) {
                waits.add((System.nanoTime() - from) / 1e6);
            }
        }
        Collections.sort(waits);
        double high = waits.get((int) Math.ceil(0.95 * waits.size()) - 1);
        out.printf(
                Locale.ROOT,
                "%-62s %4d times, median %6.0f ms, 95th %6.0f ms of %5.0f: %s%n",
                what,
                waits.size(),
                waits.get(waits.size() / 2),
                high,
                most,
                high <= most ? "holds" : "MISSED");
    }
}
