package org.claimstake.cli;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stake explain}: when a message comes, a case that raises it, and the case mended; without a name, all names. */
@Command(
        header = "stake explain units/differ",
        description = "Says when a message comes and how it is mended, by an example; without NAME it lists all names.",
        sortOptions = false)
final class ExplainCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "What stands in the brackets behind error, or its first half: units.")
    private @Nullable String name;

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        Explanations all = Explanations.read();
        String word = name == null ? "" : bare(name);
        Optional<Explanations.Explanation> one = all.find(word);
        if (one.isPresent()) {
            shell.out().print(one.get().plain());
            return Exit.FINE;
        }
        List<Explanations.Explanation> listed = word.isEmpty() ? all.all() : all.group(word);
        if (listed.isEmpty()) {
            throw unknown(word, all);
        }
        listed.forEach(each -> shell.out().println("%-25s %s".formatted(each.name(), each.when())));
        return Exit.FINE;
    }

    /** {@code error[units/differ]:} may be copied whole. */
    private static String bare(String typed) {
        return typed.strip().replaceFirst("^error\\[", "").replaceFirst("]:?$", "");
    }

    private static WrongUse unknown(String word, Explanations all) {
        List<String> names =
                all.all().stream().map(Explanations.Explanation::name).toList();
        return Nearest.of(word, names)
                .map(near -> new WrongUse("no message is called `" + word + "`", "try: stake explain " + near))
                .orElseGet(() -> new WrongUse(
                        "no message is called `" + word + "`",
                        "the name is what stands in the brackets: error[units/differ]",
                        "try: stake explain"));
    }
}
