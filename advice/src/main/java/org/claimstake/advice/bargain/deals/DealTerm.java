package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * A term on the table, with the values it can take.
 *
 * @param title   as the case describes it, may be empty
 * @param values  numbers rising, words in their order
 * @param now     the place of the value that the case has
 * @param ordered its values are numbers: neighbours are near each other
 * @param source  the clause it comes from, {@code signed:c2}; may be empty
 */
public record DealTerm(
        String name, String title, ValueType type, List<Value> values, int now, boolean ordered, String source) {

    /**
     * @param words as somebody types it
     * @param plain in plain units, or the place of the word
     */
    public record Value(String words, double plain) {}

    public DealTerm {
        values = List.copyOf(values);
    }

    /** The same, with what another reading of it says where it comes from. */
    DealTerm from(String place) {
        return new DealTerm(name, title, type, values, now, ordered, place);
    }

    /** The place of a value; -1 where it is none of them. */
    int place(double plain) {
        for (int place = 0; place < values.size(); place++) {
            double other = values.get(place).plain();
            if (Math.abs(other - plain) <= 1e-12 * Math.max(1, Math.abs(plain))) {
                return place;
            }
        }
        return -1;
    }

    /** With one number more among its values; words are all there. */
    DealTerm with(Value value) {
        if (place(value.plain()) >= 0) {
            return this;
        }
        var more = new ArrayList<>(values);
        more.add(value);
        more.sort(Comparator.comparingDouble(Value::plain));
        double was = values.get(now).plain();
        var grown = new DealTerm(name, title, type, more, 0, ordered, source);
        return new DealTerm(name, title, type, more, grown.place(was), ordered, source);
    }

    /** A number in plain units as a case writes it: {@code 45%}, {@code 50 bn USD}. */
    public static String words(double plain, ValueType type) {
        return TermReader.words(plain, type);
    }
}
