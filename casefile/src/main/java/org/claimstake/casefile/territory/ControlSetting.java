package org.claimstake.casefile.territory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.world.shape.ShapeOptions;
import org.claimstake.world.territory.ControlColumn;
import org.claimstake.world.territory.ControlOptions;
import org.claimstake.world.territory.ControlReader.Kind;
import org.claimstake.world.territory.Standing;

/**
 * One source of control as {@code stake.yaml} names it.
 *
 * @param name       by which a column asks for it
 * @param files      a file, or a folder with files
 * @param source     its id in the case's list of sources; where rows say their own it may be left out
 * @param at         the columns of the table that say where a row lies
 * @param columns    of its files, where they are called otherwise than usual
 * @param words      what words of its files mean, where they are others than usual
 * @param date       the day of shapes that carry none
 * @param swapped    whether its shapes write latitude before longitude
 * @param farthestKm how far the nearest place of a list may lie and still say something
 */
public record ControlSetting(
        Words name,
        Kind kind,
        Words files,
        Optional<String> source,
        SiteColumns at,
        Map<ControlColumn, String> columns,
        Map<String, Standing> words,
        Optional<LocalDate> date,
        boolean swapped,
        OptionalDouble farthestKm) {

    public ControlSetting {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Of these files of the folder, those that hold it, in their order. */
    List<String> in(List<String> all) {
        String path = files.text().replaceAll("/+$", "");
        if (all.contains(path)) {
            return kind == Kind.SHAPES
                    ? all.stream().filter(file -> isPart(path, file)).toList()
                    : List.of(path);
        }
        return all.stream()
                .filter(file -> file.startsWith(path + "/") && endings().contains(ending(file)))
                .toList();
    }

    /** A Shapefile is several files of one name. */
    private boolean isPart(String path, String file) {
        boolean parted = ending(path).equals("shp");
        return file.equals(path)
                || parted && stem(file).equals(stem(path)) && endings().contains(ending(file));
    }

    private List<String> endings() {
        return switch (kind) {
            case SHAPES -> List.of("geojson", "geojsonl", "json", "shp", "shx", "dbf", "prj", "cpg");
            case STATED, PLACES -> List.of("csv");
        };
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    ControlOptions options() {
        ControlOptions options =
                ControlOptions.of(source.orElse(name.text())).withShapes(ShapeOptions.DEFAULT.withSwapped(swapped));
        for (var column : columns.entrySet()) {
            options = options.withColumn(column.getKey(), column.getValue());
        }
        for (var word : words.entrySet()) {
            options = options.withWord(word.getKey(), word.getValue());
        }
        if (date.isPresent()) {
            options = options.withDate(date.get());
        }
        return farthestKm.isPresent() ? options.withFarthestKm(farthestKm.getAsDouble()) : options;
    }
}
