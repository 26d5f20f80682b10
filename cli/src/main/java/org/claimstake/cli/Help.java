package org.claimstake.cli;

/** What {@code stake --help} says. Its first line works as it stands. */
final class Help {
    private Help() {}

    static String words() {
        var words = new StringBuilder("""
                stake run one-mine

                What a resource deal is worth to each side, when, and how surely.

                """);
        for (CommandWord command : CommandWord.values()) {
            words.append("  stake %-9s  %s%n"
                    .formatted(command.word(), command.does())
                    .replace("\r", ""));
        }
        return words + """

                stake CASE is stake studio CASE; stake COMMAND --help says more. CASE is a folder, or the name of one
                below ./ or ./cases, or of a case that ships. Results go to standard output, all else to standard
                error.
                It ends with 0 when all is well, 1 when the case is wrong, 2 when the command is, 3 when a check fails,
                4 when two deals have other results and stake diff --fail asks to be told.
                """;
    }
}
