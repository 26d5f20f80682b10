package org.claimstake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.claimstake.casefile.importing.DepositTables;
import org.claimstake.casefile.importing.ImportFindings;
import org.claimstake.language.finding.Finding;
import org.claimstake.world.register.Register;
import org.claimstake.world.register.RegisterCache;

/**
 * The tables as registers to be searched. They are kept in the system's temporary folder, so that the next search need not
 * make them again; nothing is written beside the tables, and what is kept may be thrown away at any time.
 */
final class Registers implements AutoCloseable {
    private static final Set<PosixFilePermission> MINE_ALONE = PosixFilePermissions.fromString("rwx------");

    private final SequencedMap<String, Register> registers = new LinkedHashMap<>();
    private Optional<Path> passing = Optional.empty();

    /** By the tables that were opened, in their order. */
    SequencedMap<String, Register> all() {
        return registers;
    }

    /** Opens them all, or says why one cannot be read. */
    List<Finding> open(List<DepositTables.Table> tables) throws IOException {
        var cache = new RegisterCache(folder());
        for (DepositTables.Table table : tables) {
            RegisterCache.Opened opened = cache.of(table.bytes(), table.path());
            if (opened.register().isEmpty()) {
                return ImportFindings.refused(opened.troubles());
            }
            registers.put(table.path(), opened.register().get());
        }
        return List.of();
    }

    /** A folder of this user's in the temporary one; where somebody else has taken its name, one for this search alone. */
    private Path folder() throws IOException {
        Path temporary = Shell.temporary();
        Path kept = temporary.resolve("claimstake-" + Shell.user());
        if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(kept, PosixFilePermissions.asFileAttribute(MINE_ALONE));
            }
            if (isMine(kept, temporary)) {
                return kept;
            }
        }
        Path once = Files.createTempDirectory("claimstake");
        passing = Optional.of(once);
        return once;
    }

    private static boolean isMine(Path folder, Path temporary) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path probe = Files.createTempFile(temporary, "claimstake", ".who");
        try {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
            others.removeAll(MINE_ALONE);
            return others.isEmpty()
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
        } finally {
            Files.delete(probe);
        }
    }

    @Override
    public void close() throws IOException {
        for (Register register : registers.values()) {
            register.close();
        }
        if (passing.isPresent()) {
            try (Stream<Path> files = Files.list(passing.get())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(passing.get());
        }
    }
}
