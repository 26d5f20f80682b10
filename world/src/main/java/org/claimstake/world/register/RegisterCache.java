package org.claimstake.world.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimstake.world.deposit.DepositReader;
import org.claimstake.world.deposit.OpenDeposits;
import org.claimstake.world.deposit.ReadSettings;
import org.claimstake.world.reading.Trouble;

/**
 * Registers made of tables, in a folder of their own. Each is called by the SHA-256 of the bytes of its table: a table that
 * changed is another one, and the folder may be emptied at any time.
 */
public final class RegisterCache {
    // to be raised with every change of what a register holds: those of before are then made again
    private static final String MADE = "register-1-";
    private static final String ENDING = ".sqlite";
    private static final int KEPT = 16;

    private final Path folder;

    /** @param folder is there, and nobody else can write into it */
    public RegisterCache(Path folder) {
        this.folder = folder;
    }

    /**
     * A register to be searched.
     *
     * @param register absent when the table was refused; the troubles say why
     */
    public record Opened(Optional<Register> register, List<Trouble> troubles) {
        public Opened {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * The register of a table: the one that is kept, where it is, else it is made.
     *
     * @param table its bytes
     * @param name what messages call it
     */
    public Opened of(byte[] table, String name) throws IOException {
        Path file = folder.resolve(MADE + sha256(table) + ENDING);
        Optional<Register> kept = kept(file);
        if (kept.isPresent()) {
            return new Opened(kept, List.of());
        }
        DepositReader.Opened opened = DepositReader.open(table, name, ReadSettings.FOUND);
        if (opened.deposits().isEmpty()) {
            return new Opened(Optional.empty(), opened.troubles());
        }
        write(opened.deposits().get(), file);
        sweep();
        return new Opened(Optional.of(Register.open(file)), List.of());
    }

    /** Empty too where what is kept cannot be read. */
    private static Optional<Register> kept(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Register register = Register.open(file);
        try {
            register.size();
            return Optional.of(register);
        } catch (IOException broken) {
            register.close();
            return Optional.empty();
        }
    }

    private static void write(OpenDeposits deposits, Path file) throws IOException {
        try (var writer = RegisterWriter.to(file)) {
            deposits.each(
                    deposit -> {
                        try {
                            writer.add(deposit);
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    },
                    trouble -> {});
            writer.finish();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** Of many registers the newest stay. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(
                            file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .sorted(Comparator.comparing(RegisterCache::age).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long age(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
