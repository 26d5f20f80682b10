package org.claimstake.language.plan;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is computed, in which order, in which units: the one thing that every reader reads.
 *
 * <p>Steps stand in an order in which operands come first (save what is read from an earlier period).
 * Phases are run one after another for a future: first its {@code once} steps, then for each period its
 * {@code eachPeriod} steps, then its {@code after} steps (measures). Steps with {@code byFuture == false}
 * are the same in all futures. Figures fold the futures, after all of them.
 *
 * @param scenario the scenario this plan computes, empty for the base
 * @param texts    the pool that text and key values point into
 */
public record Plan(
        String title,
        String scenario,
        Axis axis,
        String money,
        long seed,
        int states,
        List<Table> tables,
        List<RowSet> rowSets,
        List<Schedule> schedules,
        List<Step> steps,
        List<Phase> phases,
        List<Integer> figures,
        List<Party> parties,
        List<Payment> payments,
        List<Check> checks,
        List<Ground> grounds,
        List<String> texts,
        List<Term> terms,
        List<Claim> claims,
        List<Profile> profiles) {

    public Plan {
        tables = List.copyOf(tables);
        rowSets = List.copyOf(rowSets);
        schedules = List.copyOf(schedules);
        steps = List.copyOf(steps);
        phases = List.copyOf(phases);
        figures = List.copyOf(figures);
        parties = List.copyOf(parties);
        payments = List.copyOf(payments);
        checks = List.copyOf(checks);
        grounds = List.copyOf(grounds);
        texts = List.copyOf(texts);
        terms = List.copyOf(terms);
        claims = List.copyOf(claims);
        profiles = List.copyOf(profiles);
    }

    /**
     * @param interleaved steps that read one another's rows within a period, so that no order of whole steps would do: for
     *     each such group the order of its single rows. Its steps stand side by side in one of the lists, and in their
     *     place these turns are taken
     */
    public record Phase(
            List<Integer> once, List<Integer> eachPeriod, List<Integer> after, List<List<Turn>> interleaved) {
        public Phase {
            once = List.copyOf(once);
            eachPeriod = List.copyOf(eachPeriod);
            after = List.copyOf(after);
            interleaved = List.copyOf(interleaved.stream().map(List::copyOf).toList());
        }

        /** Whole steps, one after another. */
        public Phase(List<Integer> once, List<Integer> eachPeriod, List<Integer> after) {
            this(once, eachPeriod, after, List.of());
        }
    }

    /**
     * One row of a step.
     *
     * @param row its place in the step's row set; 0 for a step without rows
     */
    public record Turn(int step, int row) {}

    /**
     * A table's rows after its own {@code where}.
     *
     * @param keys what rows are called, in messages and in names of draws: the key as the file has it, else the row's number
     * @param keyColumn the column of type key, or -1
     * @param dateColumn the column by which {@link Row.ByDate} finds a row, or -1
     * @param keyFields the columns of a key of several fields, in its order; else none. Their values, parted by commas, are
     *     what {@code keyColumn} holds
     */
    public record Table(
            String name,
            List<String> keys,
            List<Column> columns,
            int keyColumn,
            int dateColumn,
            List<Integer> keyFields) {
        public Table {
            keys = List.copyOf(keys);
            columns = List.copyOf(columns);
            keyFields = List.copyOf(keyFields);
        }

        public Table(String name, List<String> keys, List<Column> columns, int keyColumn, int dateColumn) {
            this(name, keys, columns, keyColumn, dateColumn, List.of());
        }

        public int rows() {
            return keys.size();
        }
    }

    /**
     * @param values one a row, {@link ValueType#MISSING} where the cell is empty
     * @param lists  words of a list column a row (places in {@code type.words}); empty for other columns
     */
    public record Column(String name, ValueType type, List<Double> values, List<List<Integer>> lists) {
        public Column {
            values = List.copyOf(values);
            lists = List.copyOf(lists);
        }
    }

    /**
     * The rows of a {@code for}: places in the table, in order.
     */
    public record RowSet(int table, List<Integer> rows) {
        public RowSet {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param knots straight lines between points; otherwise bands
     */
    public record Schedule(String name, boolean knots, List<Band> bands, ValueType from, ValueType to) {
        public Schedule {
            bands = List.copyOf(bands);
        }
    }

    /**
     * @param bound  null for the last band, {@code above}
     * @param upTo   the bound belongs to this band
     * @param whole  the rate of the band that holds x, times x
     */
    public record Band(@Nullable Node bound, boolean upTo, Node value, boolean whole) {}

    /**
     * @param level  as the text says it, empty where it says none; what it means is the reader's business
     * @param net    step of the party's cash flow
     * @param rate   step of its discount rate, or -1
     */
    public record Party(String name, String title, String level, boolean outside, int net, int rate) {}

    /** @param code as the text says it, empty where it says none; what it means is the reader's business */
    public record Payment(int step, int from, int to, String label, String code, boolean inKind) {}

    /** The level of who is paid, or where none is said of him, of who pays; empty where none is said of either. */
    public String level(Payment payment) {
        String paid = parties.get(payment.to()).level();
        return paid.isEmpty() ? parties.get(payment.from()).level() : paid;
    }

    /**
     * What can be negotiated, for the command line and the board.
     *
     * @param by the step in which it moves
     */
    public record Term(
            String name,
            String title,
            int step,
            @Nullable Node low,
            @Nullable Node high,
            @Nullable Node by) {}

    /**
     * How a party weighs what it gets.
     *
     * @param party    among the parties
     * @param value    step of what it gets in a future, in the case's money
     * @param declared the case says so itself; else the party is neutral, of its own present value
     * @param own      what it gets is its own present value, since nothing else is said
     * @param power    step of its weight, or -1 where none is said
     * @param belief   step that says how much likelier it holds a future than the plan draws it, 0 or more in each; -1 where it
     *     holds them as they are drawn
     */
    public record Profile(
            int party,
            int value,
            boolean declared,
            boolean own,
            Risk risk,
            List<Floor> floors,
            int power,
            int belief,
            Place place) {
        public Profile {
            floors = List.copyOf(floors);
        }
    }

    /** How what is uncertain is weighed; numbers are steps that hold one value for all periods and futures. */
    public sealed interface Risk {

        /** By its mean. */
        record Neutral() implements Risk {}

        /** @param aversion constant and absolute, one over money */
        record Cara(int aversion) implements Risk {}

        /** @param aversion constant and relative; @param wealth what the party has besides, in money */
        record Crra(int aversion, int wealth) implements Risk {}

        /** @param part of the futures that is looked at for itself, the worst; @param weight of its mean beside the mean of all */
        record WorstTail(int part, int weight) implements Risk {}
    }

    /**
     * What a party never goes below: two values compared, each the mean over the futures where it differs from one to the
     * next, or a figure.
     *
     * @param op    one of at least, more, at most, less
     * @param words as written
     */
    public record Floor(int left, Node.BinaryOp op, int right, String words, Place place) {}

    /**
     * An {@code expect}: the value, what it is compared with, and how.
     *
     * @param to     step, or -1 for {@code HOLDS}
     * @param within step of the tolerance (NEAR) or of the number of errors; -1
     */
    public record Check(Kind kind, int value, int to, int within, Place place, String words, String source) {
        public enum Kind {
            EQUAL,
            NEAR,
            NEAR_ERRORS,
            HOLDS
        }
    }

    /**
     * What somebody said, in our formal reading: whether it holds is judged for every combination of what its words
     * may mean.
     *
     * @param title  the statement
     * @param by     who made it
     * @param words  the condition as written
     * @param ground its source among the grounds, or -1
     */
    public record Claim(
            String name,
            String title,
            String by,
            Place place,
            String words,
            int ground,
            List<Reading> readings,
            List<Judged> judged) {
        public Claim {
            readings = List.copyOf(readings);
            judged = List.copyOf(judged);
        }
    }

    /** @param values as written, in their order */
    public record Reading(String name, List<String> values) {
        public Reading {
            values = List.copyOf(values);
        }
    }

    /**
     * One combination of readings.
     *
     * @param at   for each reading the place of its value
     * @param step a truth, the same in all periods and futures
     */
    public record Judged(List<Integer> at, int step) {
        public Judged {
            at = List.copyOf(at);
        }
    }

    /**
     * Something typed or read that the answer rests on.
     *
     * @param words  the value as written
     * @param source id of {@code sources.csv}, empty when it is assumed
     * @param at     the place within the source, may be empty
     * @param reason of an assumption, may be empty
     * @param library it is a constant of the library
     */
    public record Ground(
            String name,
            Kind kind,
            String words,
            String source,
            String at,
            String reason,
            Place place,
            boolean library) {
        public enum Kind {
            SOURCED,
            ASSUMED,
            MISSING
        }
    }

    /** The same plan with other formulas in its steps, which stay where they are, and with what these rest on. */
    public Plan with(List<Step> others, List<Ground> on) {
        return new Plan(
                title, scenario, axis, money, seed, states, tables, rowSets, schedules, others, phases, figures,
                parties, payments, checks, on, texts, terms, claims, profiles);
    }

    public Step step(int id) {
        return steps.get(id);
    }

    /** A shown step by its name in the case. */
    public Optional<Step> find(String name) {
        return steps.stream().filter(s -> s.shown() && s.name().equals(name)).findFirst();
    }

    /**
     * A step's name with the key of its row: {@code site[b].output}.
     *
     * @param row place in the step's row set; for a step without rows it does not count
     */
    public String name(Step step, int row) {
        if (step.rows() < 0) {
            return step.name();
        }
        RowSet set = rowSets.get(step.rows());
        String key = tables.get(set.table()).keys().get(set.rows().get(row));
        return step.name().replace("[*]", "[" + key + "]");
    }
}
