package org.claimstake.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.language.finding.Nearest;

/** The {@code stake} command: the first word chooses what is done; only that part is loaded. */
public final class Stake {

    private Stake() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words after {@code stake}, as the shell gave them
     */
    public static void main(String[] args) {
        // Java's own streams may write in the platform's encoding
        var out = new Pipe(new FileOutputStream(FileDescriptor.out));
        Shell shell = Shell.ofThisProcess(out);
        int exit = run(List.of(args), shell);
        shell.out().flush();
        if (out.trouble().isPresent()) {
            shell.talk()
                    .println("stake: the result could not be written whole: "
                            + out.trouble().get());
            exit = Exit.WRONG_USE;
        }
        shell.talk().flush();
        System.exit(exit);
    }

    /**
     * Runs one command within this process, as a person would see it who writes into files instead of a terminal: no
     * colour, no progress.
     *
     * @param args the words after {@code stake}
     * @param here the folder in which it is called
     * @param out  results, in UTF-8
     * @param talk all else, in UTF-8
     * @return the exit code
     */
    public static int run(List<String> args, Path here, PrintStream out, PrintStream talk) {
        return run(args, Shell.within(here, out, talk));
    }

    /** Everything but the process: for the tests. */
    static int run(List<String> args, Shell shell) {
        try {
            return dispatch(args, shell);
        } catch (WrongUse wrong) {
            shell.talk().print(wrong.words());
            return Exit.WRONG_USE;
        } catch (FollowedRunner.Interrupted stopped) {
            return Exit.INTERRUPTED;
        } catch (OutOfMemoryError full) {
            shell.talk().print(OurFault.memory(args));
            return Exit.WRONG_USE;
        } catch (RuntimeException | Error ours) {
            shell.talk().print(OurFault.words(args, ours));
            return Exit.OUR_FAULT;
        }
    }

    private static int dispatch(List<String> args, Shell shell) {
        String word = args.isEmpty() ? "--help" : args.getFirst();
        switch (word) {
            case "--help", "-h", "help" -> {
                return help(args, shell);
            }
            case "--version", "-V" -> {
                shell.out().println(Version.line());
                return Exit.FINE;
            }
            default -> {
                return isCase(word, shell)
                        ? CommandWord.STUDIO.run(args, shell)
                        : command(word, shell).run(args.subList(1, args.size()), shell);
            }
        }
    }

    /** {@code stake one-mine} opens the case. A command comes before a case of its name. */
    private static boolean isCase(String word, Shell shell) {
        return !word.startsWith("-")
                && CommandWord.find(word).isEmpty()
                && !(CaseFolder.open(word, shell.here(), shell.shipped()) instanceof CaseFolder.NotFound);
    }

    /** {@code stake help run} is {@code stake run --help}. */
    private static int help(List<String> args, Shell shell) {
        if (args.size() > 1 && args.getFirst().equals("help")) {
            return command(args.get(1), shell).run(List.of("--help"), shell);
        }
        shell.out().print(Help.words());
        return Exit.FINE;
    }

    private static CommandWord command(String word, Shell shell) {
        Optional<CommandWord> found = CommandWord.find(word);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<String> nearest = Nearest.of(word, CommandWord.words());
        if (nearest.isPresent()) {
            throw new WrongUse("there is no command `" + word + "`", "try: stake " + nearest.get());
        }
        Optional<String> nearestCase = Nearest.of(word, CaseFolder.ids(shell.here(), shell.shipped()));
        throw nearestCase.isPresent()
                ? new WrongUse("there is no command and no case `" + word + "`", "try: stake " + nearestCase.get())
                : new WrongUse(
                        "there is no command and no case `" + word + "`",
                        "the commands are " + String.join(", ", CommandWord.words()),
                        "try: stake --help");
    }
}
