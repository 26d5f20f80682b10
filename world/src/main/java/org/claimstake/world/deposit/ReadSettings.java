package org.claimstake.world.deposit;

import java.util.Objects;
import java.util.Optional;
import org.claimstake.world.reading.Mapping;
import org.claimstake.world.reading.SheetOptions;

/**
 * How deposits are to be read.
 *
 * @param mapping which column says what; absent for a register that is recognised by its header
 * @param options how the table is to be read, where there is no mapping
 * @param mendsSwapped whether latitude and longitude that look exchanged are exchanged back
 */
public record ReadSettings(Optional<Mapping> mapping, SheetOptions options, boolean mendsSwapped) {
    /** A register that is recognised, nothing mended. */
    public static final ReadSettings FOUND = new ReadSettings(Optional.empty(), SheetOptions.FOUND, false);

    public ReadSettings {
        Objects.requireNonNull(mapping);
        Objects.requireNonNull(options);
    }

    public ReadSettings withMapping(Mapping other) {
        return new ReadSettings(Optional.of(other), other.options(), mendsSwapped);
    }

    public ReadSettings withOptions(SheetOptions other) {
        return new ReadSettings(mapping, other, mendsSwapped);
    }

    public ReadSettings withMendsSwapped(boolean mends) {
        return new ReadSettings(mapping, options, mends);
    }
}
