package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.claimstake.world.shape.ShapeOptions;

/**
 * What a person said of how files of control are to be read.
 *
 * @param source the id of the source in the case's {@code sources.csv}
 * @param columns names of columns or attributes that are called otherwise than usual
 * @param words what the words of the status column mean, in small letters
 * @param date the day of shapes that carry none
 * @param shapes how shapes are read
 * @param outline of the country: of sites outside shapes say nothing, and places read outside may have their
 *     coordinates swapped
 * @param farthestKm how far the nearest place of a list may lie and still say something
 */
public record ControlOptions(
        String source,
        Map<ControlColumn, String> columns,
        SequencedMap<String, Standing> words,
        Optional<LocalDate> date,
        ShapeOptions shapes,
        Optional<Outline> outline,
        double farthestKm) {
    private static final double FARTHEST_KM = 30;

    public ControlOptions {
        Objects.requireNonNull(date);
        Objects.requireNonNull(shapes);
        Objects.requireNonNull(outline);
        if (source.isBlank()) {
            throw new IllegalArgumentException("control has a source");
        }
        if (!(farthestKm >= 0)) {
            throw new IllegalArgumentException("a distance is 0 km or more, not " + farthestKm);
        }
        var named = new EnumMap<ControlColumn, String>(ControlColumn.class);
        named.putAll(columns);
        columns = Collections.unmodifiableMap(named);
        var lower = new LinkedHashMap<String, Standing>();
        words.forEach((word, standing) -> lower.put(word.strip().toLowerCase(Locale.ROOT), standing));
        words = Collections.unmodifiableSequencedMap(lower);
    }

    /** Usual columns and words: those of the four standings, unclear and contested for uncertain, unknown for unstated. */
    public static ControlOptions of(String source) {
        return new ControlOptions(
                source, Map.of(), usualWords(), Optional.empty(), ShapeOptions.DEFAULT, Optional.empty(), FARTHEST_KM);
    }

    private static SequencedMap<String, Standing> usualWords() {
        var words = new LinkedHashMap<String, Standing>();
        for (Standing standing : Standing.values()) {
            words.put(standing.name(), standing);
        }
        words.put("unclear", Standing.UNCERTAIN);
        words.put("contested", Standing.UNCERTAIN);
        words.put("unknown", Standing.UNSTATED);
        return words;
    }

    public ControlOptions withColumn(ControlColumn column, String name) {
        var named = new EnumMap<ControlColumn, String>(ControlColumn.class);
        named.putAll(columns);
        named.put(column, name);
        return new ControlOptions(source, named, words, date, shapes, outline, farthestKm);
    }

    /** With one more word, or another meaning of one. */
    public ControlOptions withWord(String word, Standing standing) {
        var more = new LinkedHashMap<>(words);
        more.put(word.strip().toLowerCase(Locale.ROOT), standing);
        return new ControlOptions(source, columns, more, date, shapes, outline, farthestKm);
    }

    public ControlOptions withDate(LocalDate day) {
        return new ControlOptions(source, columns, words, Optional.of(day), shapes, outline, farthestKm);
    }

    public ControlOptions withShapes(ShapeOptions other) {
        return new ControlOptions(source, columns, words, date, other, outline, farthestKm);
    }

    public ControlOptions withOutline(Outline country) {
        return new ControlOptions(source, columns, words, date, shapes, Optional.of(country), farthestKm);
    }

    public ControlOptions withFarthestKm(double km) {
        return new ControlOptions(source, columns, words, date, shapes, outline, km);
    }

    /** What a word means, if it is known. */
    public Optional<Standing> standing(String word) {
        return Optional.ofNullable(words.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
