package org.claimstake.world.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which columns of somebody's table say what. It is kept beside the case, so that the next copy of the table is read in the
 * same way; the tables that are recognised by their header have one that ships.
 *
 * @param name how a receipt calls it
 * @param options how the table is to be read
 * @param columns which columns hold what, in the order in which they were said
 * @param fixed what is so for every row and stands in no column
 * @param precisionKm how well places are known where no column says it
 */
public record Mapping(
        String name, SheetOptions options, List<Column> columns, List<Fixed> fixed, OptionalDouble precisionKm) {
    public Mapping {
        Objects.requireNonNull(options);
        Objects.requireNonNull(precisionKm);
        columns = List.copyOf(columns);
        fixed = List.copyOf(fixed);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a mapping has a name");
        }
    }

    /**
     * Where one field comes from.
     *
     * @param field the field, as the reader of the table calls it: {@code latitude}
     * @param names the columns; the texts of several are put together
     * @param unit the unit of its numbers, where they have one and the field allows several: {@code t}
     * @param between what parts several values in one cell, for fields that hold lists
     */
    public record Column(String field, List<String> names, Optional<String> unit, Optional<String> between) {
        public Column {
            names = List.copyOf(names);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(between);
            if (field.isBlank() || names.isEmpty()) {
                throw new IllegalArgumentException("a column names its field and at least one column of the table");
            }
        }

        public static Column of(String field, String... names) {
            return new Column(field, List.of(names), Optional.empty(), Optional.empty());
        }

        public Column withUnit(String other) {
            return new Column(field, names, Optional.of(other), between);
        }

        public Column withBetween(String sign) {
            return new Column(field, names, unit, Optional.of(sign));
        }
    }

    /** One value for all rows. */
    public record Fixed(String field, String value) {
        public Fixed {
            Objects.requireNonNull(field);
            Objects.requireNonNull(value);
        }
    }

    public Optional<Column> column(String field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    public Optional<String> fixed(String field) {
        return fixed.stream()
                .filter(one -> one.field().equals(field))
                .map(Fixed::value)
                .findFirst();
    }
}
