package org.claimstake.engine.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the graph: what is computed, from what, over which rows, and whether it changes with the period. */
final class Value {
    final int id;
    final Op op;
    final List<Value> args;
    final Domain domain;
    final boolean byPeriod;
    final boolean mayBeMissing;
    /** Of TABLE and CONSTANT. */
    final @Nullable Table table;
    /** Of READ and STORE. */
    final @Nullable Access access;
    /** Of CALL. */
    final @Nullable Call call;
    /** Of JOIN. */
    final @Nullable Joining joining;
    /** What must have been done in an earlier block. */
    final List<Value> after;

    int stage;

    Value(int id, Key key, Domain domain, boolean byPeriod, boolean mayBeMissing) {
        this.id = id;
        this.op = key.op;
        this.args = key.args;
        this.domain = domain;
        this.byPeriod = byPeriod;
        this.mayBeMissing = mayBeMissing;
        this.table = key.table;
        this.access = key.access;
        this.call = key.call;
        this.joining = key.joining;
        this.after = key.after;
    }

    /** By what two values are the same. */
    record Key(
            Op op,
            List<Value> args,
            @Nullable Domain domain,
            @Nullable Table table,
            @Nullable Access access,
            @Nullable Call call,
            @Nullable Joining joining,
            List<Value> after) {
        Key {
            args = List.copyOf(args);
            after = List.copyOf(after);
        }
    }

    boolean isKnown() {
        return table != null;
    }

    Table known() {
        if (table == null) {
            throw new IllegalStateException("not known before the run: " + this);
        }
        return table;
    }

    Access at() {
        if (access == null) {
            throw new IllegalStateException("reads no memory: " + this);
        }
        return access;
    }

    Call routine() {
        if (call == null) {
            throw new IllegalStateException("calls nothing: " + this);
        }
        return call;
    }

    Joining joining() {
        if (joining == null) {
            throw new IllegalStateException("joins nothing: " + this);
        }
        return joining;
    }

    boolean isAll(double value) {
        return table != null && table.isAll(value);
    }

    @Override
    public String toString() {
        return "v" + id + " " + op + args.stream().map(arg -> " v" + arg.id).reduce("", String::concat)
                + (table != null && table.isConstant() ? " " + table.values()[0] : "")
                + (access == null ? "" : " " + access.slot().name + " " + access.when());
    }
}
