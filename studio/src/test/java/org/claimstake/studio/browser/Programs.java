package org.claimstake.studio.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine and the program that drives it. */
record Programs(Path browser, Path driver) {
    /** Names a browser before all others, as it does for the command. */
    private static final String BROWSER = "CLAIMSTAKE_BROWSER";

    private static final String DRIVER = "CLAIMSTAKE_BROWSER_DRIVER";
    private static final String PAGES = "CLAIMSTAKE_PAGES";
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver", "msedgedriver");
    private static final List<String> USUAL = List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium");

    /** What the build says last where there is none. */
    static final String NOT_TESTED =
            "PAGES NOT TESTED: no browser with its driver was found; on Debian and Ubuntu: apt-get install chromium chromium-driver";

    static Optional<Programs> find(Map<String, String> environment) {
        return program(BROWSER, BROWSERS, environment)
                .flatMap(browser -> program(DRIVER, DRIVERS, environment).map(driver -> new Programs(browser, driver)));
    }

    /** Whether this build may not do without. */
    static boolean areRequired(Map<String, String> environment) {
        return "required".equals(environment.get(PAGES));
    }

    private static Optional<Path> program(String variable, List<String> names, Map<String, String> environment) {
        String named = environment.getOrDefault(variable, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<Path> folders = Stream.concat(
                        Stream.of(environment.getOrDefault("PATH", "").split(":", -1)), USUAL.stream())
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
