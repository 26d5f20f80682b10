package org.claimstake.engine.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tape's generated code, its numbers, and the routines between its chunks. */
final class Chunks {
    final Tape tape;
    final Code code;
    final int lanes;
    final double[] numbers;
    final List<Outer> outside;
    final int markRow;
    private final @Nullable ChunkTier[] tiers; // [part]

    /** A routine between the chunks: where it reads and writes. */
    record Outer(Value value, Place[] of, Place to) {}

    Chunks(Tape tape, KernelWriter writer, Code code, int lanes) {
        this.tape = tape;
        this.code = code;
        this.lanes = lanes;
        numbers = writer.numbers().doubles();
        outside = writer.outside();
        markRow = writer.scratch().markRow();
        tiers = new ChunkTier[code.room.threads()];
    }

    /** What works in a part of the memory; only for who has taken the part. */
    ChunkTier tier(int part) {
        ChunkTier tier = tiers[part];
        if (tier == null || code.lastIn(part) != this) {
            tier = new ChunkTier(this, part);
            tiers[part] = tier;
            code.lastIn(part, this);
        }
        return tier;
    }
}
