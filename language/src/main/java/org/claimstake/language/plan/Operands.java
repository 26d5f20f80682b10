package org.claimstake.language.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a formula is made of, for every reader that only looks through it. */
public final class Operands {

    private Operands() {}

    /** The nodes directly beneath a node, in the order in which they are evaluated; the keys of rows among them. */
    public static List<Node> of(Node node) {
        return switch (node) {
            case Node.Constant _, Node.Clock _, Node.Draw _ -> List.of();
            case Node.Ref n -> row(n.row());
            case Node.Lag n -> row(n.row());
            case Node.Cell n -> row(n.row());
            case Node.InList n -> row(n.row());
            case Node.BetaQuantile n -> List.of(n.u(), n.a(), n.b());
            case Node.Unary n -> List.of(n.operand());
            case Node.Binary n -> List.of(n.left(), n.right());
            case Node.Choose n -> List.of(n.condition(), n.then(), n.otherwise());
            case Node.Series n -> n.values();
            case Node.Dated n -> present(n.laws().stream().map(Node.Law::value).toList(), n.before());
            case Node.DateFloor n -> List.of(n.date());
            case Node.ShareOfPeriod n -> List.of(n.from(), n.to());
            case Node.HoldsDate n -> List.of(n.date());
            case Node.Days n -> List.of(n.from(), n.to());
            case Node.Past n -> present(row(n.row()), n.years());
            case Node.Layers n -> present(row(n.row()), n.account().expires());
            case Node.Settle n -> present(n.movements(), n.balance());
            case Node.AtSchedule n -> List.of(n.x());
            case Node.Total n -> n.terms().stream().map(Node.Term::value).toList();
            case Node.RowFold n -> present(List.of(), n.where(), n.asked(), n.value(), n.weight());
            case Node.TimeFold n -> present(List.of(), n.where(), n.value());
            case Node.AtDate n -> List.of(n.date(), n.value());
            case Node.Elsewhen n -> List.of(n.date(), n.value());
            case Node.Npv n -> List.of(n.rate(), n.at(), n.flow());
            case Node.Irr n -> List.of(n.flow());
            case Node.FutureFold n -> present(List.of(), n.share());
        };
    }

    /** A node and all beneath it, the upper before the lower. */
    public static void walk(Node root, Consumer<Node> visit) {
        // by a stack of its own: a formula may nest deeper than the machine's reaches
        var open = new ArrayDeque<Node>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            visit.accept(node);
            of(node).reversed().forEach(open::push);
        }
    }

    /** The steps that a node reads by itself, not those of its operands. */
    public static List<Integer> steps(Node node) {
        return switch (node) {
            case Node.Ref ref -> List.of(ref.step());
            case Node.Lag lag -> List.of(lag.step());
            case Node.Past past -> List.of(past.step());
            case Node.Layers layers -> layers(layers);
            case Node.FutureFold fold -> fold.where() < 0 ? List.of(fold.step()) : List.of(fold.step(), fold.where());
            case Node.Constant _,
                    Node.Clock _,
                    Node.Draw _,
                    Node.Cell _,
                    Node.InList _,
                    Node.Unary _,
                    Node.Binary _,
                    Node.BetaQuantile _ -> List.of();
            case Node.Choose _, Node.Series _, Node.Dated _, Node.DateFloor _, Node.ShareOfPeriod _, Node.HoldsDate _ ->
                List.of();
            case Node.Days _, Node.Settle _, Node.AtSchedule _, Node.Total _, Node.RowFold _, Node.TimeFold _ ->
                List.of();
            case Node.AtDate _, Node.Elsewhen _, Node.Npv _, Node.Irr _ -> List.of();
        };
    }

    /** Of this period only the movements up to the one asked for, of earlier ones all. */
    private static List<Integer> layers(Node.Layers layers) {
        return layers(layers.account(), layers.account().moves().size() - 1);
    }

    /** What must be there in the same period: the growth, and the movements up to the one asked for. */
    public static List<Integer> inPeriod(Node.Layers layers) {
        return layers(layers.account(), layers.kind() == Node.LayerKind.LAPSED ? -1 : layers.movement());
    }

    private static List<Integer> layers(Node.Layered account, int upTo) {
        var steps = new ArrayList<Integer>();
        steps.add(account.opening());
        if (account.grown() >= 0) {
            steps.add(account.grown());
        }
        for (int i = 0; i <= upTo; i++) {
            steps.add(account.moves().get(i).amount());
            if (account.moves().get(i).worth() >= 0) {
                steps.add(account.moves().get(i).worth());
            }
        }
        return steps;
    }

    /** The formulas of a schedule: bounds and values of its bands, in order. */
    public static List<Node> of(Plan.Schedule schedule) {
        var nodes = new ArrayList<Node>();
        for (Plan.Band band : schedule.bands()) {
            Node bound = band.bound();
            if (bound != null) {
                nodes.add(bound);
            }
            nodes.add(band.value());
        }
        return nodes;
    }

    private static List<Node> row(@Nullable Row row) {
        return switch (row) {
            case null -> List.of();
            case Row.Slot _, Row.Fixed _ -> List.of();
            case Row.ByKey byKey -> List.of(byKey.key());
            case Row.ByDate byDate -> List.of(byDate.date());
            case Row.ByFields byFields -> byFields.parts();
        };
    }

    private static List<Node> present(List<Node> first, @Nullable Node... others) {
        var nodes = new ArrayList<>(first);
        for (Node other : others) {
            if (other != null) {
                nodes.add(other);
            }
        }
        return nodes;
    }
}
