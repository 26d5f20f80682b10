package org.claimstake.language.model;

import org.claimstake.language.plan.Node;

/**
 * Interest over a time, as nodes.
 */
final class Growth {
    static final UnitTerm A_YEAR = UnitTerm.NUMBER.over(Operators.YEARS);

    private Growth() {}

    /** (1 + r)^time - 1 */
    static Node compound(Node rate, Node time) {
        return new Node.Binary(
                Node.BinaryOp.SUBTRACT,
                new Node.Binary(
                        Node.BinaryOp.POWER, new Node.Binary(Node.BinaryOp.ADD, new Node.Constant(1), rate), time),
                new Node.Constant(1));
    }
}
