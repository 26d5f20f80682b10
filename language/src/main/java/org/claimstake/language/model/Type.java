package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.plan.ValueType.Grain;

/**
 * The type of an expression while it is checked.
 */
sealed interface Type {

    boolean optional();

    Type withOptional(boolean may);

    /** Which kind of money a rate discounts. */
    enum Basis {
        NONE,
        REAL,
        NOMINAL
    }

    /** @param percent shown as per cent */
    record Num(UnitTerm unit, boolean percent, Basis basis, boolean optional) implements Type {
        @Override
        public Num withOptional(boolean may) {
            return new Num(unit, percent, basis, may);
        }

        /** A rate that is told of real or of nominal money. */
        Num withBasis(Basis other) {
            return new Num(unit, percent, other, optional);
        }
    }

    record Truth(boolean optional) implements Type {
        @Override
        public Truth withOptional(boolean may) {
            return new Truth(may);
        }
    }

    /** @param name empty when it was written in place; words may be compared with any choice that has them */
    record Choice(String name, List<String> words, boolean optional) implements Type {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Choice withOptional(boolean may) {
            return new Choice(name, words, may);
        }
    }

    record Day(Grain grain, boolean optional) implements Type {
        @Override
        public Day withOptional(boolean may) {
            return new Day(grain, may);
        }
    }

    /**
     * @param table the table whose key it is, or empty
     * @param sure  that table has a row of this key
     */
    record Text(String table, boolean sure, boolean optional) implements Type {
        @Override
        public Text withOptional(boolean may) {
            return new Text(table, sure, may);
        }
    }

    /** A list column: asked with {@code has} only. */
    record Words(List<String> words, boolean optional) implements Type {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public Words withOptional(boolean may) {
            return new Words(words, may);
        }
    }

    /** What is already reported: fits everything, so that one mistake is told once. */
    record Broken() implements Type {
        @Override
        public boolean optional() {
            return false;
        }

        @Override
        public Broken withOptional(boolean may) {
            return this;
        }
    }

    static Num number() {
        return new Num(UnitTerm.NUMBER, false, Basis.NONE, false);
    }

    static Num number(UnitTerm unit) {
        return new Num(unit, false, Basis.NONE, false);
    }

    static Truth truth() {
        return new Truth(false);
    }

    static Text text() {
        return new Text("", false, false);
    }

    static Day day() {
        return new Day(Grain.DAY, false);
    }
}
