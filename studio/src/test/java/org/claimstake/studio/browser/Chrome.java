package org.claimstake.studio.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window that reaches this machine and nothing else. */
final class Chrome {
    /** Kept, or a collector takes it and its level with it. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    /** Nobody listens there: what is not on this machine is asked of it and never comes. */
    private static final String NOWHERE = "127.0.0.1:9";

    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox", // in a container the tests run as root, which the sandbox refuses
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            // no name is looked up, and an address in figures goes through a door that is shut
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
            "--proxy-server=" + NOWHERE,
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            "--no-pings",
            "--metrics-recording-only",
            // a page in the background is one that a reader may come back to: it is not slowed while another is looked
            // at
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
            "--js-flags=--expose-gc",
            "--lang=en-GB",
            "--accept-lang=en-GB,en",
            "--window-size=1280,900");

    private Chrome() {}

    static ChromeDriver start(Programs programs) {
        QUIET.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(programs.browser().toFile());
        options.addArguments(ARGUMENTS);
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        options.setCapability("goog:loggingPrefs", logs());
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60)).pageLoadTimeout(Duration.ofSeconds(60));
        return driver;
    }

    private static Map<String, Object> logs() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        return logs.toJson();
    }
}
