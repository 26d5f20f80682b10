package org.claimstake.studio.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.claimstake.casefile.file.Reading;

/**
 * What was dropped, as the files of one case: unpacked where it was an archive, without the folders above {@code case.stake}, a
 * single text by that name whatever it was called.
 *
 * @param name  of the case
 * @param files by their path in its folder, {@code case.stake} among them
 */
record Dropped(String name, Map<String, byte[]> files) {
    static final String MAIN = "case.stake";
    private static final int MOST_FILES = 2_000;
    private static final int MOST_BYTES = 40_000_000;

    Dropped {
        files = Collections.unmodifiableMap(files);
    }

    /**
     * @param name  as the page calls it: the folder, or the file
     * @param given by path
     */
    static Reading<Dropped> of(String name, Map<String, byte[]> given) {
        return unpacked(given).then(files -> ofFiles(name, files));
    }

    private static Reading<Dropped> ofFiles(String name, Map<String, byte[]> files) {
        for (String path : files.keySet()) {
            if (!isInside(path)) {
                return Reading.failed(DropFindings.outside(path));
            }
        }
        Optional<String> main = files.keySet().stream()
                .filter(path -> path.equals(MAIN) || path.endsWith("/" + MAIN))
                .min(Comparator.comparingInt(Dropped::depth));
        if (main.isPresent()) {
            return new Reading.Done<>(below(name, main.get(), files));
        }
        List<String> texts =
                files.keySet().stream().filter(path -> path.endsWith(".stake")).toList();
        if (texts.size() == 1 && files.size() == 1) {
            return new Reading.Done<>(new Dropped(
                    stem(texts.getFirst()), Map.of(MAIN, files.getOrDefault(texts.getFirst(), new byte[0]))));
        }
        return Reading.failed(noCase(name, files));
    }

    private static org.claimstake.language.finding.Finding noCase(String name, Map<String, byte[]> files) {
        if (files.size() == 1) {
            Map.Entry<String, byte[]> only = files.entrySet().iterator().next();
            return DropFindings.noCase("`" + only.getKey() + "`", Seems.of(only.getKey(), only.getValue()));
        }
        return DropFindings.noCase(
                name.isEmpty() ? "what was dropped" : "`" + name + "`", "a folder without a `case.stake`");
    }

    /** The folder that holds the main text; what lies beside it is no part of the case. */
    private static Dropped below(String name, String main, Map<String, byte[]> files) {
        String folder = main.substring(0, main.length() - MAIN.length());
        var inside = new LinkedHashMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                inside.put(path.substring(folder.length()), bytes);
            }
        });
        String plain = folder.isEmpty() ? stem(name) : stem(folder.substring(0, folder.length() - 1));
        return new Dropped(plain, inside);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(letter -> letter == '/').count();
    }

    /** Letters, digits, points and hyphens of the last part, without an ending. */
    private static String stem(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.(?:stake|zip)$", "");
        String plain = last.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.isEmpty() || plain.equals("case") ? "dropped" : plain;
    }

    private static boolean isInside(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.indexOf('\0') >= 0 || path.matches("^[A-Za-z]:.*")) {
            return false;
        }
        return List.of(path.split("/", -1)).stream()
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static Reading<Map<String, byte[]>> unpacked(Map<String, byte[]> given) {
        var files = new LinkedHashMap<String, byte[]>();
        for (Map.Entry<String, byte[]> one : given.entrySet()) {
            String path = one.getKey().replace('\\', '/');
            if (given.size() > 1 || !Seems.isArchive(path, one.getValue())) {
                files.put(path, one.getValue());
                continue;
            }
            switch (unpacked(path, one.getValue())) {
                case Reading.Failed<Map<String, byte[]>> failed -> {
                    return failed;
                }
                case Reading.Done<Map<String, byte[]>>(Map<String, byte[]> inside) -> files.putAll(inside);
            }
        }
        return new Reading.Done<>(files);
    }

    private static Reading<Map<String, byte[]>> unpacked(String archive, byte[] bytes) {
        var files = new LinkedHashMap<String, byte[]>();
        long size = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || isHidden(entry.getName())) {
                    continue;
                }
                // no size that an archive states of itself is believed
                byte[] inside = zip.readNBytes((int) (MOST_BYTES - size + 1));
                size += inside.length;
                if (size > MOST_BYTES) {
                    return Reading.failed(DropFindings.tooMuchInside(archive, MOST_BYTES / 1_000_000 + " MB"));
                }
                if (files.size() == MOST_FILES) {
                    return Reading.failed(DropFindings.tooMuchInside(archive, MOST_FILES + " files"));
                }
                files.put(entry.getName().replace('\\', '/'), inside);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Reading.failed(DropFindings.brokenArchive(archive));
        }
        return files.isEmpty() ? Reading.failed(DropFindings.brokenArchive(archive)) : new Reading.Done<>(files);
    }

    // what systems put into archives for themselves
    private static boolean isHidden(String path) {
        var parts = new ArrayList<>(List.of(path.split("/")));
        return parts.contains("__MACOSX")
                || parts.stream().anyMatch(part -> part.startsWith(".") && !part.equals(".."));
    }
}
