package org.claimstake.checks.generated;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How a draft is written down.
 *
 * @param money    by which every amount of money is multiplied
 * @param spelling which of a quantity's units is written, counted on from the first again after the last
 * @param names    what is called otherwise
 */
record Style(BigDecimal money, int spelling, Map<String, String> names) {
    static final Style PLAIN = new Style(BigDecimal.ONE, 0, Map.of());

    Style {
        names = Map.copyOf(names);
    }

    Style withMoney(int times) {
        return new Style(BigDecimal.valueOf(times), spelling, names);
    }

    Style withSpelling(int other) {
        return new Style(money, other, names);
    }

    Style withName(String from, String to) {
        return new Style(money, spelling, Map.of(from, to));
    }

    String write(Piece piece) {
        return switch (piece) {
            case Piece.Words(String text) -> text;
            case Piece.Name(String name) -> names.getOrDefault(name, name);
            case Piece.Amount(BigDecimal value, Quantity quantity) ->
                quantity.spelling(spelling).of(scaled(value, quantity));
            case Piece.ColumnUnit(Quantity quantity) -> columnUnit(quantity);
            case Piece.Sign(boolean plus) -> plus ? " + " : " - ";
        };
    }

    /** A cell of a column of that quantity. */
    String cell(BigDecimal value, Quantity quantity) {
        BigDecimal scaled = scaled(value, quantity);
        return quantity == Quantity.SHARE
                ? scaled.toPlainString()
                : quantity.spelling(spelling).digits(scaled);
    }

    private String columnUnit(Quantity quantity) {
        return switch (quantity) {
            case SHARE -> "percent";
            case NUMBER -> "number";
            case MONEY, NOMINAL, ORE, ORE_A_YEAR, GRADE, PRICE, COST, YEARS ->
                quantity.spelling(spelling).word();
        };
    }

    private BigDecimal scaled(BigDecimal value, Quantity quantity) {
        return quantity.money ? value.multiply(money) : value;
    }
}
