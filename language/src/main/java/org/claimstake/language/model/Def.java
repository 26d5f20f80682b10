package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Step;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * A value of the case on its way to becoming a step: named, placed, and checked when first asked for.
 */
final class Def {

    /** How its formula comes to be. */
    interface Formula {
        Typed check(Def def);
    }

    private final int id;
    private final String scenario;
    private final String name;
    private final Step.Kind kind;
    private final @Nullable Rows rows;
    private Place place;
    private String words;
    private String title;
    private final boolean shown;
    private final @Nullable Type declared;
    private final Formula formula;
    private Step.Guard guard = Step.Guard.NONE;
    private UnitReader.@Nullable Reading form;
    private @Nullable String once;
    private final List<Integer> grounds = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private @Nullable Typed typed;
    private @Nullable Type inMaking;
    private boolean checking;

    Def(
            int id,
            String scenario,
            String name,
            Step.Kind kind,
            @Nullable Rows rows,
            Place place,
            String words,
            String title,
            boolean shown,
            @Nullable Type declared,
            Formula formula) {
        this.id = id;
        this.scenario = scenario;
        this.name = name;
        this.kind = kind;
        this.rows = rows;
        this.place = place;
        this.words = words;
        this.title = title;
        this.shown = shown;
        this.declared = declared;
        this.formula = formula;
    }

    int id() {
        return id;
    }

    /** The scenario it is read in beside the plan's own; empty for the plan's own. */
    String scenario() {
        return scenario;
    }

    /** The full name; {@code [*]} stands where it has a row. */
    String name() {
        return name;
    }

    Step.Kind kind() {
        return kind;
    }

    @Nullable
    Rows rows() {
        return rows;
    }

    Place place() {
        return place;
    }

    String words() {
        return words;
    }

    /** A change put another formula in its place. */
    void replacedBy(String text, Place at) {
        words = text;
        place = at;
    }

    /** A change works on what its formula gives. */
    void changedBy(String text) {
        words = words + ", then " + text;
    }

    String title() {
        return title;
    }

    /** The title with the names of steps in its blanks. */
    void titled(String words) {
        title = words;
    }

    /** Its title tells the value of that step. */
    void tells(int step) {
        told.add(step);
    }

    /** The steps whose values its title tells. */
    List<Integer> told() {
        return told;
    }

    boolean shown() {
        return shown;
    }

    Step.Guard guard() {
        return guard;
    }

    Def guarded(Step.Guard by) {
        guard = by;
        return this;
    }

    /** How it was declared to be written, for people. */
    UnitReader.@Nullable Reading form() {
        return form;
    }

    Def formed(UnitReader.@Nullable Reading as) {
        form = as;
        return this;
    }

    /** Why it must be the same in every period, in words; null when it may vary. */
    @Nullable
    String once() {
        return once;
    }

    Def heldOnce(String because) {
        once = because;
        return this;
    }

    List<Integer> grounds() {
        return grounds;
    }

    @Nullable
    Type declared() {
        return declared;
    }

    /** The checked formula; empty while it is being checked further up. */
    Optional<Typed> typed() {
        return Optional.ofNullable(typed);
    }

    /**
     * The type, checking the formula when nobody has yet. While that goes on, a line that reads itself (through
     * the period before) gets a unit still unknown.
     */
    Type type(UnitSolver solver) {
        if (declared != null) {
            return given(declared);
        }
        if (typed != null) {
            return typed.type();
        }
        if (checking) {
            if (inMaking == null) {
                inMaking = Type.number(solver.fresh(name));
            }
            return inMaking;
        }
        return check().type();
    }

    /** A rate that is asked for without saying whether it is real or nominal is of the basis of what is given. */
    private Type given(Type asked) {
        boolean open = kind == Step.Kind.INPUT
                && asked instanceof Type.Num number
                && number.percent()
                && number.basis() == Type.Basis.NONE;
        return open && !checking && check().type() instanceof Type.Num rate ? rate : asked;
    }

    /** Its formula is being read further up. */
    boolean isChecking() {
        return checking;
    }

    /**
     * An input whose unit is open reads what it is given, which settles the unit for all that stands beside it. Other
     * values are left to be read when they are asked for.
     */
    void settle(UnitSolver solver) {
        boolean open = kind == Step.Kind.INPUT
                && declared instanceof Type.Num number
                && !solver.resolve(number.unit()).isKnown();
        if (open && typed == null && !checking) {
            check();
        }
    }

    /** What a line in the making was taken for, if anyone asked. */
    @Nullable
    Type inMaking() {
        return inMaking;
    }

    Typed check() {
        if (typed == null) {
            checking = true;
            typed = formula.check(this);
            checking = false;
        }
        return typed;
    }
}
