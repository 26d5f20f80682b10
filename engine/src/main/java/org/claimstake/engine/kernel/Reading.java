package org.claimstake.engine.kernel;

import java.util.List;

/** What a routine reads of memory by itself. */
final class Reading {

    private Reading() {}

    static List<Access> of(Call call) {
        return switch (call) {
            case Call.Plain _ -> List.of();
            case Call.Irr irr -> List.of(irr.flows());
            case Call.DatedIrr irr -> List.of(irr.flows());
            case Call.Layered layered -> layered.places().accesses();
        };
    }
}
