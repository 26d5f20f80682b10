package org.claimstake.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import org.claimstake.cli.lsp.LanguageServing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code stake lsp}: talks with an editor over standard input and output until the editor goes. */
@Command(
        header = "stake lsp",
        description = "Serves an editor by the Language Server Protocol, over standard input and output.",
        sortOptions = false)
final class LspCommand implements org.claimstake.cli.Command {
    private static final String LIBRARY = "library/src/main/resources/library";

    private final Shell shell;

    LspCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        boolean well =
                LanguageServing.serve(new FileInputStream(FileDescriptor.in), shell.out(), library(), Version.line());
        return well ? Exit.FINE : Exit.WRONG_USE;
    }

    /** Where the texts of the library lie in a checkout; null elsewhere. */
    private static @Nullable Path library() {
        Path home = Shell.home();
        return home == null ? null : home.resolve(LIBRARY);
    }
}
