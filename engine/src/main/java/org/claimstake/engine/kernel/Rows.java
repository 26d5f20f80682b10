package org.claimstake.engine.kernel;

import org.claimstake.engine.exact.Exact;

/**
 * One operation on whole rows of an array: d[i] = a[i] op b[i]. Each loop is plain, so that a cold machine runs it well
 * enough and a warm one quickly.
 */
final class Rows {

    private Rows() {}

    static void two(Op op, double[] m, int d, int a, int b, int n) {
        switch (op) {
            case ADD -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] + m[b + i];
            }
            case SUBTRACT -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] - m[b + i];
            }
            case MULTIPLY -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] * m[b + i];
            }
            case DIVIDE -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] / m[b + i];
            }
            case MIN -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] < m[b + i] ? m[a + i] : m[b + i];
            }
            case MAX -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] > m[b + i] ? m[a + i] : m[b + i];
            }
            case LESS -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] < m[b + i] ? 1 : 0;
            }
            case AT_MOST -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] <= m[b + i] ? 1 : 0;
            }
            case EQUAL -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] == m[b + i] ? 1 : 0;
            }
            case AND -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] * m[b + i]; // truths are 1 and 0
            }
            case OR -> {
                for (int i = 0; i < n; i++) m[d + i] = m[a + i] != 0 ? 1 : m[b + i];
            }
            case CONSTANT,
                    TABLE,
                    READ,
                    NEGATE,
                    ABS,
                    FLOOR,
                    SQRT,
                    EXP,
                    LOG,
                    NUMBER,
                    SELECT,
                    MISSING,
                    FINITE,
                    NOT,
                    CALL,
                    STORE,
                    JOIN,
                    COVER,
                    MARK -> throw new IllegalArgumentException("not of two: " + op);
        }
    }

    static void one(Op op, double[] m, int d, int a, int n) {
        switch (op) {
            case NEGATE -> {
                for (int i = 0; i < n; i++) m[d + i] = -m[a + i];
            }
            case ABS -> {
                for (int i = 0; i < n; i++) m[d + i] = Math.abs(m[a + i]);
            }
            case FLOOR -> {
                for (int i = 0; i < n; i++) m[d + i] = Math.floor(m[a + i]);
            }
            case SQRT -> {
                for (int i = 0; i < n; i++) m[d + i] = Math.sqrt(m[a + i]);
            }
            case EXP -> {
                for (int i = 0; i < n; i++) m[d + i] = Exact.exp(m[a + i]);
            }
            case LOG -> {
                for (int i = 0; i < n; i++) m[d + i] = Exact.log(m[a + i]);
            }
            case MISSING -> {
                for (int i = 0; i < n; i++) m[d + i] = Double.isNaN(m[a + i]) ? 1 : 0;
            }
            case FINITE -> {
                for (int i = 0; i < n; i++) m[d + i] = Math.abs(m[a + i]) <= Double.MAX_VALUE ? 1 : 0;
            }
            case NOT -> {
                for (int i = 0; i < n; i++) m[d + i] = 1 - m[a + i];
            }
            case NUMBER, STORE -> System.arraycopy(m, a, m, d, n);
            case CONSTANT,
                    TABLE,
                    READ,
                    ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    MIN,
                    MAX,
                    LESS,
                    AT_MOST,
                    EQUAL,
                    AND,
                    OR,
                    SELECT,
                    CALL,
                    JOIN,
                    COVER,
                    MARK -> throw new IllegalArgumentException("not of one: " + op);
        }
    }

    static void select(double[] m, int d, int truth, int yes, int no, int n) {
        for (int i = 0; i < n; i++) m[d + i] = m[truth + i] != 0 ? m[yes + i] : m[no + i];
    }

    /** Joins to what stands at d, where the truth holds. */
    static void join(Joining joining, double[] m, int d, int truth, int next, int n) {
        if (joining == Joining.SUM) {
            for (int i = 0; i < n; i++) m[d + i] = m[truth + i] != 0 ? m[d + i] + m[next + i] : m[d + i];
            return;
        }
        for (int i = 0; i < n; i++) {
            if (m[truth + i] != 0) {
                m[d + i] = joining.of(m[d + i], m[next + i]);
            }
        }
    }

    static void mark(double[] m, int d, int truth, int n) {
        for (int i = 0; i < n; i++) m[d + i] = m[truth + i] != 0 ? 1 : m[d + i];
    }

    /** Of two coverages the worse, as {@link org.claimstake.engine.Coverage#orWorse}; wanted is -1 where there is none. */
    static void cover(double[] m, int known, int wanted, int truth, int newKnown, int newWanted, int n) {
        for (int i = 0; i < n; i++) {
            if (m[truth + i] == 0) {
                continue;
            }
            double own = m[known + i] * m[newWanted + i];
            double others = m[newKnown + i] * m[wanted + i];
            boolean worse = m[newWanted + i] != 0
                    && (m[wanted + i] == 0 || others < own || others == own && m[wanted + i] < m[newWanted + i]);
            if (m[wanted + i] < 0 || worse) {
                m[known + i] = m[newKnown + i];
                m[wanted + i] = m[newWanted + i];
            }
        }
    }

    static void fill(double[] m, int d, double value, int n) {
        java.util.Arrays.fill(m, d, d + n, value);
    }
}
