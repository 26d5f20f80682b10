package org.claimstake.language.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression in plain units: every reader evaluates the same tree in the same order. Operands
 * are evaluated left to right; {@code Choose}, {@code AND}, {@code OR} and {@code OTHERWISE} take one branch.
 */
public sealed interface Node {

    record Constant(double value) implements Node {}

    /** A value of the calendar in this period. */
    record Clock(Hand hand) implements Node {
        public enum Hand {
            /** First day of the period. */
            NOW,
            /** Its length in years. */
            PERIOD,
            /** 1, 2, … */
            PERIOD_NUMBER
        }
    }

    /** Another step in the same period (its only value when it has no period). Row is null for a step without rows. */
    record Ref(int step, @Nullable Row row) implements Node {}

    /** A step some periods back (negative: ahead); missing off the axis. */
    record Lag(int step, @Nullable Row row, int back) implements Node {}

    /** A cell of a table; missing when the row is not there. */
    record Cell(int table, int column, Row row) implements Node {}

    /** Does the list in this cell hold the word? */
    record InList(int table, int column, Row row, int word) implements Node {}

    /**
     * One uniform of the stream of this name, or the standard normal behind it.
     *
     * @param name full name; {@code [*]} stands for the key of the step's row
     */
    record Draw(String name, boolean normal, boolean byPeriod, boolean unsure) implements Node {}

    /** The quantile of a beta distribution on 0 to 1. */
    record BetaQuantile(Node u, Node a, Node b) implements Node {}

    record Unary(UnaryOp op, Node operand) implements Node {}

    record Binary(BinaryOp op, Node left, Node right) implements Node {}

    record Choose(Node condition, Node then, Node otherwise) implements Node {}

    /** One value a period, in their order. */
    record Series(List<Node> values) implements Node {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * A law that changes: the formula in force in this period. Where several are, each is computed for the whole
     * period and weighed by its days, or the first day's holds. Missing in a period that lies wholly before the
     * first date; days before it within a period bear nothing.
     *
     * @param before what holds before the first date, or null
     */
    record Dated(@Nullable Node before, List<Law> laws, boolean byFirstDay) implements Node {
        public Dated {
            laws = List.copyOf(laws);
        }
    }

    /** @param from {@link Calendar} scale of its first day */
    record Law(double from, Node value) {}

    /** A date rounded down. */
    record DateFloor(ValueType.Grain grain, Node date) implements Node {}

    /** Share of this period that lies between two dates, 0 to 1. */
    record ShareOfPeriod(Node from, Node to) implements Node {}

    /** 1 (yes) in the period that holds the date, else 0. */
    record HoldsDate(Node date) implements Node {}

    /** Days between two dates. */
    record Days(Node from, Node to) implements Node {}

    /** A step's own past up to this period. {@code years} is null for the running sum. */
    record Past(
            PastKind kind,
            int step,
            @Nullable Row row,
            @Nullable Node years) implements Node {}

    enum PastKind {
        CUMULATIVE,
        TRAILING_SUM,
        TRAILING_MEAN,
        STRAIGHT_LINE,
        /** The sum of a tax year in its last period, else 0; {@code years} is the month it begins in, 1 to 12. */
        EACH_YEAR
    }

    /**
     * A balance of an account: zero when it lies within 1e-9 of the largest of the period's movements so far.
     */
    record Settle(Node balance, List<Node> movements) implements Node {
        public Settle {
            movements = List.copyOf(movements);
        }
    }

    /**
     * What an account that keeps age or worth tells by going through its movements from the first period on: how
     * much lapsed at the beginning of this period, or what worth a movement takes out in it.
     *
     * @param movement the place of the movement among the account's, for WORTH
     */
    record Layers(LayerKind kind, @Nullable Row row, Layered account, int movement) implements Node {}

    enum LayerKind {
        LAPSED,
        WORTH
    }

    /**
     * An account by layers.
     *
     * @param opening step of the opening
     * @param grown   step of the growth, or -1
     * @param expires years after which what came in lapses, or null
     * @param order   which layer gives first
     */
    record Layered(int opening, int grown, @Nullable Node expires, LayerOrder order, List<LayerMove> moves) {
        public Layered {
            moves = List.copyOf(moves);
        }
    }

