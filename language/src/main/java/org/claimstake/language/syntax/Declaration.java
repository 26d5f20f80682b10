package org.claimstake.language.syntax;

import java.util.List;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as it was written. Names carry their own span, so that a finding can point at them.
 */
public sealed interface Declaration {

    Span span();

    /** A word and where it stands. */
    record Ident(Span span, String name) {}

    /** A text in quotes and where it stands. */
    record Quoted(Span span, String text) {}

    /** Where a figure comes from; {@code assumed} may give a reason. */
    sealed interface Origin {
        Span span();

        /** {@code source id:place}; place may be empty. */
        record Source(Span span, String id, String place) implements Origin {}

        record Assumed(Span span, @Nullable String reason) implements Origin {}
    }

    /** {@code line name[row]}: the row is null outside {@code for}. */
    record Named(Span span, Ident name, @Nullable Ident row) {}

    record Binding(Span span, Ident name, @Nullable Expr value) {}

    record Case(
            Span span,
            Quoted title,
            @Nullable TimeSpan time,
            @Nullable UnitText money,
            @Nullable Long seed,
            @Nullable Integer states)
            implements Declaration {}

    /** {@code time from .. to by year}; by is {@code year}, {@code quarter} or {@code month}. */
    record TimeSpan(Span span, Expr from, Expr to, Ident by) {}

    /** @param level a text of which the language knows no more: {@code level "national"} */
    record Party(
            Span span,
            Ident name,
            @Nullable Quoted title,
            @Nullable Expr discount,
            @Nullable Boolean real,
            @Nullable Quoted level,
            @Nullable Origin origin)
            implements Declaration {}

    /** {@code outside a "text", b} and {@code role a, b}. */
    record People(Span span, boolean outside, List<Person> people) implements Declaration {}

    record Person(Ident name, @Nullable Quoted title) {}

    /** {@code good a, b}; with {@code quantity} an open unit of a model. */
    record Goods(Span span, boolean quantity, List<Ident> names) implements Declaration {}

    record Conversion(
            Span span,
            Expr.Number from,
            Expr.Number to,
            @Nullable Origin origin) implements Declaration {}

    /** {@code deflator A to B = expr}; with {@code rate} an exchange rate. */
    record Deflator(
            Span span,
            boolean rate,
            UnitText from,
            UnitText to,
            Expr value,
            @Nullable Origin origin) implements Declaration {}

    record Choice(Span span, Ident name, List<Ident> values) implements Declaration {}

    /**
     * @param file  the file in the case folder, or null when the rows stand in the text
     * @param rows  cells of rows in the text; empty when there is a file
     */
    record Table(
            Span span,
            Ident name,
            @Nullable Quoted file,
            @Nullable Expr where,
            List<Column> columns,
            List<TextRow> rows)
            implements Declaration {}

    /**
     * @param from  the file's column where it differs from the name
     * @param fill  {@code from provider(name: value)}: its cells come from outside, from no file of the table; else null
     * @param words {@code as { word: value }}
     */
    record Column(
            Span span,
            Ident name,
            TypeText type,
            @Nullable Quoted from,
            Expr.@Nullable Call fill,
            List<WordMap> words) {}

    record WordMap(String word, String value, Span span) {}

    record TextRow(Span span, List<Expr> cells) {}

    record Model(Span span, Ident name, @Nullable Quoted title, List<Declaration> parts) implements Declaration {}

    /** @param condition {@code where cond}; @param unpaid computes everything and pays nothing */
    record Use(
            Span span,
            Ident model,
            Named name,
            boolean unpaid,
            @Nullable Expr condition,
            List<Binding> bindings) implements Declaration {}

    record For(Span span, Expr.RowText row, @Nullable Expr where, List<Declaration> parts) implements Declaration {}

    /** {@code in low .. high}; an end that is not said is open, and one of them is. */
    record Range(Span span, @Nullable Expr low, @Nullable Expr high) {}

    record Input(
            Span span,
            List<Ident> names,
            TypeText type,
            @Nullable Range range,
            @Nullable Expr value,
            @Nullable Quoted title,
            @Nullable Origin origin)
            implements Declaration {}

    /** {@code line}, {@code measure}, {@code figure}. */
    record Value(
            Span span,
            Keyword keyword,
            Named name,
            @Nullable TypeText type,
            Expr value,
            @Nullable Quoted title,
            @Nullable Origin origin)
            implements Declaration {
        public enum Keyword {
            LINE,
            MEASURE,
            FIGURE
        }
    }

    /** {@code random}, {@code unsure}; either a distribution (expr) or a process (model with bindings). */
    record Random(
            Span span,
            boolean unsure,
            List<Named> names,
            @Nullable TypeText type,
            @Nullable Expr value,
            @Nullable Ident process,
            List<Binding> bindings,
            @Nullable Quoted title,
            @Nullable Origin origin)
            implements Declaration {}

