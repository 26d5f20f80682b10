package org.claimstake.checks.generated;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.TypeText;
import org.claimstake.language.syntax.UnitText;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * The productions of the grammar, taken from the syntax tree itself: every kind of declaration, formula and type, every
 * part that may be left out said and not said, every list with none, one and several entries, every word of a choice. A
 * kind that the tree gets one day is asked for from that day on.
 */
final class Productions {
    private static final List<String> TIMES = List.of("year", "quarter", "month");
    private static final List<String> SCALES = List.of("k", "mn", "bn", "tn");
    private static final List<String> DATES = List.of("month", "quarter", "day");
    static final List<String> BUILT_IN = List.of("now", "period", "period_number", "first_day", "last_day", "forever");

    /** What the tree could hold and no text without a finding says, with the reason. */
    private static final Map<String, String> NEVER = Map.ofEntries(
            Map.entry("unread", "where reading failed"),
            Map.entry("case, time: not said", "a case says its time"),
            Map.entry("case, money: not said", "a case says its money"),
            Map.entry("waterfall, claims: none", "a waterfall has claims"),
            Map.entry("dated, entries: none", "a law has its date"),
            Map.entry("series, values: none", "a list has values"),
            Map.entry("index, keys: none", "a row has its key"),
            Map.entry("reading, values: none", "a reading has values"),
            Map.entry("text row, cells: none", "a row has cells"),
            Map.entry("people, people: none", "a name stands behind the word"),
            Map.entry("goods, names: none", "a name stands behind the word"),
            Map.entry("choice, values: none", "a choice has words"),
            Map.entry("input, names: none", "a name stands behind the word"),
            Map.entry("random, names: none", "a name stands behind the word"),
            Map.entry("correlate, names: none", "a name stands behind the word"),
            Map.entry("unit text, parts: none", "a unit has a word"));

    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();
    private final Map<RecordComponent, Boolean> optional = new HashMap<>();

    // ---- all there are

    static Set<String> all() {
        var all = new TreeSet<String>();
        var seen = new HashSet<Class<?>>();
        var open = new ArrayDeque<Class<?>>(List.of(Declaration.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!seen.add(type)) {
                continue;
            }
            if (type.isSealed()) {
                open.addAll(Arrays.asList(type.getPermittedSubclasses()));
            } else if (type.isRecord() && type != Span.class) {
                all.add(words(type));
                for (RecordComponent component : type.getRecordComponents()) {
                    alternatives(component, all, open);
                }
            }
        }
        TIMES.forEach(by -> all.add("time by " + by));
        SCALES.forEach(scale -> all.add("scale " + scale));
        DATES.forEach(date -> all.add("date of a " + date));
        BUILT_IN.forEach(word -> all.add("word " + word));
        UnitWords.words().forEach(word -> all.add("unit " + word));
        all.addAll(List.of("unit of a currency", "unit to a half power", "unit to a whole power", "lag to the past"));
        all.addAll(List.of("lag ahead", "alternative impasse", "alternative option"));
        SentenceFormulas.FUNCTIONS.forEach(function -> all.add("function " + function));
        all.removeAll(NEVER.keySet());
        return all;
    }

    private static void alternatives(RecordComponent component, Set<String> all, ArrayDeque<Class<?>> open) {
        String owner = words(component.getDeclaringRecord()) + ", " + words(component.getName());
        Class<?> type = component.getType();
        if (isOptional(component)) {
            all.add(owner + ": not said");
            if (type != Boolean.class) {
                all.add(owner + ": said");
            }
        }
        if (type == boolean.class || type == Boolean.class) {
            all.add(owner + ": yes");
            all.add(owner + ": no");
        } else if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).forEach(word -> all.add(owner + ": " + words(word.toString())));
        } else if (type == List.class) {
            all.addAll(List.of(owner + ": none", owner + ": one", owner + ": several"));
            open.add((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        } else {
            open.add(type);
        }
    }

    private static boolean isOptional(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return !(type instanceof AnnotatedParameterizedType) && type.isAnnotationPresent(Nullable.class);
    }

    // ---- those of a text

    /** Adds what occurs in a tree. */
    void collect(@Nullable Object node, Set<String> into) {
        switch (node) {
            case null -> {}
            case Span _ -> {}
            case List<?> list -> list.forEach(entry -> collect(entry, into));
            case Record record -> {
                into.add(words(record.getClass()));
                special(record, into);
                for (RecordComponent component : components(record)) {
                    component(component, value(component, record), into);
                }
            }
            default -> {}
        }
    }

    private void component(RecordComponent component, @Nullable Object value, Set<String> into) {
        String owner = words(component.getDeclaringRecord()) + ", " + words(component.getName());
        if (optional.computeIfAbsent(component, Productions::isOptional)) {
            if (value == null) {
                into.add(owner + ": not said");
            } else if (component.getType() != Boolean.class) {
                into.add(owner + ": said");
            }
        }
        switch (value) {
            case null -> {}
            case Boolean said -> into.add(owner + (said ? ": yes" : ": no"));
            case Enum<?> word -> into.add(owner + ": " + words(word.toString()));
            case List<?> list -> {
                into.add(owner + (list.isEmpty() ? ": none" : list.size() == 1 ? ": one" : ": several"));
                collect(list, into);
            }
            default -> collect(value, into);
        }
    }

    private static void special(Record record, Set<String> into) {
        switch (record) {
            case Declaration.TimeSpan time -> into.add("time by " + time.by().name());
            case Declaration.Scenario scenario
            when scenario.alternative() != null ->
                into.add("alternative " + scenario.alternative().name());
            case Expr.Number number when number.scale() != null -> into.add("scale " + number.scale());
            case Expr.DateLiteral date ->
                into.add("date of a "
                        + (date.text().contains("Q") ? "quarter" : date.text().length() < 10 ? "month" : "day"));
            case Expr.Name name when BUILT_IN.contains(name.name()) -> into.add("word " + name.name());
            case Expr.Call call -> into.add("function " + call.function());
            case Expr.Lag lag -> into.add(lag.periods() > 0 ? "lag ahead" : "lag to the past");
            case UnitText.Part part -> {
                into.add("unit " + (UnitWords.isCurrency(part.word()) ? "of a currency" : part.word()));
                if (part.halves() != 2) {
                    into.add(part.halves() % 2 == 0 ? "unit to a whole power" : "unit to a half power");
                }
            }
            default -> {}
        }
    }

    private RecordComponent[] components(Record record) {
        return components.computeIfAbsent(record.getClass(), Class::getRecordComponents);
    }

    static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("unreadable " + component, failure);
        }
    }

    // ---- words

    private static String words(Class<?> type) {
        String name = words(type.getSimpleName());
        return type.getEnclosingClass() == TypeText.class ? "type " + name.replaceFirst("^of ", "of a ") : name;
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }
}
