package org.claimstake.language.model;

import org.claimstake.language.plan.Node;

/**
 * A checked expression: what to compute and what it is. Steps are numbered by {@link Def#id()} until the
 * planner orders them.
 */
record Typed(Node node, Type type) {

    static final Typed BROKEN = new Typed(new Node.Constant(0), new Type.Broken());

    boolean broken() {
        return type instanceof Type.Broken;
    }

    Typed withType(Type other) {
        return new Typed(node, other);
    }

    Typed withNode(Node other) {
        return new Typed(other, type);
    }
}
