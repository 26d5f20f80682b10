package org.claimstake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.claimstake.language.plan.ValueType;

/**
 * The numbers of a waterfall as they are told: in one scale, and adding up in the very digits that are shown. Where its
 * end is told again, on a scale of its own, what is told twice is told in the digits of the end, so that the others add
 * up to rounding.
 */
final class FallDigits {
    private static final int LEFT = 3;
    private static final int LARGEST = 4;

    private final Waterfall fall;
    private final Wording words;
    private final boolean left;
    private final Scale scale;
    private final Apportioned told;
    private final Optional<FallDigits> again;

    private FallDigits(
            Waterfall fall, Wording words, boolean left, Optional<Apportioned> told, Optional<FallDigits> again) {
        this.fall = fall;
        this.words = words;
        this.left = left;
        this.scale = scale();
        this.told = told.orElseGet(this::rounded);
        this.again = again;
    }

    /** @param told the digits, where they stand elsewhere already */
    static FallDigits difference(Waterfall fall, Wording words, Optional<Apportioned> told) {
        return new FallDigits(fall, words, false, told, Optional.empty());
    }

    /** What is left of a whole, which may be much smaller than the whole: then its end follows, told once more. */
    static List<FallDigits> left(Waterfall fall, Wording words) {
        Optional<FallDigits> end = fall.tail(words.say("fall.end.begin"))
                .map(tail -> new FallDigits(tail, words, true, Optional.empty(), Optional.empty()));
        // a range is told where it can be seen
        var whole = new FallDigits(end.isPresent() ? fall.certain() : fall, words, true, Optional.empty(), end);
        return Stream.concat(Stream.of(whole), end.stream()).toList();
    }

    /**
     * @param from  where its bar begins, in the scale
     * @param to    where it ends
     * @param sort  {@code total}, {@code up} or {@code down}
     * @param range of nine futures in ten, where the end differs between them
     */
    record Row(String label, String number, double from, double to, String sort, Optional<Ends> range) {
        boolean isTotal() {
            return sort.equals("total");
        }
    }

    record Ends(double low, double high) {}

    // dates lie on a scale of months, and their differences are told in years
    private Scale scale() {
        if (isDate()) {
            return new Scale(12, "years", false);
        }
        if (left) {
            return Scale.of(fall.type(), List.of(fall.start(), fall.end()));
        }
        double most = DoubleStream.concat(
                        DoubleStream.of(fall.start(), fall.end()),
                        fall.parts().stream().mapToDouble(Waterfall.Part::value))
                .map(Math::abs)
                .max()
                .orElse(0);
        return Scale.of(fall.type(), most);
    }

    private Apportioned rounded() {
        double[] parts = fall.parts().stream()
                .mapToDouble(part -> part.value() / scale.size())
                .toArray();
        double from = fall.start() / scale.size();
        double to = fall.end() / scale.size();
        Apportioned rounded = Apportioned.of(from, parts, to, places(parts));
        // zeros behind the point that all have tell nothing
        return left ? Apportioned.of(from, parts, to, needed(rounded)) : rounded;
    }

