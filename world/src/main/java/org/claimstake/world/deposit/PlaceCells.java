package org.claimstake.world.deposit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.claimstake.evidence.Fact;
import org.claimstake.world.deposit.DepositRow.Cite;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.table.NumberText;
import org.claimstake.world.table.Row;

/**
 * The place of a row. Where no column says how well it is known, the digits of the coordinates do: a place given to a tenth of
 * a degree may be off by half of that in each direction. It is at least a kilometre: digits are cheap.
 */
final class PlaceCells {
    private static final double LEAST_KM = 1;
    private static final double KM_PER_DEGREE = 111.2;
    private static final double DIAGONAL = 1.4142135623730951;
    private static final int MOST_DIGITS = 8;

    private final DepositRow cells;
    private final OptionalDouble precisionKm;

    PlaceCells(DepositRow cells, OptionalDouble precisionKm) {
        this.cells = cells;
        this.precisionKm = precisionKm;
    }

    Fact<Circle> read(Row row, Cite cite, boolean swapped, Consumer<Trouble> troubles) {
        DepositField first = swapped ? DepositField.LONGITUDE : DepositField.LATITUDE;
        DepositField second = swapped ? DepositField.LATITUDE : DepositField.LONGITUDE;
        boolean blank = cells.number(row, first) instanceof NumberText.Blank
                && cells.number(row, second) instanceof NumberText.Blank;
        if (blank) {
            return new Fact.Missing<>("blank in the register");
        }
        Optional<Double> latitude = degrees(row, first, 90, troubles);
        Optional<Double> longitude = degrees(row, second, 180, troubles);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return new Fact.Missing<>("unreadable in the register");
        }
        if (latitude.get() == 0 && longitude.get() == 0) {
            return cells.blanked(row, DepositField.LATITUDE, Kind.PLACE, "a place; 0, 0 stands for none", troubles);
        }
        var circle = new Circle(new Point(latitude.get(), longitude.get()), km(row, troubles));
        return new Fact.Sourced<>(circle, cite.of(DepositField.LATITUDE));
    }

    private Optional<Double> degrees(Row row, DepositField field, int most, Consumer<Trouble> troubles) {
        return switch (cells.number(row, field)) {
            case NumberText.Known(double value) when Math.abs(value) <= most -> Optional.of(value);
            case NumberText.Known(double value) -> none(row, field, Kind.RANGE, "-" + most + " to " + most, troubles);
            case NumberText.Blank _ -> none(row, field, Kind.BLANK, "latitude and longitude", troubles);
            case NumberText.Unclear _ ->
                none(row, field, Kind.UNCLEAR_NUMBER, "a decimal point or a decimal comma", troubles);
            case NumberText.None _ -> none(row, field, Kind.NUMBER, "degrees", troubles);
        };
    }

    private Optional<Double> none(Row row, DepositField field, Kind kind, String expected, Consumer<Trouble> troubles) {
        cells.blanked(row, field, kind, expected, troubles);
        return Optional.empty();
    }

    private double km(Row row, Consumer<Trouble> troubles) {
        return switch (cells.number(row, DepositField.PRECISION)) {
            case NumberText.Known(double km) when km >= 0 -> km;
            case NumberText.Blank _ -> precisionKm.orElseGet(() -> byDigits(row));
            case NumberText.Known _ -> unread(row, troubles);
            case NumberText.Unclear _ -> unread(row, troubles);
            case NumberText.None _ -> unread(row, troubles);
        };
    }

    private double unread(Row row, Consumer<Trouble> troubles) {
        troubles.accept(Trouble.of(
                Kind.NUMBER,
                cells.where(row, DepositField.PRECISION),
                cells.text(row, DepositField.PRECISION),
                "kilometres, 0 or more",
                Outcome.BLANKED));
        return precisionKm.orElseGet(() -> byDigits(row));
    }

    private double byDigits(Row row) {
        int digits = Math.max(
                digits(cells.text(row, DepositField.LATITUDE)), digits(cells.text(row, DepositField.LONGITUDE)));
        double step = 1;
        for (int i = 0; i < digits; i++) {
            step /= 10;
        }
        double km = step / 2 * KM_PER_DEGREE * DIAGONAL;
        // to the metre, as it is written into a table
        return Math.max(LEAST_KM, StrictMath.rint(km * 1000) / 1000);
    }

    private static int digits(String text) {
        int mark = Math.max(text.indexOf('.'), text.indexOf(','));
        return mark < 0 ? 0 : Math.min(MOST_DIGITS, text.length() - mark - 1);
    }
}
