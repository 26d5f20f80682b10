package org.claimstake.world.deposit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The registers of the tests. */
final class Registers {
    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private Registers() {}

    /** A file beside the tests. */
    static byte[] bytes(String name) {
        try (InputStream in = Registers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name + " beside the tests");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** A file of the folder of data that is not part of the product, where that is there. */
    static Optional<byte[]> shared(String name) throws IOException {
        Path root = Path.of(System.getProperty("claimstake.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path folder = Path.of(System.getProperty(
                "claimstake.shared", root.resolveSibling("shared").toString()));
        Path file = folder.resolve("data").resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** The one of them that has our own columns: the last of the list. */
    static Optional<byte[]> sharedOfOurColumns() throws IOException {
        String last = new String(bytes("whole-registers.csv"), StandardCharsets.UTF_8)
                .lines()
                .reduce("", (before, line) -> line);
        return shared(last.split(",", 2)[0]);
    }

    static DepositImport.Done imported(byte[] bytes, ReadSettings settings) {
        return switch (DepositImport.of(bytes, "register.csv", settings, DAY)) {
            case DepositImport.Done done -> done;
            case DepositImport.Refused refused -> throw new AssertionError(refused.troubles());
        };
    }
}
