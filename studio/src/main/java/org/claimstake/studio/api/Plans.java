package org.claimstake.studio.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.studio.cases.Lately;
import org.claimstake.studio.cases.OpenCase;

/**
 * The plans of cases. A case is read whole once, so that all that is wrong with it is told; what is
 * run after that leaves out what the case expects of itself, and of a setting that was moved only the number is put anew. Safe
 * for several threads.
 */
final class Plans {
    private static final int WHOLE = 60;
    private static final int LEAN = 200;
    private static final int COMPILATIONS = 40;

    private final Lately<Key, Reading<Compiler.Ready>> whole = Lately.of(WHOLE);
    private final Lately<Key, Reading<Compiler.Ready>> lean = Lately.of(LEAN);
    private final Lately<Shape, Compiler.Kept> kept = Lately.of(COMPILATIONS);
    private final Lately<Key, Boolean> alike = Lately.of(WHOLE);

    private record Key(String id, String version, Request request) {}

    /** A compilation, whatever the values of its settings are. */
    private record Shape(String id, String version, String scenario, List<String> names) {}

    /** With all that the case expects of itself, or what is wrong with it. */
    Reading<Compiler.Ready> whole(OpenCase open, Request request) {
        return made(whole, open, request, () -> reading(open.theCase().compile(request)));
    }

    /** What is run: the same values, without what the case expects of itself. */
    Reading<Compiler.Ready> lean(OpenCase open, Request request) {
        return made(lean, open, request, () -> leanOrWhole(open, request));
    }

    private Reading<Compiler.Ready> leanOrWhole(OpenCase open, Request request) {
        if (!isAlike(open)) {
            return whole(open, request);
        }
        return reading(open.theCase().judged(compile(open, request.withoutExpectations())))
                        instanceof Reading.Done<Compiler.Ready> done
                ? done
                : whole(open, request);
    }

    // An expectation may settle the unit of a line that says none: then it stays. A scenario changes values and no
    // unit, and
    // what is expected in it is read with the base: so the base is asked for all.
    private boolean isAlike(OpenCase open) {
        return made(alike, open, Request.BASE, () -> {
            // both are wanted of nearly every case, and who opens one waits for them
            Request less = Request.BASE.withoutExpectations();
            Thread.ofPlatform()
                    .daemon()
                    .name("reading " + open.id() + " without what it expects")
                    .start(() -> compile(open, less));
            return whole(open, Request.BASE) instanceof Reading.Done<Compiler.Ready>(Compiler.Ready all)
                    && compile(open, less) instanceof Compiler.Ready without
                    && types(without.plan()).equals(types(all.plan()));
        });
    }

    // the money of a party by some code is a value of its own as soon as somebody asks for it
    private static Map<String, ValueType> types(Plan plan) {
        var types = new HashMap<String, ValueType>();
        for (Step step : plan.steps()) {
            if (step.own() && step.shown() && step.kind() != Step.Kind.CASH) {
                types.put(step.name(), step.type());
            }
        }
        return types;
    }

    private Compiler.Compiled compile(OpenCase open, Request request) {
        var shape = new Shape(
                open.id(),
                open.version(),
                request.scenario(),
                request.settings().stream().map(Compiler.Setting::name).toList());
        if (shape.names().isEmpty()) {
            return kept.findOrMake(shape, () -> open.theCase().keep(request)).compiled();
        }
        Optional<Compiler.Ready> moved = kept.find(shape).flatMap(before -> before.with(request.settings()));
        if (moved.isPresent()) {
            return moved.get();
        }
        Compiler.Kept made = open.theCase().keep(request);
        kept.keep(shape, made);
        return made.compiled();
    }

    private static <T> T made(Lately<Key, T> among, OpenCase open, Request request, Supplier<T> make) {
        return among.findOrMake(new Key(open.id(), open.version(), request), make);
    }

    private static Reading<Compiler.Ready> reading(Compiler.Compiled compiled) {
        return switch (compiled) {
            case Compiler.Ready ready -> new Reading.Done<>(ready);
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
        };
    }
}
