package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Row;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * {@code correlate a, b : 0.4} joins the normals behind draws. The matrix of what hangs together is completed
 * with 0 and factored in the order of the full names, so that adding another pair elsewhere moves no draw.
 */
final class Correlations {
    private static final int MOST_ROWS = 300;

    private record Pair(String a, String b, double rho, Place place) {
        boolean joinsTheSame(Pair other) {
            return a.equals(other.a) && b.equals(other.b) || a.equals(other.b) && b.equals(other.a);
        }
    }

    private record Over(Rows rows, double rho, Place place) {}

    /** What a draw is, for those that are to be joined. */
    record Drawn(boolean byPeriod, boolean unsure, @Nullable Rows rows) {}

    private final World world;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Over> over = new TreeMap<>();
    private final Map<String, Drawn> drawn = new TreeMap<>();
    private final Map<String, double[]> factors = new TreeMap<>();
    private final Map<String, List<String>> groups = new TreeMap<>();

    Correlations(World world) {
        this.world = world;
    }

    /** Every draw announces itself before any is written out. */
    void announce(String name, boolean byPeriod, boolean unsure, @Nullable Rows rows) {
        drawn.put(name, new Drawn(byPeriod, unsure, rows));
    }

    void declare(Declaration.Correlate correlate, Checker checker, Setting at) {
        Context context = at.context("correlate", Context.Mode.LINE);
        Typed rho = checker.check(correlate.value(), context);
        Double value = Checker.constant(rho.node());
        Place place = at.scope().place(correlate.span());
        if (rho.broken()
                || !checker.fitting().isIn(rho, UnitTerm.NUMBER, correlate.value(), "a correlation", context)) {
            return;
        }
        if (value == null || !(Math.abs(value) < 1)) {
            world.report(DrawFindings.correlation(context.words(correlate.value()), context.place(correlate.value())));
            return;
        }
        world.deferredFirst.add(() -> join(correlate, value, place, at));
    }

