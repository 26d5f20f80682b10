package org.claimstake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimstake.world.deposit.DepositReader;

/** A Shapefile as it lies in a folder: several files of one name. */
final class ShapefileParts {
    private static final String ENDING = ".shp";

    private ShapefileParts() {}

    static boolean isShapefile(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** The name of the file without its ending. */
    static String bare(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Which files of its name lie beside it and are read, by ending in small letters, whatever the letters there. */
    static Map<String, Path> beside(Path file) {
        String bare = bare(file);
        var parts = new TreeMap<String, Path>();
        for (Path other : folder(file)) {
            String name = String.valueOf(other.getFileName());
            int dot = name.lastIndexOf('.');
            String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
            if (dot == bare.length()
                    && name.regionMatches(true, 0, bare, 0, dot)
                    && DepositReader.SHAPEFILE_PARTS.contains(ending)
                    && Files.isRegularFile(other)) {
                parts.putIfAbsent(ending, other);
            }
        }
        parts.put("shp", file);
        return parts;
    }

    private static List<Path> folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new WrongUse(
                    "the folder of `" + file.getFileName() + "` cannot be read: " + OutputFile.reason(failure));
        }
    }
}
