package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Node.UnaryOp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {

    @ParameterizedTest
    @CsvSource({
        "ADD, 2, 3, 5",
        "SUBTRACT, 2, 3, -1",
        "MULTIPLY, 2, 3, 6",
        "DIVIDE, 3, 2, 1.5",
        "RATIO, 3, 2, 1.5",
        "POWER, 2, 10, 1024",
        "POWER, 2, -1, 0.5",
        "POWER, 4, 0.5, 2",
        "POWER, -2, 3, -8",
        "POWER, 0, 0, 1",
        "MIN, 2, 3, 2",
        "MAX, 2, 3, 3",
        "MOD, 7, 3, 1",
        "MOD, -7, 3, 2",
        "MOD, 7, -3, -2",
        "EQUAL, 2, 2, 1",
        "EQUAL, 2, 3, 0",
        "UNEQUAL, 2, 3, 1",
        "LESS, 2, 3, 1",
        "LESS, 3, 3, 0",
        "AT_MOST, 3, 3, 1",
        "MORE, 3, 3, 0",
        "AT_LEAST, 3, 3, 1",
        "AND, 1, 1, 1",
        "AND, 1, 0, 0",
        "AND, 0, 1, 0",
        "OR, 0, 0, 0",
        "OR, 0, 1, 1",
        "OR, 1, 0, 1",
        "OTHERWISE, 4, 5, 4",
    })
    void operatorsOfTwo(BinaryOp op, double left, double right, double expected) {
        assertThat(value(binary(op, number(left), number(right)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MIN, 0.0, -0.0", "MIN, -0.0, 0.0", "MAX, 0.0, -0.0", "MAX, -0.0, 0.0"})
    void ofTwoZerosTheSecondIsAnswered(BinaryOp op, double left, double right) {
        assertThat(Double.doubleToRawLongBits(value(binary(op, number(left), number(right)))))
                .isEqualTo(Double.doubleToRawLongBits(right));
    }

    @ParameterizedTest
    @CsvSource({
        "NEGATE, 2, -2",
        "NOT, 1, 0",
        "NOT, 0, 1",
        "ABS, -3, 3",
        "FLOOR, -1.5, -2",
        "SQRT, 9, 3",
        "EXP, 0, 1",
        "LOG, 1, 0",
        "KNOWN, 0, 1",
    })
    void operatorsOfOne(UnaryOp op, double operand, double expected) {
        assertThat(value(unary(op, number(operand)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ADD",
        "SUBTRACT",
        "MULTIPLY",
        "DIVIDE",
        "RATIO",
        "POWER",
        "MIN",
        "MAX",
        "MOD",
        "DATE_PLUS",
        "YEARS_BETWEEN"
    })
    void whatIsMissingStaysMissingInArithmetic(BinaryOp op) {
        assertThat(value(binary(op, missing(), number(1)))).isNaN();
        assertThat(value(binary(op, number(1), missing()))).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"EQUAL", "UNEQUAL", "LESS", "AT_MOST", "MORE", "AT_LEAST"})
    void aComparisonWithWhatIsMissingIsFalse(BinaryOp op) {
        assertThat(value(binary(op, missing(), number(1)))).isZero();
        assertThat(value(binary(op, number(1), missing()))).isZero();
    }

    @Test
    void ratioByZeroIsNone() {
        assertThat(value(binary(BinaryOp.RATIO, number(1), number(0)))).isNaN();
        assertThat(value(otherwise(binary(BinaryOp.RATIO, number(1), number(0)), number(99))))
                .isEqualTo(99);
    }

    @Test
    void onlyTheBranchThatIsTakenIsComputed() {
        Node wrong = over(number(1), number(0));
        assertThat(value(choose(number(1), number(5), wrong))).isEqualTo(5);
        assertThat(value(choose(number(0), wrong, number(6)))).isEqualTo(6);
        assertThat(value(binary(BinaryOp.AND, number(0), wrong))).isZero();
        assertThat(value(binary(BinaryOp.OR, number(1), wrong))).isEqualTo(1);
        assertThat(value(otherwise(number(3), wrong))).isEqualTo(3);
    }

    @Test
    void aTotalAddsInTheOrderOfTheText() {
        var total = new Node.Total(java.util.List.of(
                new Node.Term(true, number(1e16)), new Node.Term(true, number(1)), new Node.Term(false, number(1e16))));
        assertThat(value(total)).isEqualTo(1e16 + 1 - 1e16);
    }

    private static double value(Node formula) {
        var draft = PlanDraft.years(2025, 1);
        int step = draft.optional().once("x", formula);
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(1, 1, 1));
        assertThat(run.findings()).isEmpty();
        return run.mean(step, 0, 0);
    }
}
