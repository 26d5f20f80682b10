package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.editing.Known;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What reading found out about the values of a text, for who asks while it is written. */
final class Facts {
    private final World world;
    private final Fitting fitting;

    Facts(World world, Fitting fitting) {
        this.world = world;
        this.fitting = fitting;
    }

    List<Known> all() {
        var all = new ArrayList<Known>();
        for (Def def : world.defs) {
            if (def.shown()) {
                all.add(new Known(
                        def.place(), Items.plain(def.name()), type(def), shape(def), def.title(), origins(def)));
            }
        }
        return all;
    }

    private @Nullable Type typeOf(Def def) {
        Type declared = def.declared();
        return declared != null ? declared : def.typed().map(Typed::type).orElse(null);
    }

    private String type(Def def) {
        Type type = typeOf(def);
        if (type == null || type instanceof Type.Broken) {
            return "";
        }
        UnitReader.Reading form = def.form();
        String words = form != null && isPlain(form) ? form.text() : fitting.describe(type);
        String basis = type instanceof Type.Num num
                ? switch (num.basis()) {
                    case NONE -> "";
                    case REAL -> " real";
                    case NOMINAL -> " nominal";
                }
                : "";
        return words + basis;
    }

    /** As written it says all: no open good, no money that only the case names. */
    private static boolean isPlain(UnitReader.Reading form) {
        return form.unit().isKnown()
                && !form.text().isEmpty()
                && !form.percent()
                && !form.text().contains("money");
    }

    private String shape(Def def) {
        Type type = typeOf(def);
        String rows = def.rows() == null
                ? ""
                : ", for each row of " + def.rows().data().name();
        return time(def) + rows + (type != null && type.optional() ? ", may be missing" : "");
    }

    private static String time(Def def) {
        boolean once = def.once() != null;
        return switch (def.kind()) {
            case MEASURE -> "one value in a future";
            case FIGURE -> "one value over all futures";
            case RANDOM -> once ? "drawn once in a future" : "drawn in each period";
            case INPUT -> once ? "one value for all periods" : "a value in each period";
            case OPENING, CLOSING, BALANCE -> "a balance in each period";
            case LINE, MOVEMENT, PAYMENT, CASH, CHECK -> "a value in each period";
        };
    }

    private List<String> origins(Def def) {
        return def.grounds().stream().map(world.grounds::get).map(Facts::words).toList();
    }

    private static String words(Plan.Ground ground) {
        return switch (ground.kind()) {
            case ASSUMED -> ground.reason().isEmpty() ? "assumed" : "assumed: " + ground.reason();
            case SOURCED -> "source " + ground.source() + (ground.at().isEmpty() ? "" : ":" + ground.at());
            case MISSING -> "missing";
        };
    }
}
