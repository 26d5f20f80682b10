package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.claimstake.advice.drivers.Input;
import org.claimstake.advice.drivers.Swings;
import org.claimstake.language.plan.Plan;

/** What one input at a time does, as a tornado: each bar says at its ends what the input is held at, the foot how. */
final class SwingRows {
    private SwingRows() {}

    static Tornado of(Swings swings, Plan plan, String id, String title, Wording words) {
        var rows = new ArrayList<Tornado.Row>();
        for (Swings.Swing swing : swings.swings()) {
            rows.add(new Tornado.Row(
                    swings.title(swing.input()),
                    swing.input().unsure() ? Tornado.Ground.GAP : Tornado.Ground.CHANCE,
                    held(swing.input(), swing.lowAt(), 10, plan, words),
                    swing.low(),
                    held(swing.input(), swing.highAt(), 90, plan, words),
                    swing.high()));
        }
        return new Tornado(id, title, Types.told(swings.of().step(), plan), swings.base(), rows, note(swings, words));
    }

    private static String held(Input input, OptionalDouble at, int quantile, Plan plan, Wording words) {
        return at.isPresent()
                ? words.amount(at.getAsDouble(), Types.told(input.steps().getFirst(), plan))
                : words.say("swings.rows", "quantile", String.valueOf(quantile));
    }

    private static String note(Swings swings, Wording words) {
        String held = words.say(
                swings.of().isFigure() ? "swings.note.figure" : "swings.note", "futures", (long) swings.futures());
        List<String> left = swings.left().stream().map(swings::title).toList();
        return left.isEmpty() ? held : held + " " + words.say("swings.left", "what", String.join(", ", left));
    }
}
