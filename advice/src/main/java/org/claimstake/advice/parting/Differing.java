package org.claimstake.advice.parting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** What two requests of one case differ in. */
final class Differing {
    private final Plan left;
    private final Plan right;
    private final Ready base;

    private Differing(Ready left, Ready right, Ready base) {
        this.left = left.plan();
        this.right = right.plan();
        this.base = base;
    }

    /** In the order in which the case declares them; what is written otherwise and is the same is no difference. */
    static List<Change> of(RunnableCase theCase, Request left, Request right, Ready leftReady, Ready rightReady) {
        // a scenario's plan has the places of its changes in place of the declarations
        Ready base = theCase.compile(Request.BASE) instanceof Ready ready ? ready : leftReady;
        var differing = new Differing(leftReady, rightReady, base);
        return names(theCase, left, right).stream()
                .flatMap(name -> differing.change(name).stream())
                .sorted(Comparator.comparingInt((Change change) -> differing.order(change.name()))
                        .thenComparing(Change::name))
                .toList();
    }

    private static Set<String> names(RunnableCase theCase, Request left, Request right) {
        var names = new LinkedHashSet<String>();
        for (Request request : List.of(left, right)) {
            names.addAll(Compiler.changed(theCase.folder(), request.scenario()));
            request.settings().forEach(setting -> names.add(plain(setting.name())));
        }
        return names;
    }

    /** Without the key of a row, and without spaces. */
    static String plain(String name) {
        return name.replaceAll("\\[[^\\]]*\\]", "").replace(" ", "");
    }

    private Optional<Change> change(String name) {
        Optional<Step> here = find(left, name);
        Optional<Step> there = find(right, name);
        boolean same = here.isPresent() && there.isPresent() ? isSame(here.get(), there.get()) : isSameColumn(name);
        if (same) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                name,
                find(base.plan(), name).or(() -> here).map(Step::title).orElse(""),
                base.outline().terms().contains(name),
                stand(left, here),
                stand(right, there)));
    }

    /** Changes are read where the case itself is: the same words mean the same. Texts are numbered by each plan anew. */
    private static boolean isSame(Step here, Step there) {
        return here.words().equals(there.words())
                || here.type().sort() != ValueType.Sort.TEXT && here.formula().equals(there.formula());
    }

    private boolean isSameColumn(String name) {
        List<String> here = cells(left, name);
        return !here.isEmpty() && here.equals(cells(right, name));
    }

    /** The cells of {@code table.column}; empty for what is none. */
    private static List<String> cells(Plan plan, String name) {
        var cells = new ArrayList<String>();
        int dot = name.lastIndexOf('.');
        for (Plan.Table table : plan.tables()) {
            for (Plan.Column column : table.columns()) {
                if (dot > 0 && name.equals(table.name() + "." + column.name())) {
                    column.values().forEach(value -> cells.add(cell(plan, column, value)));
                    column.lists().forEach(list -> cells.add(list.toString()));
                }
            }
        }
        return cells;
    }

    private static String cell(Plan plan, Plan.Column column, double value) {
        boolean text = column.type().sort() == ValueType.Sort.TEXT && !Double.isNaN(value);
        return text ? plan.texts().get((int) value) : String.valueOf(value);
    }

    private static Change.Stand stand(Plan plan, Optional<Step> step) {
        return new Change.Stand(step.map(Step::words).orElse(""), step.flatMap(one -> ground(plan, one)));
    }

    /** Its own, the sourced one before others. */
    private static Optional<Plan.Ground> ground(Plan plan, Step step) {
        return step.grounds().stream()
                .map(plan.grounds()::get)
                .filter(ground -> ground.name().equals(step.name()))
                .min(Comparator.comparingInt(ground -> ground.kind() == Plan.Ground.Kind.SOURCED ? 0 : 1));
    }

    private static Optional<Step> find(Plan plan, String name) {
        return plan.steps().stream()
                .filter(step -> step.own() && step.shown() && plain(step.name()).equals(name))
                .findFirst();
    }

    private int order(String name) {
        return find(base.plan(), name)
                .filter(step -> !step.name().contains("."))
                .map(step -> step.place().span().from())
                .orElse(Integer.MAX_VALUE);
    }
}