    private void join(Declaration.Correlate correlate, double rho, Place place, Setting at) {
        var names = new ArrayList<String>();
        for (Declaration.Ident ident : correlate.names()) {
            String name = find(at.prefix() + ident.name());
            List<String> within = name == null ? ofProcess(ident.name(), at) : List.of();
            if (within.size() == 1) {
                name = within.getFirst();
            } else if (within.size() > 1) {
                world.report(DrawFindings.drawsSeveral(
                        ident.name(),
                        within.stream().map(Items::plain).toList(),
                        at.scope().place(ident.span())));
                return;
            }
            if (name == null) {
                world.report(DrawFindings.notDrawn(
                        ident.name(), drawn.keySet(), at.scope().place(ident.span())));
                return;
            }
            names.add(name);
        }
        if (correlate.over() != null) {
            overRows(correlate.over(), names, rho, place, at);
            return;
        }
        if (names.size() < 2 || new TreeSet<>(names).size() < names.size()) {
            world.report(DrawFindings.twoNames(place));
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (!alike(names.get(i), names.get(j))) {
                    world.report(DrawFindings.notAlike(Items.plain(names.get(i)), Items.plain(names.get(j)), place));
                    return;
                }
                Pair pair = new Pair(names.get(i), names.get(j), rho, place);
                Place before = pairs.stream()
                        .filter(pair::joinsTheSame)
                        .map(Pair::place)
                        .findFirst()
                        .orElse(null);
                if (before != null) {
                    world.report(DrawFindings.joinedTwice(Items.plain(pair.a()), Items.plain(pair.b()), place, before));
                    return;
                }
                pairs.add(pair);
            }
        }
    }

    private @Nullable String find(String name) {
        return drawn.containsKey(name) ? name : drawn.containsKey(name + "[*]") ? name + "[*]" : null;
    }

    /** What a process draws: with one draw it is joined by that, being what its model makes of it. */
    private List<String> ofProcess(String name, Setting at) {
        boolean process = at.scope().values().get(name) instanceof Scope.Instance instance && instance.process();
        String full = at.prefix() + name;
        return process
                ? drawn.keySet().stream()
                        .filter(each -> each.startsWith(full + ".") || each.startsWith(full + "[*]."))
                        .toList()
                : List.of();
    }

    private boolean alike(String a, String b) {
        Drawn x = drawn.get(a);
        Drawn y = drawn.get(b);
        return x != null
                && y != null
                && x.byPeriod() == y.byPeriod()
                && x.unsure() == y.unsure()
                && (x.rows() == null ? y.rows() == null : x.rows().isOf(y.rows()));
    }

    private void overRows(Declaration.Ident table, List<String> names, double rho, Place place, Setting at) {
        for (String name : names) {
            Drawn draw = drawn.get(name);
            Rows rows = draw == null ? null : draw.rows();
            if (rows == null || !rows.data().name().equals(table.name())) {
                world.report(DrawFindings.notOver(
                        Items.plain(name), table.name(), at.scope().place(table.span())));
                return;
            }
            if (rows.rows().size() > MOST_ROWS) {
                world.report(DrawFindings.tooManyJoined(MOST_ROWS, place));
                return;
            }
            int n = rows.rows().size();
            if (n > 1 && rho <= -1.0 / (n - 1)) {
                world.report(DrawFindings.noMatrix(List.of(Items.plain(name)), place));
                return;
            }
            Over before = over.put(name, new Over(rows, rho, place));
            if (before != null) {
                world.report(DrawFindings.joinedTwice(Items.plain(name), "its rows", place, before.place()));
                return;
            }
        }
    }

    /** Checks that every group is a correlation matrix; called once, when all are known. */
    void settle() {
        for (String name : drawn.keySet()) {
            if (!groups.containsKey(name)) {
                group(name);
            }
        }
        for (Pair pair : pairs) {
            if (over.containsKey(pair.a()) || over.containsKey(pair.b())) {
                world.report(DrawFindings.bothWays(Items.plain(pair.a()), pair.place()));
            }
        }
    }

    private void group(String name) {
        var members = new TreeSet<String>();
        var open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (members.add(next)) {
                for (Pair pair : pairs) {
                    if (pair.a().equals(next)) {
                        open.add(pair.b());
                    } else if (pair.b().equals(next)) {
                        open.add(pair.a());
                    }
                }
            }
        }
        List<String> ordered = List.copyOf(members);
        double[][] factor = factored(ordered);
        for (int i = 0; i < ordered.size(); i++) {
            groups.put(ordered.get(i), ordered);
            factors.put(ordered.get(i), factor == null ? new double[0] : factor[i]);
        }
    }

    /** Cholesky's lower factor; null (reported) when the matrix is not positive definite. */
    private double @Nullable [][] factored(List<String> names) {
        int n = names.size();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
        }
        Place place = null;
        for (Pair pair : pairs) {
            int i = names.indexOf(pair.a());
            int j = names.indexOf(pair.b());
            if (i >= 0 && j >= 0) {
                matrix[i][j] = pair.rho();
                matrix[j][i] = pair.rho();
                place = pair.place();
            }
        }
        double[][] factor = cholesky(matrix);
        if (factor == null && place != null) {
            world.report(DrawFindings.noMatrix(names.stream().map(Items::plain).toList(), place));
        }
        return factor;
    }

    static double @Nullable [][] cholesky(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (sum <= 1e-12) {
                        return null;
                    }
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return lower;
    }

    /** The joined standard normal behind a draw; null when it stands alone. */
    @Nullable
    Node normal(String name) {
        Over rows = over.get(name);
        if (rows != null) {
            return overRows(name, rows);
        }
        List<String> group = groups.getOrDefault(name, List.of());
        Drawn draw = drawn.get(name);
        if (group.size() < 2 || draw == null) {
            return null;
        }
        double[] factor = factors.getOrDefault(name, new double[0]);
        Node sum = null;
        for (int j = 0; j < factor.length && j < group.size(); j++) {
            if (factor[j] != 0) {
                sum = plus(sum, factor[j], new Node.Draw(group.get(j), true, draw.byPeriod(), draw.unsure()));
            }
        }
        return sum;
    }

    private static Node plus(@Nullable Node sum, double weight, Node draw) {
        Node part = weight == 1 ? draw : new Node.Binary(Node.BinaryOp.MULTIPLY, new Node.Constant(weight), draw);
        return sum == null ? part : new Node.Binary(Node.BinaryOp.ADD, sum, part);
    }

    /** Between the rows of a table, in the order of their names. */
    private Node overRows(String name, Over over) {
        Drawn draw = java.util.Objects.requireNonNull(drawn.get(name));
        Rows rows = over.rows();
        List<Integer> ordered = rows.rows().stream()
                .sorted(java.util.Comparator.comparing(r -> rows.data().keys().get(r)))
                .toList();
        double[][] matrix = new double[ordered.size()][ordered.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = i == j ? 1 : over.rho();
            }
        }
        double[][] factor = cholesky(matrix);
        Node result = new Node.Draw(name, true, draw.byPeriod(), draw.unsure());
        for (int i = ordered.size() - 1; factor != null && i >= 0; i--) {
            Node sum = null;
            for (int j = 0; j <= i; j++) {
                String of = name.replace("[*]", "[" + rows.data().keys().get(ordered.get(j)) + "]");
                sum = plus(sum, factor[i][j], new Node.Draw(of, true, draw.byPeriod(), draw.unsure()));
            }
            Node here = new Node.Binary(
                    Node.BinaryOp.EQUAL,
                    new Node.Cell(rows.table(), rows.data().keyColumn(), new Row.Slot(0)),
                    new Node.Constant(world.textId(rows.data().keys().get(ordered.get(i)))));
            result = new Node.Choose(here, sum == null ? result : sum, result);
        }
        return result;
    }
}
