package org.claimstake.world.deposit;

import java.util.ArrayList;
import java.util.List;

/**
 * A quantity of ore, with the classes under which it stands.
 *
 * @param oreMt million tonnes of ore, 0 or more; never of contained metal
 * @param classes what the source says of them, empty where it says nothing
 */
public record Tonnage(double oreMt, List<ResourceClass> classes) {
    public Tonnage {
        classes = List.copyOf(classes);
        if (!(oreMt >= 0) || Double.isInfinite(oreMt)) {
            throw new IllegalArgumentException("ore is 0 Mt or more, not " + oreMt);
        }
    }

    /**
     * Both together, where they may be added: classes of one system that belong together, such as A, B and C1. A quantity
     * without a class adds only to another without one.
     *
     * @throws ClassesDoNotAdd where they may not: they are of two systems, or explored and prognostic, or reserves and
     *     resources
     */
    public Tonnage plus(Tonnage other) {
        var all = new ArrayList<>(classes);
        other.classes.stream().filter(one -> !all.contains(one)).forEach(all::add);
        boolean oneIsUnclassed = classes.isEmpty() != other.classes.isEmpty();
        boolean together =
                all.stream().map(one -> one.system() + one.family()).distinct().count() <= 1;
        if (oneIsUnclassed || !together) {
            throw new ClassesDoNotAdd(this, other);
        }
        return new Tonnage(oreMt + other.oreMt, all);
    }

    /** A sum over classes that do not add. */
    public static final class ClassesDoNotAdd extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        ClassesDoNotAdd(Tonnage one, Tonnage other) {
            super(one.oreMt + " Mt " + one.classes + " and " + other.oreMt + " Mt " + other.classes
                    + " are of classes that do not add");
        }
    }
}
