package org.claimstake.engine;

import static org.claimstake.engine.Formula.*;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Node.UnaryOp;

/**
 * Plain formulas as text, so that a plan of seventy lines can be read in a test: numbers, names, {@code x[-1]},
 * {@code + - * / ^}, comparisons, {@code and}, {@code if then else}, {@code otherwise}, and a few functions.
 */
public final class FormulaText {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d[\\d.]*(?:e-?\\d+)?|\\w+(?:\\[-1])?|[<>=!]=|[-+*/^(),<>])");

    private final Map<String, Integer> steps;
    private final Matcher tokens;
    private String next = "";

    private FormulaText(String text, Map<String, Integer> steps) {
        this.steps = steps;
        tokens = TOKEN.matcher(text);
        advance();
    }

    /** @param steps numbers of the steps by their names; a step may lag itself by its own coming number */
    public static Node parse(String text, Map<String, Integer> steps) {
        var parser = new FormulaText(text, steps);
        Node node = parser.expression();
        if (!parser.next.isEmpty()) {
            throw new IllegalArgumentException("cannot read " + parser.next + " in " + text);
        }
        return node;
    }

    private Node expression() {
        if (take("if")) {
            Node condition = expression();
            expect("then");
            Node then = expression();
            expect("else");
            return choose(condition, then, expression());
        }
        Node left = comparison();
        while (take("and")) {
            left = binary(BinaryOp.AND, left, comparison());
        }
        return left;
    }

    private Node comparison() {
        Node left = sum();
        BinaryOp op = switch (next) {
            case "<" -> BinaryOp.LESS;
            case "<=" -> BinaryOp.AT_MOST;
            case ">" -> BinaryOp.MORE;
            case ">=" -> BinaryOp.AT_LEAST;
            case "==" -> BinaryOp.EQUAL;
            default -> null;
        };
        if (op == null) {
            return left;
        }
        advance();
        return binary(op, left, sum());
    }

    private Node sum() {
        Node left = product();
        while (next.equals("+") || next.equals("-")) {
            left = take("+") ? plus(left, product()) : advanced(left, Formula::minus, this::product);
        }
        return left;
    }

    private Node product() {
        Node left = factor();
        while (next.equals("*") || next.equals("/")) {
            left = take("*") ? times(left, factor()) : advanced(left, Formula::over, this::factor);
        }
        return left;
    }

    private Node advanced(Node left, BiFunction<Node, Node, Node> join, java.util.function.Supplier<Node> right) {
        advance();
        return join.apply(left, right.get());
    }

    private Node factor() {
        if (take("-")) {
            return unary(UnaryOp.NEGATE, factor());
        }
        Node base = primary();
        return take("^") ? power(base, factor()) : base;
    }

    private Node primary() {
        Node operand = operand();
        return take("otherwise") ? otherwise(operand, operand()) : operand;
    }

    private Node operand() {
        String word = next;
        advance();
        if (word.equals("(")) {
            Node inner = expression();
            expect(")");
            return inner;
        }
        if (Character.isDigit(word.charAt(0))) {
            return number(Double.parseDouble(word));
        }
        if (take("(")) {
            return call(word);
        }
        if (word.equals("period_number")) {
            return periodNumber();
        }
        return word.endsWith("[-1]") ? lag(step(word.substring(0, word.length() - 4)), 1) : ref(step(word));
    }

    private Node call(String function) {
        Node first = expression();
        Node second = take(",") ? expression() : null;
        expect(")");
        return switch (function) {
            case "exp" -> unary(UnaryOp.EXP, first);
            case "floor" -> unary(UnaryOp.FLOOR, first);
            case "above_zero" -> max(number(0), first);
            case "min" -> min(first, second);
            case "max" -> max(first, second);
            case "mod" -> binary(BinaryOp.MOD, first, second);
            case "cumulative" -> new Node.Past(Node.PastKind.CUMULATIVE, ((Node.Ref) first).step(), null, null);
            case "trailing_sum" -> new Node.Past(Node.PastKind.TRAILING_SUM, ((Node.Ref) first).step(), null, second);
            default -> throw new IllegalArgumentException("no function " + function);
        };
    }

    private int step(String name) {
        Integer step = steps.get(name);
        if (step == null) {
            throw new IllegalArgumentException("no step " + name);
        }
        return step;
    }

    private boolean take(String word) {
        if (!next.equals(word)) {
            return false;
        }
        advance();
        return true;
    }

    private void expect(String word) {
        if (!take(word)) {
            throw new IllegalArgumentException("expected " + word + ", found " + next);
        }
    }

    private void advance() {
        next = tokens.lookingAt() ? tokens.group(1) : "";
        if (!next.isEmpty()) {
            tokens.region(tokens.end(), tokens.regionEnd());
        }
    }
}