    private static int needed(Apportioned told) {
        return Stream.concat(Stream.of(told.from(), told.to()), told.parts().stream())
                .mapToInt(number ->
                        number.signum() == 0 ? 0 : number.stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    /** Three digits of the largest number, two of the largest part where that is much smaller; six behind the point at most. */
    private int places(double[] parts) {
        double most = Math.max(Math.abs(fall.start()), Math.abs(fall.end())) / scale.size();
        double part = DoubleStream.of(parts).map(Math::abs).max().orElse(0);
        if (isDate()) {
            return DoubleStream.of(parts).allMatch(years -> Math.abs(years - Math.rint(years)) < 1e-9) ? 0 : 1;
        }
        double largest = Math.max(most, part);
        int places = Math.max(LEFT - 1 - first(largest), 1 - first(part));
        if (left && fall.end() != 0) {
            // three of what is left, as long as the whole has no more than four
            int end = LEFT - 1 - first(Math.abs(fall.end()) / scale.size());
            places = Math.max(places, Math.min(end, LARGEST - 1 - first(largest)));
        }
        return Math.clamp(places, 0, 6);
    }

    private static int first(double value) {
        return value > 0 ? (int) Math.floor(Math.log10(value)) : 9;
    }

    boolean isDate() {
        return fall.type().sort() == ValueType.Sort.DATE;
    }

    Scale inScale() {
        return scale;
    }

    Apportioned told() {
        return told;
    }

    /** What stands above the numbers. */
    String unit() {
        return isDate() ? words.say("fall.years") : words.unitAlone(scale);
    }

    /** What its axis must hold, in the scale: as they are told, so that picture and digits are one. */
    List<Double> heights() {
        var heights = new ArrayList<Double>();
        BigDecimal at = told.from();
        heights.add(at.doubleValue());
        for (BigDecimal part : told.parts()) {
            at = at.add(part);
            heights.add(at.doubleValue());
        }
        range().ifPresent(ends -> heights.addAll(List.of(ends.low(), ends.high())));
        return heights;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        double at = told.from().doubleValue();
        rows.add(new Row(fall.from().label(), end(fall.start(), told.from(), false), 0, at, "total", Optional.empty()));
        for (int i = 0; i < told.parts().size(); i++) {
            Waterfall.Part part = fall.parts().get(i);
            double next = at + told.parts().get(i).doubleValue();
            int last = i - told.parts().size();
            String number = again.map(end -> end.fromBehind(last)).orElse("");
            number = number.isEmpty() ? part(part, told.parts().get(i)) : number;
            // what takes nothing from a whole is no step
            if (!left || part.value() != 0) {
                rows.add(new Row(part.label(), number, at, next, next < at ? "down" : "up", Optional.empty()));
            }
            at = next;
        }
        String end = again.map(FallDigits::endAlone).orElseGet(this::endAlone);
        rows.add(new Row(
                fall.to().label(), range().map(ends -> within(end, ends)).orElse(end), 0, at, "total", range()));
        return rows;
    }

    private String endAlone() {
        return end(fall.end(), told.to(), false);
    }

    /** The number of a part, counted from the last, which is -1; empty where there are not so many. */
    private String fromBehind(int place) {
        int i = told.parts().size() + place;
        return i < 0 ? "" : part(fall.parts().get(i), told.parts().get(i));
    }

    private String within(String end, Ends ends) {
        return words.say("fall.within", "end", end, "low", two(ends.low()), "high", two(ends.high()));
    }

    private String two(double value) {
        return words.number(Digits.significant(value, 2));
    }

    private Optional<Ends> range() {
        return fall.range().map(ends -> new Ends(ends.getFirst() / scale.size(), ends.getLast() / scale.size()));
    }

    String end(double value, BigDecimal shown, boolean unit) {
        if (isDate()) {
            return words.amount(value, fall.type());
        }
        String plain = words.number(Digits.grouped(shown.toPlainString()));
        return unit ? words.with(plain, shown.doubleValue(), scale) : plain;
    }

    private String part(Waterfall.Part part, BigDecimal told) {
        String signed = signed(told);
        return part.error() > 0
                ? words.say(
                        "fall.error",
                        "part",
                        signed,
                        "error",
                        words.number(Digits.significant(part.error() / scale.size(), 1)))
                : signed;
    }

    /** In the digits of the rows, since a reader compares. */
    String change(BigDecimal shown) {
        return words.with(signed(shown), shown.doubleValue(), scale);
    }

    private String signed(BigDecimal shown) {
        String plain = Digits.grouped(shown.toPlainString());
        return words.number(shown.signum() > 0 ? "+" + plain : plain);
    }

    /** How wide the widest of their numbers is, and of their names. */
    static double numbers(List<FallDigits> all) {
        return all.stream()
                .flatMap(one -> one.rows().stream())
                .mapToDouble(row -> Lettering.width(row.number(), Frame.TEXT))
                .max()
                .orElse(0);
    }

    static double names(List<FallDigits> all) {
        return all.stream()
                .flatMap(one -> one.rows().stream())
                .mapToDouble(row -> Lettering.width(row.label(), Frame.BOLD))
                .max()
                .orElse(0);
    }
}
