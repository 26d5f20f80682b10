package org.claimstake.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Starts a browser at an address: the one that the reader names, else the one that the system takes for addresses. */
final class Browser {
    private Browser() {}

    /** @return whether one was started; whether it shows anything nobody knows */
    static boolean open(URI address) {
        return command().map(command -> start(command, address)).orElse(false);
    }

    /** What would be started; empty where there is nothing to start, as on a machine without a screen. */
    static Optional<List<String>> command() {
        String chosen = Shell.browser();
        if (!chosen.isEmpty()) {
            return Optional.of(List.of(chosen));
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return Optional.of(List.of("open"));
        }
        if (system.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        return Shell.hasScreen() ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }

    private static boolean start(List<String> command, URI address) {
        var words = new ArrayList<>(command);
        words.add(address.toString());
        try {
            // a browser talks of its own affairs, and lives longer than we do
            new ProcessBuilder(words)
                    .redirectInput(Redirect.PIPE)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
