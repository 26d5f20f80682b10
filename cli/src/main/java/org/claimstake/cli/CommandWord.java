package org.claimstake.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands, in the order in which one meets them. */
enum CommandWord {
    STUDIO("studio", "a case in the browser: terms to move, answers, sources", StudioCommand::new),
    NEW("new", "a new case from one that ships", NewCommand::new),
    RUN("run", "what the terms of a case mean, in a sentence and a table", RunCommand::new),
    WHY("why", "where a number comes from, down to sources and assumptions", WhyCommand::new),
    ASK("ask", "one of the questions that a case brings", AskCommand::new),
    SOLVE("solve", "the value of a term at which a measure is what it should be", SolveCommand::new),
    DIFF("diff", "what differs between two deals and why, by clause", DiffCommand::new),
    BARGAIN("bargain", "which deal all would sign, of issues with values each side rates", BargainCommand::new),
    MAP("map", "who holds the places of a case on a day, as one source says it", MapCommand::new),
    CHECK("check", "units, sources, expectations and the tests of the models", CheckCommand::new),
    IMPORT("import", "a table of others into a case, with a receipt for each row", ImportCommand::new),
    FIND("find", "deposits of the tables of a case, by words and by place", FindCommand::new),
    CLAIMS("claims", "what a document says that can be checked, and whether it holds", ClaimsCommand::new),
    LIBRARY("library", "the models that ship: royalties, taxes, contracts, mines", LibraryCommand::new),
    CALIBRATE("calibrate", "how a price has moved, with errors, as text to paste", CalibrateCommand::new),
    EXPLAIN("explain", "what a message means and how it is mended, by an example", ExplainCommand::new),
    FMT("fmt", "one form for the text of cases and models", FormatCommand::new),
    LSP("lsp", "serves an editor: findings, help, completion, renaming", LspCommand::new),
    DOCTOR("doctor", "what this machine and this program have", DoctorCommand::new);

    private final String word;
    private final String does;
    private final Function<Shell, Command> make;

    CommandWord(String word, String does, Function<Shell, Command> make) {
        this.word = word;
        this.does = does;
        this.make = make;
    }

    static Optional<CommandWord> find(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(command -> command.word).toList();
    }

    String word() {
        return word;
    }

    String does() {
        return does;
    }

    int run(List<String> args, Shell shell) {
        CommandLine line = Parsing.of("stake " + word, make.apply(shell));
        return Parsing.run(line, args, shell);
    }
}
