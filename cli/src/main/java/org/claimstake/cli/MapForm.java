package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.claimstake.report.Charts;
import org.claimstake.report.Look;
import org.claimstake.report.MapGeoJson;
import org.claimstake.report.MapJson;
import org.claimstake.report.MapText;
import org.claimstake.report.MapWords;
import org.claimstake.report.Setting;
import org.claimstake.report.Wording;
import org.jspecify.annotations.Nullable;

/** Where a map goes, and in which form. */
final class MapForm {
    private static final int WIDTH = 900;

    private final @Nullable String file;
    private final boolean json;
    private final Kind kind;

    private enum Kind {
        SVG,
        GEOJSON,
        JSON,
        TXT
    }

    MapForm(@Nullable String file, boolean json) {
        this.file = file;
        this.json = json;
        this.kind = file == null ? json ? Kind.JSON : Kind.TXT : ofFile(file);
    }

    private static Kind ofFile(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "svg" -> Kind.SVG;
            case "geojson" -> Kind.GEOJSON;
            case "json" -> Kind.JSON;
            case "txt" -> Kind.TXT;
            default ->
                throw new WrongUse(
                        "the ending of `" + file + "` says no form",
                        "a map is written as .svg, .geojson, .json or .txt");
        };
    }

    /** @param written null where nothing was said */
    static @Nullable LocalDate day(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            throw new WrongUse("`" + written + "` is no day", "a day is written 2025-06-27");
        }
    }

    void write(Mapping mapping, Shell shell) {
        if (file == null) {
            print(bytes(kind, mapping, shell.look()), shell);
            return;
        }
        OutputFile.write(shell.here(), file, bytes(kind, mapping, Look.PLAIN));
        if (json) {
            print(bytes(Kind.JSON, mapping, shell.look()), shell);
        }
        shell.talk().println("written: " + file);
    }

    private static void print(byte[] bytes, Shell shell) {
        shell.out().write(bytes, 0, bytes.length);
    }

    private static byte[] bytes(Kind kind, Mapping mapping, Look look) {
        String id = mapping.theCase().id();
        String version = mapping.theCase().version().brief();
        return switch (kind) {
            case TXT -> MapText.of(mapping.situation(), look).getBytes(StandardCharsets.UTF_8);
            case JSON -> OutputOptions.json(out -> MapJson.write(id, version, mapping.situation(), out));
            case GEOJSON -> OutputOptions.json(out -> MapGeoJson.write(mapping.situation(), out));
            case SVG ->
                Charts.map(mapping.view(), setting(id, version, mapping))
                        .alone()
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static Setting setting(String id, String version, Mapping mapping) {
        String source = MapWords.foot(id, version, mapping.situation().by(), Wording.ENGLISH);
        return Setting.of(
                Wording.ENGLISH,
                WIDTH,
                new Setting.Foot(source, "", mapping.situation().on().toString()));
    }
}
