package org.claimstake.cli.lsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimstake.casefile.Library;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The library, and where an editor can open its texts: in a checkout the files themselves, elsewhere copies in a folder
 * for passing things, written when one is first asked for.
 */
final class LibraryFiles {
    private static final String PREFIX = "library/";

    private final Library library = Library.shipped();
    private final @Nullable Path checkout;
    private @Nullable Path copies;

    LibraryFiles(@Nullable Path checkout) {
        this.checkout = checkout != null && Files.isDirectory(checkout) ? real(checkout) : null;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException unreadable) {
            return path.toAbsolutePath();
        }
    }

    Library library() {
        return library;
    }

    /** The name by which the library knows a file; null for a file that is none of its. */
    @Nullable
    String name(Path file) {
        for (Path folder : new @Nullable Path[] {checkout, copies}) {
            if (folder != null && file.startsWith(folder)) {
                return PREFIX + folder.relativize(file).toString().replace('\\', '/');
            }
        }
        return null;
    }

    /** Where an editor opens one of the library's texts; null when it cannot be written anywhere. */
    @Nullable
    Path path(SourceText text) {
        String within = text.name().substring(PREFIX.length());
        if (checkout != null && Files.isRegularFile(checkout.resolve(within))) {
            return checkout.resolve(within);
        }
        try {
            Path folder = copies;
            if (folder == null) {
                folder = Files.createTempDirectory("stake-library").toRealPath();
                copies = folder;
            }
            Path copy = folder.resolve(within);
            if (!Files.exists(copy) && copy.getParent() != null) {
                Files.createDirectories(copy.getParent());
                Files.write(copy, text.text().getBytes(StandardCharsets.UTF_8));
            }
            return copy;
        } catch (IOException unwritable) {
            return null;
        }
    }
}
