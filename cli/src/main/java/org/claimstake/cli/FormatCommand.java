package org.claimstake.cli;

import picocli.CommandLine.Command;

@Command(header = "stake fmt cases/one-mine", sortOptions = false)
final class FormatCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    FormatCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        shell.talk().println("not yet");
        return Exit.WRONG_USE;
    }
}
