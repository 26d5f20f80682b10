package org.claimstake.casefile.importing;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Items;
import org.claimstake.casefile.yaml.YamlNode.Keys;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.SourceText;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.Mapping;
import org.claimstake.world.reading.SheetOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping file, {@code NAME.map.yaml}:
 *
 * <pre>
 * name: State register, 2024
 * sheet: Deposits
 * header_row: 3
 * decimal: comma
 * precision_km: 5
 * columns:
 *   id: Code
 *   name: Name of the deposit
 *   commodities: { column: Minerals, between: "," }
 *   resource_tonnage_mt: { column: Reserves, unit: kt }
 * fixed:
 *   country: Freedonia
 * </pre>
 */
public final class MappingReader {
    /** The end of the names of these files. */
    public static final String ENDING = ".map.yaml";

    private final Findings findings = new Findings();

    private MappingReader() {}

    /** Reads a text; all that is wrong with it at once. */
    public static Reading<Mapping> read(SourceText text) {
        return YamlReader.read(text, Limits.DEFAULT).then(root -> new MappingReader().mapping(text.name(), root));
    }

    private Reading<Mapping> mapping(String file, YamlNode root) {
        KeyReader keys = KeyReader.of("a mapping", file, root, findings);
        if (keys == null) {
            return new Reading.Failed<>(findings.all());
        }
        String name = Optional.ofNullable(keys.text("name")).orElse(file);
        SheetOptions options = options(keys);
        OptionalDouble precision = kilometres(keys);
        List<Mapping.Column> columns = columns(keys);
        List<Mapping.Fixed> fixed = fixed(keys);
        keys.end();
        if (columns.isEmpty() && !findings.any()) {
            findings.add(ImportFindings.noColumns(keys.place()));
        }
        return findings.any()
                ? new Reading.Failed<>(findings.all())
                : new Reading.Done<>(new Mapping(name, options, columns, fixed, precision));
    }

    private SheetOptions options(KeyReader keys) {
        String decimal = keys.word("decimal", List.of("point", "comma"));
        return new SheetOptions(
                encoding(keys),
                delimiter(keys),
                Optional.ofNullable(decimal).map(word -> word.equals("comma") ? DecimalMark.COMMA : DecimalMark.POINT),
                Optional.ofNullable(keys.text("sheet")),
                row(keys, "header_row"),
                row(keys, "units_row"),
                SheetOptions.Limits.DEFAULT);
    }

    private Optional<Charset> encoding(KeyReader keys) {
        Words words = keys.words("encoding");
        if (words == null) {
            return Optional.empty();
        }
        Optional<Charset> charset = charset(words.text());
        if (charset.isEmpty()) {
            findings.add(ImportFindings.mappingValue(words.place(), "encoding", words.text(), "UTF-8 or windows-1251"));
        }
        return charset;
    }

    /** The encoding of a name, where Java knows it. */
    public static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException none) {
            return Optional.empty();
        }
    }

    private Optional<Character> delimiter(KeyReader keys) {
        Words words = keys.words("delimiter");
        if (words == null) {
            return Optional.empty();
        }
        String sign = words.text().equals("tab") ? "\t" : words.text();
        if (sign.length() != 1 || sign.charAt(0) > 127) {
            findings.add(
                    ImportFindings.mappingValue(words.place(), "delimiter", words.text(), "one sign such as ; or tab"));
            return Optional.empty();
        }
        return Optional.of(sign.charAt(0));
    }

    private OptionalInt row(KeyReader keys, String key) {
        Words words = keys.words(key);
        if (words == null) {
            return OptionalInt.empty();
        }
        if (!words.text().matches("[1-9]\\d{0,5}")) {
            findings.add(ImportFindings.mappingValue(words.place(), key, words.text(), "the number of a row, from 1"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(words.text()));
    }

    private OptionalDouble kilometres(KeyReader keys) {
        Words words = keys.words("precision_km");
        if (words == null) {
            return OptionalDouble.empty();
        }
        if (!words.text().matches("\\d{1,5}(\\.\\d{1,6})?")) {
            findings.add(
                    ImportFindings.mappingValue(words.place(), "precision_km", words.text(), "kilometres such as 5"));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(words.text()));
    }

    private List<Mapping.Column> columns(KeyReader keys) {
        var columns = new ArrayList<Mapping.Column>();
        for (Map.Entry<Words, YamlNode> entry : keys.map("columns").entrySet()) {
            Mapping.Column column = column(entry.getKey().text(), entry.getValue());
            if (column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    private Mapping.@Nullable Column column(String field, YamlNode node) {
        return switch (node) {
            case Words words -> column(field, List.of(words));
            case Items items -> column(field, texts(items));
            case Keys keys -> {
                KeyReader reader = KeyReader.of("a column", field, keys, findings);
                if (reader == null) {
                    yield null;
                }
                Mapping.Column column = column(field, reader.list("column"));
                String unit = reader.text("unit");
                String between = reader.text("between");
                reader.end();
                if (column == null) {
                    findings.add(ImportFindings.mappingValue(
                            keys.place(), field, "", "the name of a column: `column: Name`"));
                    yield null;
                }
                Mapping.Column united = unit == null ? column : column.withUnit(unit);
                yield between == null ? united : united.withBetween(Pattern.quote(between));
            }
        };
    }

    private static List<Words> texts(Items items) {
        return items.items().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .toList();
    }

    private static Mapping.@Nullable Column column(String field, List<Words> names) {
        List<String> texts =
                names.stream().map(Words::text).filter(text -> !text.isBlank()).toList();
        return texts.isEmpty() || field.isBlank()
                ? null
                : new Mapping.Column(field, texts, Optional.empty(), Optional.empty());
    }

    private List<Mapping.Fixed> fixed(KeyReader keys) {
        var fixed = new ArrayList<Mapping.Fixed>();
        keys.map("fixed").forEach((key, value) -> {
            if (value instanceof Words words) {
                fixed.add(new Mapping.Fixed(key.text(), words.text()));
            } else {
                findings.add(ImportFindings.mappingValue(value.place(), key.text(), "", "one text for all rows"));
            }
        });
        return fixed;
    }
}
