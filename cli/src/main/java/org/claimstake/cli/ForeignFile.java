package org.claimstake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.claimstake.world.reading.SheetOptions;

/** Reads a file that belongs to no case: one that somebody names on the command line. */
final class ForeignFile {
    private ForeignFile() {}

    /**
     * Its bytes.
     *
     * @param named as the user typed it, relative to {@code here}
     */
    static byte[] read(Path here, String named) {
        try {
            Path file = here.resolve(named);
            if (!Files.isRegularFile(file)) {
                throw new WrongUse(
                        Files.exists(file) ? "`" + named + "` is no file" : "there is no file `" + named + "`",
                        "the name is taken from the folder in which the command is called");
            }
            long most = SheetOptions.Limits.DEFAULT.bytes();
            if (Files.size(file) > most) {
                throw new WrongUse("`" + named + "` is larger than " + most / 1_000_000 + " MB, and is not read");
            }
            return Files.readAllBytes(file);
        } catch (InvalidPathException | IOException failure) {
            throw new WrongUse("`" + named + "` cannot be read: " + failure.getMessage());
        }
    }
}