    record Term(
            Span span,
            Ident name,
            TypeText type,
            Expr value,
            @Nullable Range range,
            @Nullable Expr step,
            @Nullable Quoted title,
            @Nullable Origin origin)
            implements Declaration {}

    record Account(
            Span span,
            Named name,
            UnitText unit,
            boolean mayOverdraw,
            @Nullable Expr expiresAfter,
            @Nullable Expr grows,
            boolean simple,
            @Nullable Boolean oldestFirst,
            @Nullable Expr opening,
            List<Movement> movements)
            implements Declaration {}

    record Movement(
            Span span,
            boolean plus,
            Ident name,
            Expr amount,
            @Nullable Expr worth) {}

    /** @param code a text of which the language knows no more: {@code code "A 12"} */
    record Pay(
            Span span,
            boolean eitherWay,
            boolean inKind,
            Expr amount,
            Ident from,
            Ident to,
            Quoted label,
            @Nullable Quoted code)
            implements Declaration {}

    /** {@code require condition "sentence"}: in every period and future, or the run stops. */
    record Require(Span span, Expr condition, Quoted sentence) implements Declaration {}

    record Correlate(
            Span span,
            List<Ident> names,
            @Nullable Ident over,
            Expr value,
            @Nullable Origin origin) implements Declaration {}

    record Waterfall(Span span, Named name, Expr income, List<Claimant> claims) implements Declaration {}

    sealed interface Claimant {
        /** A null amount is {@code rest}. */
        record Claim(Ident name, @Nullable Expr amount) implements Claimant {}

        record Level(Span span, List<Claimant> claims) implements Claimant {}
    }

    /**
     * @param sliced the word behind the units: sliced TRUE, whole FALSE, none null
     * @param rows   bands from rows of a table, or null
     */
    record Schedule(
            Span span,
            Ident name,
            Ident by,
            UnitText from,
            UnitText to,
            @Nullable Boolean sliced,
            List<Band> bands,
            @Nullable RowBands rows,
            @Nullable Origin origin)
            implements Declaration {}

    /** @param bound null for {@code above} */
    record Band(
            Span span,
            BandEnd end,
            @Nullable Expr bound,
            Expr value,
            @Nullable Boolean sliced) {}

    enum BandEnd {
        BELOW,
        UP_TO,
        AT,
        ABOVE
    }

    record RowBands(
            Span span,
            Expr bound,
            Expr value,
            Expr.RowText row,
            @Nullable Expr where) {}

    /** @param alternative {@code impasse} or {@code option}, or null */
    record Scenario(
            Span span,
            Quoted name,
            @Nullable Quoted from,
            @Nullable Ident alternative,
            @Nullable Ident optionFor,
            List<Change> changes)
            implements Declaration {}

    /**
     * How a party weighs what it gets.
     *
     * @param value  what it gets, in money; null for its own present value
     * @param risk   {@code neutral}, {@code cara(…)}, {@code crra(…)}, {@code worst_tail(…)}; null for neutral
     * @param floors what must hold for it, each a comparison
     * @param power  its weight in a bargain, or null
     * @param belief how much likelier it holds a future than the case draws it, or null
     */
    record Profile(
            Span span,
            Ident party,
            @Nullable Expr value,
            @Nullable Expr risk,
            List<Expr> floors,
            @Nullable Expr power,
            @Nullable Expr belief)
            implements Declaration {}

    /** @param path a name, field or index expression */
    record Change(
            Span span,
            Expr path,
            ChangeOp op,
            Expr value,
            @Nullable Origin origin) {}

    enum ChangeOp {
        REPLACE,
        PLUS,
        TIMES
    }

    record Claim(
            Span span,
            Ident name,
            Quoted title,
            Quoted by,
            @Nullable Origin origin,
            List<Reading> readings,
            Expr says) implements Declaration {}

    record Reading(Ident name, List<Expr> values) {}

    record Expect(
            Span span,
            Expr value,
            Check check,
            @Nullable Quoted scenario,
            @Nullable Origin origin) implements Declaration {}

    /** What an {@code expect} asks of its value. */
    sealed interface Check {
        /** {@code == x}. */
        record Equal(Expr to) implements Check {}

        /** {@code near x within y}. */
        record Near(Expr to, Expr within) implements Check {}

        /** {@code near x within n errors}. */
        record NearErrors(Expr to, Expr errors) implements Check {}

        /** Any other comparison or truth: the whole stands in the value. */
        record Holds() implements Check {}
    }

    record Test(
            Span span,
            Quoted title,
            @Nullable TimeSpan time,
            @Nullable UnitText money,
            @Nullable Integer futures,
            List<Binding> bindings,
            List<Schedule> schedules,
            List<Expect> expects)
            implements Declaration {}
}
