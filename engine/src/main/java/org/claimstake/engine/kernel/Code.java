package org.claimstake.engine.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A generated class with the memory it works in, in parts: whoever computes takes one and gives it back. Plans that differ
 * in numbers alone share it, so that what the compiler has made fast stays fast when a term is moved.
 */
final class Code {
    final Kernel kernel;
    final MemorySegment memory;
    final Room room;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final @Nullable Chunks[] last; // [part]
    private volatile boolean fast;
    private volatile @Nullable String failure;

    Code(KernelWriter writer, byte[] bytes, Codes.Defining defining) {
        room = writer.room();
        last = new Chunks[room.threads()];
        memory = Arena.ofAuto().allocate(room.bytes(), Room.LINE);
        kernel = defining.define(writer, bytes, memory);
        for (int part = 0; part < room.threads(); part++) {
            free.add(part);
        }
    }

    /** Who has worked in a part last: another has to write anew what is never written by the code. */
    @Nullable
    Chunks lastIn(int part) {
        return last[part];
    }

    void lastIn(int part, Chunks chunks) {
        last[part] = chunks;
    }

    synchronized @Nullable Integer take() {
        return free.poll();
    }

    synchronized void give(int part) {
        free.push(part);
    }

    /** It has been seen to be faster than plain rows. */
    boolean isFast() {
        return fast && failure == null;
    }

    void isFast(boolean now) {
        fast = now;
    }

    /** It could not be run; it is not tried again. What was first wrong with it is remembered. */
    synchronized void fail(String why) {
        if (failure == null) {
            failure = why;
        }
    }

    /** Why it is not used; null where nothing is wrong. */
    @Nullable
    String failure() {
        return failure;
    }
}
