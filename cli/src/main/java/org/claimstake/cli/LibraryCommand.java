package org.claimstake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimstake.casefile.Library;
import org.claimstake.language.finding.Nearest;
import org.claimstake.report.ModelDoc;
import org.claimstake.report.ModelDocs;
import org.claimstake.report.ModelJson;
import org.claimstake.report.ModelText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake library}: the models that ship, by shelf; or one of them, as its text documents itself. */
@Command(
        header = "stake library Royalty",
        description = "Lists the models that ship, or tells all that one says of itself and whether its tests hold.",
        sortOptions = false)
final class LibraryCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "A model, or a shelf: fiscal.")
    private @Nullable String name;

    @Option(names = "--json", description = "The same for programs, with stable keys.")
    private boolean json;

    LibraryCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        Library library = Library.shipped();
        List<ModelDoc> all = library.files().stream()
                .flatMap(file -> ModelDocs.of(file.text()).stream())
                .toList();
        String word = name == null ? "" : name;
        Optional<ModelDoc> one =
                all.stream().filter(doc -> doc.name().equals(word)).findFirst();
        if (one.isPresent()) {
            return tell(one.get(), library);
        }
        List<ModelDoc> listed = all.stream()
                .filter(doc -> word.isEmpty() || doc.shelf().equals(word))
                .toList();
        if (listed.isEmpty()) {
            throw unknown(word, all);
        }
        if (json) {
            print(OutputOptions.json(out -> ModelJson.list(listed, out)));
        } else {
            shell.out().print(ModelText.list(listed, shell.look()));
        }
        return Exit.FINE;
    }

    private int tell(ModelDoc doc, Library library) {
        var failed = new ModelTests(shell).failed(doc, library);
        if (json) {
            print(OutputOptions.json(out -> ModelJson.write(doc, failed, out)));
        } else {
            shell.out().print(ModelText.of(doc, failed, shell.look()));
        }
        return failed.isEmpty() ? Exit.FINE : Exit.CHECKS_FAILED;
    }

    private void print(byte[] bytes) {
        shell.out().write(bytes, 0, bytes.length);
    }

    private static WrongUse unknown(String word, List<ModelDoc> all) {
        var names = new ArrayList<String>();
        all.forEach(doc -> names.addAll(List.of(doc.name(), doc.shelf())));
        Optional<String> alike =
                names.stream().filter(one -> one.equalsIgnoreCase(word)).findFirst();
        return Stream.of(alike, Nearest.of(word, names))
                .flatMap(Optional::stream)
                .findFirst()
                .map(near -> new WrongUse("the library has no model `" + word + "`", "try: stake library " + near))
                .orElseGet(() ->
                        new WrongUse("the library has no model `" + word + "`", "which there are says: stake library"));
    }
}
