package org.claimstake.language.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.TypeText;
import org.jspecify.annotations.Nullable;

/**
 * One column's words become values. What cannot be read is reported with its row, the text found and what
 * was expected.
 */
final class CellReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(_\\d+)*)?(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    /** What a word of the file may stand for besides the column's own words: nothing is known. */
    static final String MISSING = "missing";

    private final World world;
    private final Declaration.Column column;
    private final Type type;
    private final UnitReader.@Nullable Reading form;
    private final boolean fileWords;
    private final String separator;
    private final Map<String, String> mapped = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final List<Double> values = new ArrayList<>();
    private final List<List<Integer>> lists = new ArrayList<>();

    CellReader(
            World world,
            Declaration.Column column,
            Type type,
            UnitReader.@Nullable Reading form,
            boolean fileWords,
            String separator) {
        this.world = world;
        this.column = column;
        this.type = type;
        this.form = form;
        this.fileWords = fileWords;
        this.separator = separator;
        column.words().forEach(map -> mapped.put(word(map.word()), map.value()));
        if (type instanceof Type.Choice choice) {
            words.addAll(choice.words());
        } else if (type instanceof Type.Words list) {
            words.addAll(list.words());
        }
    }

    String name() {
        return column.name().name();
    }

    List<Double> values() {
        return values;
    }

    /** How its numbers are written; null for all else. */
    UnitReader.@Nullable Reading form() {
        return form;
    }

    List<List<Integer>> lists() {
        return lists;
    }

    /** A cell that is read already, in plain units. */
    void add(double value) {
        values.add(value);
    }

    /** A cell of which a finding is made already. */
    void unread() {
        values.add(ValueType.MISSING);
        if (type instanceof Type.Words) {
            lists.add(List.of());
        }
    }

    /** With the words the file brought. */
    Type type() {
        return switch (type) {
            case Type.Choice choice -> new Type.Choice(choice.name(), List.copyOf(words), choice.optional());
            case Type.Words list -> new Type.Words(List.copyOf(words), list.optional());
            case Type.Num t -> t;
            case Type.Truth t -> t;
            case Type.Day t -> t;
            case Type.Text t -> t;
            case Type.Broken t -> t;
        };
    }

    /** Words of a file are read with spaces and hyphens as {@code _}. */
    static String word(String text) {
        return text.strip().replaceAll("[\\s-]+", "_");
    }

    /** @param where file and line, for messages */
    void read(String cell, String where) {
        String stripped = cell.strip();
        String text = MISSING.equals(mapped.get(word(stripped))) ? "" : stripped;
        if (text.isEmpty() && type instanceof Type.Words && type.optional()) {
            values.add(ValueType.MISSING);
            lists.add(List.of());
            return;
        }
        if (text.isEmpty() && !(type instanceof Type.Words)) {
            boolean key = column.type().kind() instanceof TypeText.OfKey(var of, var fields) && of == null;
            boolean named = key || column.type().kind() instanceof TypeText.OfKey;
            boolean text0 = key || type instanceof Type.Text && !type.optional();
            // a text may be empty; a row without its key could never be asked for
            if (key || !type.optional() && (named || !text0) && !(type instanceof Type.Broken)) {
                world.report(DataFindings.emptyCell(column.name().name(), where));
            }
            values.add(text0 ? (double) world.textId("") : ValueType.MISSING);
            return;
        }
        switch (type) {
            case Type.Num num -> values.add(number(text, where));
            case Type.Text t -> values.add((double) world.textId(text));
            case Type.Truth t -> values.add(truth(text, where));
            case Type.Day day -> values.add(date(text, day.grain(), where));
            case Type.Choice choice -> values.add((double) choice(text, where));
            case Type.Words list -> list(text, where);
            case Type.Broken b -> values.add(ValueType.MISSING);
        }
    }

    private double number(String text, String where) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (digits.isEmpty() || !NUMBER.matcher(digits).matches() || digits.matches("[+-]?([eE].*)?")) {
            world.report(DataFindings.cellNumber(column.name().name(), text, where));
            return ValueType.MISSING;
        }
        boolean ofPercent = form != null && form.percent();
        if (percent && !ofPercent) {
            world.report(DataFindings.cellPercent(column.name().name(), text, where));
            return ValueType.MISSING;
        }
        BigDecimal value = new BigDecimal(digits.replace("_", ""));
        double plain = form == null ? value.doubleValue() : form.plain(value);
        if (Double.isInfinite(plain)) {
            world.report(DataFindings.cellNumber(column.name().name(), text, where));
            return ValueType.MISSING;
        }
        return plain;
    }

    private double truth(String text, String where) {
        switch (text) {
            case "yes", "true", "1":
                return 1;
            case "no", "false", "0":
                return 0;
            default:
                world.report(DataFindings.cellWord(column.name().name(), text, List.of("yes", "no"), where));
                return ValueType.MISSING;
        }
    }

    private double date(String text, Grain grain, String where) {
        Matcher matcher = DATE.matcher(text);
        if (matcher.matches()) {
            int year = Integer.parseInt(matcher.group(1));
            int month = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            int day = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            boolean whole = grain != Grain.YEAR || matcher.group(2) == null;
            if (whole && month >= 1 && month <= 12 && day >= 1 && day <= Calendar.daysInMonth(year, month)) {
                return Calendar.of(year, month, day);
            }
        }
        world.report(DataFindings.cellDate(column.name().name(), text, grain == Grain.YEAR, where));
        return ValueType.MISSING;
    }

    private int choice(String text, String where) {
        String read = word(text);
        String word = mapped.getOrDefault(read, read);
        int place = words.indexOf(word);
        if (place < 0 && fileWords) {
            words.add(word);
            return words.size() - 1;
        }
        if (place < 0) {
            unknown(text, where);
        }
        return Math.max(place, 0);
    }

    // a word that stands in many rows is one mistake
    private void unknown(String text, String where) {
        if (told.add(text)) {
            world.report(DataFindings.cellWord(column.name().name(), text, List.copyOf(words), where));
        }
    }

    private void list(String text, String where) {
        var held = new ArrayList<Integer>();
        for (String part : text.split(Pattern.quote(separator), -1)) {
            if (!part.isBlank()) {
                held.add(choice(part, where));
            }
        }
        lists.add(held);
        values.add((double) held.size());
    }
}
