package org.claimstake.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.UnitText;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.unit.UnitWords;

/** A number written as in the language, read alone: {@code 6.2%}, {@code -38.76 mn USD}. */
final class Literal {
    private Literal() {}

    /** In plain units; empty where the words are no number. */
    static OptionalDouble plain(String words) {
        var findings = new Findings();
        Expr read = Parser.parseExpression(new SourceText("", words), findings);
        return findings.any() ? OptionalDouble.empty() : plain(read);
    }

    private static OptionalDouble plain(Expr expr) {
        return switch (expr) {
            case Expr.Number number -> OptionalDouble.of(plain(number).doubleValue());
            case Expr.Unary minus when minus.op() == Expr.UnaryOp.MINUS -> {
                OptionalDouble operand = plain(minus.operand());
                yield operand.isPresent() ? OptionalDouble.of(-operand.getAsDouble()) : operand;
            }
            case Expr.Bracketed bracketed -> plain(bracketed.inner());
            case Expr other -> OptionalDouble.empty();
        };
    }

    // one decimal, rounded once
    private static BigDecimal plain(Expr.Number number) {
        BigDecimal value = number.digits().multiply(UnitWords.scale(number.scale()));
        if (number.percent()) {
            value = value.movePointLeft(2);
        }
        UnitText unit = number.unit();
        if (unit != null) {
            for (UnitText.Part part : unit.parts()) {
                value = times(value, part);
            }
        }
        return value;
    }

    private static BigDecimal times(BigDecimal value, UnitText.Part part) {
        double size = UnitWords.find(part.word()).map(UnitWords.Word::size).orElse(1.0);
        double factor = Math.pow(size, part.halves() / 2.0);
        return factor == 1
                ? value
                : part.divides()
                        ? value.divide(BigDecimal.valueOf(factor), MathContext.DECIMAL64)
                        : value.multiply(BigDecimal.valueOf(factor));
    }
}
