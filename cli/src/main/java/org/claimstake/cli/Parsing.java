package org.claimstake.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads the words after a command; what does not fit is told in plain words with the nearest that does. */
final class Parsing {
    private Parsing() {}

    static CommandLine of(String name, Command command) {
        var line = new CommandLine(command);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("This text.")
                        .build());
        line.setCommandName(name);
        line.setUsageHelpWidth(96);
        line.setUsageHelpAutoWidth(false);
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        line.setOverwrittenOptionsAllowed(false);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setExpandAtFiles(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        return line;
    }

    static int run(CommandLine line, List<String> args, Shell shell) {
        try {
            line.parseArgs(args.toArray(String[]::new));
        } catch (CommandLine.ParameterException wrong) {
            throw plain(line, args, wrong);
        }
        if (line.isUsageHelpRequested()) {
            shell.out().print(line.getUsageMessage());
            return Exit.FINE;
        }
        return line.<Command>getCommand().run();
    }

    private static WrongUse plain(CommandLine line, List<String> args, CommandLine.ParameterException wrong) {
        String help = "see: " + line.getCommandName() + " --help";
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unmatched -> unmatched(line, unmatched, help);
            case CommandLine.OverwrittenOptionException twice ->
                new WrongUse("`" + name(twice.getOverwritten()) + "` stands twice", help);
            case CommandLine.MissingParameterException missing -> missing(missing, args, help);
            default ->
                new WrongUse(
                        String.valueOf(wrong.getMessage()).lines().findFirst().orElse("these words do not fit"), help);
        };
    }

    private static WrongUse unmatched(CommandLine line, CommandLine.UnmatchedArgumentException wrong, String help) {
        String word = wrong.getUnmatched().getFirst();
        if (!word.startsWith("-")) {
            return new WrongUse("`" + word + "` is one word too many", help);
        }
        String bare = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Optional<String> nearest = Nearest.of(bare, options(line));
        return nearest.isPresent()
                ? new WrongUse("there is no option `" + bare + "`", "try: " + nearest.get(), help)
                : new WrongUse("there is no option `" + bare + "`", help);
    }

    private static WrongUse missing(CommandLine.MissingParameterException wrong, List<String> args, String help) {
        List<ArgSpec> without = wrong.getMissing();
        String last = args.isEmpty() ? "" : args.getLast();
        boolean value = without.size() == 1 && without.getFirst() instanceof OptionSpec;
        String words = without.stream().map(Parsing::name).collect(Collectors.joining(" and "));
        return new WrongUse(
                value
                        ? "`" + last + "` wants " + without.getFirst().paramLabel() + " behind it"
                        : words + " is missing",
                help);
    }

    private static String name(ArgSpec spec) {
        return switch (spec) {
            case OptionSpec option -> option.longestName();
            default -> spec.paramLabel();
        };
    }

    private static List<String> options(CommandLine line) {
        var names = new ArrayList<String>();
        line.getCommandSpec().options().forEach(option -> names.addAll(Arrays.asList(option.names())));
        return names;
    }
}
