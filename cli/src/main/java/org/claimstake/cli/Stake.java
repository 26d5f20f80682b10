package org.claimstake.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself: {@code stake}, with its subcommands. */
@Command(
        name = "stake",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What a resource deal is worth to each side, when, and how surely.")
public final class Stake {

    private Stake() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words after {@code stake}, as the shell gave them
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Stake()).execute(args));
    }
}
