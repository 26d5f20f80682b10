package org.claimstake.studio.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.logging.LogType;

/** What the browser's console said that was no news: errors, broken policies, promises that nobody caught. */
final class Complaints {
    private final WebDriver driver;
    private final List<String> said = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Complaints(WebDriver driver) {
        this.driver = driver;
    }

    /** A test that takes the studio away expects the browser to say so. */
    void expect(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    /** All so far, but those that a test expects. */
    List<String> all() {
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .forEach(said::add);
        return said.stream()
                .filter(line ->
                        expected.stream().noneMatch(one -> one.matcher(line).find()))
                .toList();
    }

    void forget() {
        driver.manage().logs().get(LogType.BROWSER);
        said.clear();
        expected.clear();
    }
}
