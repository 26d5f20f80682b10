package org.claimstake.report;

import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;

/** A value as a person reads it: {@code 1.23 bn USD(2025)}, {@code 18%}, {@code 2031}, {@code yes}. */
final class Amount {
    private Amount() {}

    /**
     * @param value in plain units; {@link ValueType#MISSING} is told as {@code none}
     */
    static String of(double value, ValueType type) {
        return of(value, 0, type);
    }

    /** With a simulation error: as many digits as it leaves. */
    static String of(double value, double error, ValueType type) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return switch (type.sort()) {
            case NUMBER -> number(value, error, type);
            case TRUTH, CHOICE -> word(value, type);
            case DATE -> date(value, type.grain());
            case TEXT -> "text " + (int) value;
        };
    }

    private static String number(double value, double error, ValueType type) {
        Scale scale = Scale.of(type, value);
        return scale.with(error > 0 ? scale.number(value, error) : scale.number(value));
    }

    private static String word(double value, ValueType type) {
        int place = (int) value;
        return place >= 0 && place < type.words().size() ? type.words().get(place) : String.valueOf(place);
    }

    /** As exact as its type: {@code 2031}, {@code 2031-Q3}, {@code 2031-07}, {@code 2031-07-01}, {@code never}. */
    static String date(double date, ValueType.Grain grain) {
        if (date >= Calendar.FOREVER) {
            return "never";
        }
        String day = Calendar.format(date);
        return switch (grain) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case QUARTER -> day.substring(0, 4) + "-Q" + (Calendar.month(date) + 2) / 3;
            case YEAR -> day.substring(0, 4);
        };
    }
}
