package org.claimstake.cli;

import java.util.List;

/** What is said when we are wrong: what we were doing, which version, what to send. Never a stack of lines of code. */
final class OurFault {
    private OurFault() {}

    static String words(List<String> args, Throwable fault) {
        String said = String.valueOf(fault.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return "stake: this is our fault, not yours: something happened that must not\n"
                + "  while running: " + command(args) + "\n"
                + "  version:       " + Version.line() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n"
                + "  what happened: " + fault.getClass().getSimpleName() + ": " + said + where(fault) + "\n"
                + "  nothing of yours was changed; please send these lines, and the case if it is not private, as an issue\n";
    }

    static String memory(List<String> args) {
        return "stake: this run needs more memory than it may take\n"
                + "  = it may take " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB\n"
                + "  = with fewer futures, or with smaller tables, it needs less\n"
                + "  = try: " + command(args) + " --futures 1000\n";
    }

    private static String command(List<String> args) {
        return "stake " + String.join(" ", args);
    }

    // one place is enough to find the line; the rest is noise to whoever reads it first
    private static String where(Throwable fault) {
        for (StackTraceElement element : fault.getStackTrace()) {
            if (element.getClassName().startsWith("org.claimstake.")) {
                String name = element.getClassName().substring("org.claimstake.".length());
                return " (" + name + "." + element.getMethodName() + ", line " + element.getLineNumber() + ")";
            }
        }
        return "";
    }
}
