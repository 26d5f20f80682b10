package org.claimstake.language.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.TypeText;
import org.jspecify.annotations.Nullable;

/**
 * A key of several fields: {@code id : key (field, year)} stands in no file, it is what these columns of the row hold,
 * parted by commas, dates ISO. So rows are called in names of draws and in messages.
 */
final class FieldKey {
    private final World world;
    private final Declaration.Table table;
    private final Scope scope;

    FieldKey(World world, Declaration.Table table, Scope scope) {
        this.world = world;
        this.table = table;
        this.scope = scope;
    }

    static boolean is(Declaration.Column column) {
        return column.type().kind() instanceof TypeText.OfKey(var of, var fields) && !fields.isEmpty();
    }

    /** The columns of the key in its order; null when a finding was made. */
    @Nullable
    List<Integer> fields(Declaration.Column key, List<CellReader> readers) {
        List<String> names = ((TypeText.OfKey) key.type().kind()).fields();
        List<String> columns =
                table.columns().stream().map(c -> c.name().name()).toList();
        var fields = new ArrayList<Integer>();
        int dates = 0;
        for (String name : names) {
            int field = columns.indexOf(name);
            if (field < 0) {
                world.report(RowFindings.noColumn(name, table.name().name(), columns, scope.place(key.span())));
                return null;
            }
            Type type = readers.get(field).type();
            dates += type instanceof Type.Day ? 1 : 0;
            String wrong = is(table.columns().get(field)) ? "a key of several fields" : unfit(type);
            if (wrong == null && dates > 1) {
                wrong = "a second date";
            }
            if (wrong != null) {
                world.report(RowFindings.keyPart(name, wrong, scope.place(key.span())));
                return null;
            }
            fields.add(field);
        }
        return fields;
    }

    /** What speaks against a part of that type; null when nothing does. */
    private static @Nullable String unfit(Type type) {
        String kind = switch (type) {
            case Type.Num n -> null;
            case Type.Day d -> null;
            case Type.Choice c -> null;
            case Type.Text t -> null;
            case Type.Truth t -> "a truth";
            case Type.Words w -> "a list";
            case Type.Broken b -> null;
        };
        return kind == null && type.optional() ? "optional" : kind;
    }

    /** One key for each row read; a row of which a part says nothing could never be asked for. */
    void fill(CellReader key, List<CellReader> parts, CaseText.RawTable raw) {
        int rows = parts.getFirst().values().size();
        for (int row = 0; row < rows; row++) {
            var words = new ArrayList<String>();
            for (CellReader part : parts) {
                double value = part.values().get(row);
                words.add(word(part, value));
                if (words.getLast().isEmpty() && !Double.isNaN(value)) {
                    world.report(DataFindings.emptyCell(
                            part.name(),
                            raw.file() + " line " + raw.rows().get(row).line() + ", column " + part.name()));
                }
            }
            key.add(world.textId(String.join(",", words)));
        }
    }

    private String word(CellReader part, double value) {
        if (Double.isNaN(value)) {
            return ""; // told already
        }
        return switch (part.type()) {
            case Type.Text t -> world.texts.get((int) value);
            // a choice that could not be read has no words, and that is told
            case Type.Choice choice ->
                value < choice.words().size() ? choice.words().get((int) value) : "?";
            case Type.Day day ->
                day.grain() == Grain.YEAR ? String.valueOf(Calendar.year(value)) : Calendar.format(value);
            case Type.Num n -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
            case Type.Truth t -> "";
            case Type.Words w -> "";
            case Type.Broken b -> "";
        };
    }
}
