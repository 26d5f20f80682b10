package org.claimstake.world.deposit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Spoils a register on purpose, by a seed, and remembers what it did. The rows must hold no line ends of their own. */
final class Spoiler {
    private final Random random;
    private final List<String> lines;
    /** What was done, each line once. */
    final List<String> done = new ArrayList<>();

    Spoiler(byte[] register, long seed) {
        random = new Random(seed);
        lines = new ArrayList<>(
                new String(register, StandardCharsets.UTF_8).lines().toList());
    }

    /** Exchanges latitude and longitude, the cells of these numbers, in some rows of one country that has enough others. */
    Spoiler swap(int country, int latitude, int longitude, int times) {
        var counts = new TreeMap<String, Integer>();
        lines.stream().skip(1).forEach(line -> counts.merge(cells(line).get(country), 1, Integer::sum));
        counts.remove("");
        String most =
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        int left = times;
        for (int i = 1; i < lines.size() && left > 0; i++) {
            List<String> cells = new ArrayList<>(cells(lines.get(i)));
            if (cells.get(country).equals(most) && !cells.get(latitude).isEmpty()) {
                String north = cells.get(latitude);
                cells.set(latitude, cells.get(longitude));
                cells.set(longitude, north);
                lines.set(i, String.join(",", cells));
                done.add("swapped");
                left--;
            }
        }
        return this;
    }

    /** Breaks some rows that are quoted nowhere at a blank within a cell. */
    Spoiler split(int times) {
        for (int i : some(times, line -> line.indexOf('"') < 0 && line.indexOf(' ') > 0)) {
            int at = lines.get(i).indexOf(' ');
            lines.set(i, lines.get(i).substring(0, at) + "\n" + lines.get(i).substring(at + 1));
            done.add("split");
        }
        return this;
    }

    /** Writes some rows once more at the end, with another last cell. */
    Spoiler repeat(int times) {
        for (int i : some(times, line -> line.indexOf('\n') < 0)) {
            lines.add(lines.get(i) + "x");
            done.add("repeated");
        }
        return this;
    }

    /** Cuts some rows short. */
    Spoiler cut(int times) {
        for (int i : some(times, line -> line.indexOf('"') < 0 && line.indexOf('\n') < 0)) {
            int at = lines.get(i).lastIndexOf(',', lines.get(i).lastIndexOf(',') - 1);
            lines.set(i, lines.get(i).substring(0, at));
            done.add("cut");
        }
        return this;
    }

    /** Adds a letter beyond ASCII to some rows, which {@link #bytes()} writes in another encoding than the others. */
    Spoiler recode(int times) {
        for (int i : some(times, line -> line.indexOf('"') < 0 && line.indexOf('\n') < 0 && isAscii(line))) {
            int comma = lines.get(i)
                    .indexOf(',', lines.get(i).indexOf(',', lines.get(i).indexOf(',') + 1) + 1);
            lines.set(
                    i,
                    lines.get(i).substring(0, comma) + " \u00C5\u00E9"
                            + lines.get(i).substring(comma));
            recoded.add(i);
            done.add("recoded");
        }
        return this;
    }

    private final TreeSet<Integer> recoded = new TreeSet<>();

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            Charset charset = recoded.contains(i) ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
            bytes.writeBytes((lines.get(i) + "\n").getBytes(charset));
        }
        return bytes.toByteArray();
    }

    /** Rows without the header, split ones once. */
    int rows() {
        return lines.size() - 1;
    }

    private List<Integer> some(int times, Predicate<String> fit) {
        var chosen = new TreeSet<Integer>();
        for (int tries = 0; chosen.size() < times && tries < 100_000; tries++) {
            int i = 1 + random.nextInt(lines.size() - 1);
            if (fit.test(lines.get(i)) && !chosen.contains(i - 1) && !chosen.contains(i + 1)) {
                chosen.add(i);
            }
        }
        return List.copyOf(chosen);
    }

    private static boolean isAscii(String line) {
        return line.chars().allMatch(sign -> sign < 128);
    }

    /** Cells as they are written, quotation marks left on. */
    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
}
