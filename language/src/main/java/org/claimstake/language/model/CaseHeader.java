package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.UnitText;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * The first block of a case: its time and money, where its draws begin, over how many states of the unknown they are
 * spread. A test of a model says its own.
 */
final class CaseHeader {
    private static final int MOST_PERIODS = 1000;

    private final World world;
    private final Checker checker;

    CaseHeader(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    void read(List<Declaration> all, Scope scope) {
        Declaration.Case header = null;
        for (Declaration declaration : all) {
            if (declaration instanceof Declaration.Case c) {
                if (header != null) {
                    world.report(SettingFindings.caseTwice(scope.place(c.title().span())));
                }
                header = header == null ? c : header;
            }
        }
        if (header == null) {
            // what could not be parsed has its own finding
            if (!world.findings.any()) {
                world.report(SettingFindings.noCase(world.text.main().name()));
            }
            world.money = Unit.money("USD", "2025");
            return;
        }
        time(header.time(), scope, header.title().span());
        money(header.money(), scope, header.title().span());
        world.seed = header.seed() == null ? 1 : header.seed();
        world.states = header.states() == null ? 200 : header.states();
        if (world.states < 1) {
            world.report(SettingFindings.states(scope.place(header.title().span())));
        }
    }

    void time(Declaration.@Nullable TimeSpan time, Scope scope, Span title) {
        if (time == null) {
            if (!world.findings.any()) {
                world.report(SettingFindings.noTime(scope.place(title)));
            }
            return;
        }
        int length = switch (time.by().name()) {
            case "month" -> 1;
            case "quarter" -> 3;
            default -> 12;
        };
        Context context = Context.of(scope, "time", null, List.of(), Context.Mode.LINE);
        Typed from = checker.check(time.from(), context, Type.day());
        Typed to = checker.check(time.to(), context, Type.day());
        if (!(from.node() instanceof Node.Constant(var first))
                || !(to.node() instanceof Node.Constant(var last))
                || !(from.type() instanceof Type.Day)
                || !(to.type() instanceof Type.Day day)) {
            world.report(SettingFindings.timeSpan(scope.place(time.span())));
            return;
        }
        double end = switch (day.grain()) {
            case YEAR -> last + 12;
            case QUARTER -> last + 3;
            case MONTH -> last + 1;
            case DAY -> Calendar.plus(last, 0);
        };
        double months = end - first;
        if (months < length || months % length != 0 || months / length > MOST_PERIODS) {
            world.report(SettingFindings.timeSpan(scope.place(time.span())));
            return;
        }
        world.axis = new Axis(first, length, (int) (months / length));
    }

    void money(@Nullable UnitText text, Scope scope, Span title) {
        boolean one = text != null
                && text.parts().size() == 1
                && text.parts().getFirst().kind().size() == 1
                && UnitWords.isCurrency(text.parts().getFirst().word());
        if (text == null || !one) {
            // what was not read has its own finding
            if (text != null || !world.findings.any()) {
                world.report(SettingFindings.caseMoney(scope.place(text == null ? title : text.span())));
            }
            return;
        }
        var part = text.parts().getFirst();
        world.money = Unit.money(part.word(), part.kind().getFirst());
    }
}
