package org.claimstake.language.model;

import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.syntax.TypeText;
import org.jspecify.annotations.Nullable;

/**
 * Types as written become types, with the choices, goods and quantities of their place.
 */
final class TypeReader {
    private final World world;
    private final UnitReader units;

    TypeReader(World world, UnitReader units) {
        this.world = world;
        this.units = units;
    }

    /**
     * @param form how numbers are written; the scale is in it; null for all but numbers
     */
    record Declared(Type type, UnitReader.@Nullable Reading form) {}

    /** A broken type when a finding was made. */
    Declared read(TypeText text, Scope scope) {
        Declared declared = kind(text, scope);
        return new Declared(declared.type().withOptional(text.optional()), declared.form());
    }

    private Declared kind(TypeText text, Scope scope) {
        return switch (text.kind()) {
            case TypeText.OfUnit unit -> unit(unit, scope);
            case TypeText.OfName(var name, var span) -> {
                Type.Choice choice = scope.choice(name).orElse(null);
                if (choice != null) {
                    yield new Declared(choice, null);
                }
                UnitTerm quantity = scope.quantity(name);
                if (quantity != null) {
                    yield new Declared(Type.number(quantity), null);
                }
                if (world.unknownTypes.add(scope.file().name() + ": " + name)) {
                    world.report(UnitFindings.unknownType(name, scope.choiceNames(), scope.place(span)));
                }
                yield broken();
            }
            case TypeText.OfText t -> new Declared(Type.text(), null);
            case TypeText.OfDate d -> new Declared(Type.day(), null);
            case TypeText.OfYear y -> new Declared(new Type.Day(Grain.YEAR, false), null);
            case TypeText.OfTruth t -> new Declared(Type.truth(), null);
            case TypeText.OfChoice(var values) -> new Declared(new Type.Choice("", values, false), null);
            case TypeText.OfList(var element, var separator) -> {
                Type inner = read(element, scope).type();
                yield inner instanceof Type.Choice choice
                        ? new Declared(new Type.Words(choice.words(), false), null)
                        : listOf(text, scope);
            }
            case TypeText.OfKey(var table, var fields) -> {
                yield new Declared(table == null ? Type.text() : new Type.Text(table, true, false), null);
            }
            case TypeText.OfSchedule s -> {
                world.report(UnitFindings.scheduleHere(scope.place(text.span())));
                yield broken();
            }
        };
    }

    private Declared listOf(TypeText text, Scope scope) {
        world.report(UnitFindings.listOfChoices(scope.place(text.span())));
        return broken();
    }

    private static Declared broken() {
        return new Declared(new Type.Broken(), null);
    }

    private Declared unit(TypeText.OfUnit text, Scope scope) {
        UnitReader.Reading reading = units.read(text.unit(), scope);
        if (reading == null) {
            return broken();
        }
        Type.Basis basis = text.real() == null ? Type.Basis.NONE : text.real() ? Type.Basis.REAL : Type.Basis.NOMINAL;
        var scaled = new UnitReader.Reading(
                reading.unit(),
                reading.factor().multiply(org.claimstake.language.unit.UnitWords.scale(text.scale())),
                reading.divisor(),
                (text.scale() == null ? "" : text.scale() + " ") + reading.text(),
                reading.percent());
        return new Declared(new Type.Num(reading.unit(), reading.percent(), basis, false), scaled);
    }

    /** The words of a choice in the order written, for columns that take what their file holds. */
    static boolean takesFileWords(TypeText text) {
        return switch (text.kind()) {
            case TypeText.OfChoice(var values) -> values.isEmpty();
            case TypeText.OfList(var element, var separator) -> takesFileWords(element);
            case TypeText.OfUnit u -> false;
            case TypeText.OfName n -> false;
            case TypeText.OfText t -> false;
            case TypeText.OfDate d -> false;
            case TypeText.OfYear y -> false;
            case TypeText.OfTruth t -> false;
            case TypeText.OfKey k -> false;
            case TypeText.OfSchedule s -> false;
        };
    }
}
