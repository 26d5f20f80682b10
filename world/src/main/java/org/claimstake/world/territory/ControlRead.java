package org.claimstake.world.territory;

import java.util.List;
import java.util.Optional;
import org.claimstake.world.reading.Trouble;

/**
 * What was read of the files of one source.
 *
 * @param control the source; empty where a file was refused: a source that lacks a file would answer wrongly
 * @param rows rows or features in the files
 * @param read of them, those that the source holds; the others are named in the troubles
 * @param troubles in the order of the files and of what is in them
 */
public record ControlRead(Optional<ControlSource> control, long rows, long read, List<Trouble> troubles) {
    public ControlRead {
        troubles = List.copyOf(troubles);
    }
}
