package org.claimstake.casefile.territory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimstake.casefile.finding.TerritoryFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.claimstake.world.territory.ControlColumn;
import org.claimstake.world.territory.ControlReader.Kind;
import org.claimstake.world.territory.Standing;
import org.jspecify.annotations.Nullable;

/** Reads what {@code stake.yaml} says under {@code territory}: the sources that may be asked, by name. */
public final class SettingReader {
    private final Findings findings;

    public SettingReader(Findings findings) {
        this.findings = findings;
    }

    /** In the order of the file. */
    public List<ControlSetting> read(KeyReader keys) {
        var all = new ArrayList<ControlSetting>();
        keys.map("territory").forEach((name, node) -> {
            ControlSetting one = one(name, node);
            if (one != null) {
                all.add(one);
            }
        });
        return List.copyOf(all);
    }

    private @Nullable ControlSetting one(Words name, YamlNode node) {
        KeyReader keys = KeyReader.of("a source of territory", name.text(), node, findings);
        if (keys == null) {
            return null;
        }
        int before = findings.count();
        Words written = keys.needed("kind", "kind: stated");
        String word = keys.word("kind", words(Kind.values()));
        Words files = files(keys);
        Optional<String> source = Optional.ofNullable(keys.text("source"));
        SiteColumns at = at(keys);
        var columns = new LinkedHashMap<ControlColumn, String>();
        named(keys, "columns", ControlColumn.values(), (column, text) -> columns.put(column, text));
        Map<String, Standing> meanings = meanings(keys);
        Optional<LocalDate> date = date(keys);
        boolean swapped = "yes".equals(keys.word("swapped", List.of("yes", "no")));
        OptionalDouble farthest = farthest(keys);
        keys.end();
        if (written == null || word == null || files == null || findings.count() > before) {
            return null;
        }
        Kind kind = Kind.valueOf(word.toUpperCase(Locale.ROOT));
        if (kind != Kind.STATED && source.isEmpty()) {
            findings.add(YamlFindings.yamlMissingKey(
                    "source", "a source of territory", keys.place(), "source: ID_IN_SOURCES_CSV"));
            return null;
        }
        return new ControlSetting(name, kind, files, source, at, columns, meanings, date, swapped, farthest);
    }

    private static <E extends Enum<E>> List<String> words(E[] values) {
        return Stream.of(values).map(SettingReader::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** {@code file: one.csv} or {@code files: folder}: the same, for whoever writes either. */
    private static @Nullable Words files(KeyReader keys) {
        Words files = keys.words("files");
        return files == null ? keys.needed("file", "file: data/control.csv") : also(keys, files);
    }

    private static Words also(KeyReader keys, Words files) {
        Words file = keys.words("file");
        return file == null ? files : file;
    }

    private SiteColumns at(KeyReader keys) {
        YamlNode node = keys.node("at");
        KeyReader at = node == null ? null : KeyReader.of("the place of a row", "at", node, findings);
        if (at == null) {
            return SiteColumns.USUAL;
        }
        Function<String, Optional<String>> text = key -> Optional.ofNullable(at.text(key));
        var columns = new SiteColumns(
                text.apply("latitude").orElse(SiteColumns.USUAL.latitude()),
                text.apply("longitude").orElse(SiteColumns.USUAL.longitude()),
                text.apply("precision").orElse(SiteColumns.USUAL.precision()));
        at.end();
        return columns;
    }

    private interface Taken<E> {
        void of(E value, String text);
    }

    /** Keys that are the words of an enumeration, with a text each. */
    private <E extends Enum<E>> void named(KeyReader keys, String key, E[] values, Taken<E> taken) {
        YamlNode node = keys.node(key);
        KeyReader inner = node == null ? null : KeyReader.of("the " + key + " of a file", key, node, findings);
        if (inner == null) {
            return;
        }
        for (E value : values) {
            String text = inner.text(word(value));
            if (text != null) {
                taken.of(value, text);
            }
        }
        inner.end();
    }

    /** {@code words: {government: held}}. */
    private Map<String, Standing> meanings(KeyReader keys) {
        var meanings = new LinkedHashMap<String, Standing>();
        List<String> known = words(Standing.values());
        keys.map("words").forEach((word, node) -> {
            if (node instanceof Words meaning && known.contains(meaning.text())) {
                meanings.put(word.text(), Standing.valueOf(meaning.text().toUpperCase(Locale.ROOT)));
            } else if (node instanceof Words other) {
                findings.add(YamlFindings.yamlWord(word.text(), other.text(), other.place(), known));
            } else {
                findings.add(YamlFindings.yamlKind(word.text(), "a text", node.kind(), node.place()));
            }
        });
        return meanings;
    }

    private Optional<LocalDate> date(KeyReader keys) {
        Words written = keys.words("date");
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeParseException none) {
            findings.add(TerritoryFindings.noDay(written.text(), written.place()));
            return Optional.empty();
        }
    }

    private OptionalDouble farthest(KeyReader keys) {
        Words written = keys.words("farthest_km");
        if (written == null) {
            return OptionalDouble.empty();
        }
        if (written.text().matches("\\d{1,6}(\\.\\d{1,9})?")) {
            return OptionalDouble.of(Double.parseDouble(written.text()));
        }
        findings.add(TerritoryFindings.noKm(written.text(), written.place()));
        return OptionalDouble.empty();
    }
}