    enum LayerOrder {
        OLDEST,
        NEWEST,
        /** All layers alike: a mixed pool. */
        MIXED
    }

    /**
     * @param amount step of the amount
     * @param worth  step of the worth brought in, or -1
     */
    record LayerMove(boolean plus, int amount, int worth) {}

    record AtSchedule(ScheduleKind kind, int schedule, Node x) implements Node {}

    enum ScheduleKind {
        RATE,
        CHARGE,
        BETWEEN
    }

    /** Signed sum in the order of the text: payments of a party. */
    record Total(List<Term> terms) implements Node {
        public Total {
            terms = List.copyOf(terms);
        }
    }

    record Term(boolean plus, Node value) {}

    /**
     * A fold over the rows of a table, in their order. A row counts towards {@code of} when {@code where}
     * holds; it is folded when {@code asked} holds too and nothing in it is missing, otherwise it is left out and
     * the coverage says so.
     *
     * @param slot   the loop variable the inner nodes read by {@link Row.Slot}
     * @param where  or null
     * @param asked  the {@code known(…)} conditions, or null
     * @param value  the condition for COUNT (null for every row) and for SHARE
     * @param weight of SHARE, or null for each row alike; of IRR the years from a day, the same for all, to the row's flow
     */
    record RowFold(
            FoldKind kind,
            int table,
            int slot,
            @Nullable Node where,
            @Nullable Node asked,
            @Nullable Node value,
            @Nullable Node weight)
            implements Node {}

    enum FoldKind {
        SUM,
        MIN,
        MAX,
        COUNT,
        SHARE,
        FIRST,
        LAST,
        /** The internal rate of return of rows, each a flow on its own day. */
        IRR
    }

    /** A fold over the periods; FIRST, LAST, MIN, MAX are missing where no period fits. COUNT counts where its value, a truth, holds. */
    record TimeFold(
            FoldKind kind, @Nullable Node value, @Nullable Node where) implements Node {}

    /** The value in the period that holds the date; missing off the axis. */
    record AtDate(Node value, Node date) implements Node {}

    /**
     * A formula of the calendar alone (a price index, a rate) in the period that holds the date, which may lie
     * before or behind the axis.
     */
    record Elsewhen(Node value, Node date) implements Node {}

    /**
     * Present value of a flow.
     *
     * @param rate a year, as a fraction
     * @param at     the date to which is discounted
     * @param byDays time is counted in days, 365 to the year, from {@code at} to the flow's own day
     */
    record Npv(Node flow, Node rate, Node at, Timing timing, boolean byDays) implements Node {
        public Npv(Node flow, Node rate, Node at, Timing timing) {
            this(flow, rate, at, timing, false);
        }
    }

    /** When in its period a flow is paid. */
    enum Timing {
        END,
        MID,
        START
    }

    /**
     * Internal rate of return a year; missing where there is none or several.
     *
     * @param byDays when in its period a flow is paid, time being counted in days, 365 to the year; null where time is
     *     counted in periods, and it does not matter when
     */
    record Irr(Node flow, @Nullable Timing byDays) implements Node {
        public Irr(Node flow) {
            this(flow, null);
        }
    }

    /**
     * A fold over the futures of a step that holds one value a future (and period).
     *
     * @param where a step that holds a truth a future, or -1
     * @param share the {@code p} of a quantile, the share of the worst mean; else null
     */
    record FutureFold(
            FutureKind kind, int step, int where, @Nullable Node share) implements Node {}

    enum FutureKind {
        MEAN,
        SPREAD,
        QUANTILE,
        WORST_MEAN,
        CHANCE
    }

    enum UnaryOp {
        NEGATE,
        NOT,
        ABS,
        FLOOR,
        SQRT,
        EXP,
        LOG,
        /** The share of a standard normal below x. */
        PHI,
        KNOWN
    }

    enum BinaryOp {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        /** Missing where the right side is 0. */
        RATIO,
        POWER,
        MIN,
        MAX,
        /** The remainder with the sign of the right side. */
        MOD,
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        AND,
        OR,
        OTHERWISE,
        /** A date and years. */
        DATE_PLUS,
        /** Years between two dates, later first. */
        YEARS_BETWEEN
    }
}
