package org.claimstake.studio.browser;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * One page of the browser and a person before it who has a keyboard: there is no way to point at anything. {@link #tabTo}
 * presses the key until the focus is there, as that person would.
 */
final class Tab {
    /** The editor lies in a shadow root, where its styles are its own. */
    static final String EDITOR =
            "(document.querySelector('.text-editor-host')?.shadowRoot?.querySelector('.cm-content') ?? null)";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_TABS = 400;
    /** Counts what a mouse or a finger would do, from before the page's own scripts run. */
    private static final String WATCH = """
            window.pointed = 0;
            for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
              addEventListener(kind, () => window.pointed++, true);
            }
            window.refusals = [];
            addEventListener('securitypolicyviolation', (event) => refusals.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));
            addEventListener('unhandledrejection', (event) => refusals.push('unhandled: ' + (event.reason && event.reason.stack || event.reason)));
            """;

    private final ChromeDriver driver;
    private final Sitting sitting;
    private final Complaints complaints;
    private final String window;
    private boolean known;

    private Tab(ChromeDriver driver, Sitting sitting) {
        this.driver = driver;
        this.sitting = sitting;
        this.window = driver.getWindowHandle();
        this.complaints = new Complaints(driver);
    }

    /** A page of its own. */
    static Tab open(ChromeDriver driver, Sitting sitting) {
        driver.switchTo().newWindow(WindowType.TAB);
        var tab = new Tab(driver, sitting);
        tab.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        return tab;
    }

    ChromeDriver driver() {
        driver.switchTo().window(window);
        return driver;
    }

    Complaints complaints() {
        return complaints;
    }

    /** A word to the browser itself, as its own tools would have. */
    Map<String, Object> command(String name, Map<String, Object> values) {
        return driver().executeCdpCommand(name, values);
    }

    /** Runs before the page's own scripts from the next page on. */
    void before(String script) {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Goes to an address of this studio; the first time with its token, as the command does. */
    void go(String address) {
        String and = address.contains("?") ? "&" : "?";
        driver().get(sitting.root() + address + (known ? "" : and + "token=" + sitting.token()));
        known = true;
    }

    /** As {@link #go}, and waits for the answer. */
    void goAndRest(String address) {
        go(address);
        rest();
    }

    void reload() {
        driver().navigate().refresh();
    }

    /** Path and query of the bar. */
    String address() {
        URI whole = URI.create(driver().getCurrentUrl());
        return whole.getRawPath() + (whole.getRawQuery() == null ? "" : "?" + whole.getRawQuery());
    }

    void size(int width, int height) {
        driver().manage().window().setSize(new Dimension(width, height));
        // what the window's own frame takes is the window's business: the page has the width that is asked for
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Of the system: {@code light} or {@code dark}; on {@code screen} or {@code print}. */
    void medium(String medium, String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    // --- keyboard

    void press(CharSequence... keys) {
        new Actions(driver()).sendKeys(keys).perform();
    }

    void chord(Keys held, CharSequence key) {
        new Actions(driver()).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Presses the tab key till what has the focus fits. */
    void tabTo(String selector) {
        var passed = new ArrayList<String>();
        for (int i = 0; i < MOST_TABS; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(js("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
            passed.add(focused());
        }
        throw new AssertionError("the tab key never comes to " + selector + ", but to " + passed);
    }

    /** What has the focus, in one line. */
    String focused() {
        return js("const a = document.activeElement; return a.tagName.toLowerCase() + (a.id ? '#' + a.id : '')"
                + " + (a.className && a.className.baseVal === undefined ? '.' + a.className.split(' ').join('.') : '')"
                + " + ' ' + (a.getAttribute('aria-label') || a.textContent || '').trim().slice(0, 40)");
    }

    /** Empties the field that has the focus and types into it. */
    void type(String text) {
        chord(Keys.CONTROL, "a");
        press(text);
    }

    /** What a mouse would have done; the tests have none. */
    long pointed() {
        return this.<Long>js("return window.pointed");
    }

    // --- what stands on the page

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T js(String script, Object... values) {
        return (T) driver().executeScript(script, values);
    }

    /** A script that waits: the text is the body of an async function, its value is the answer. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T jsLater(String script, Object... values) {
        Object answer = driver().executeAsyncScript(
                        "const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);"
                                + "(async (...given) => {" + script
                                + "})(...given).then((x) => done([x]), (e) => done('failed: ' + (e && e.stack || e)));",
                        values);
        if (answer instanceof List<?> list) {
            return (T) list.getFirst();
        }
        throw new AssertionError("a script on the page " + answer);
    }

    /** All text of the first that fits, also what is folded away; blanks of all kinds are one blank. */
    String text(String selector) {
        return plain(
                js("const e = document.querySelector(arguments[0]); return e === null ? '' : e.textContent", selector));
    }

    /** Of all that fit. */
    List<String> texts(String selector) {
        return this.<List<String>>js(
                        "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", selector)
                .stream()
                .map(Tab::plain)
                .toList();
    }

    boolean has(String selector) {
        return this.<Boolean>js("return document.querySelector(arguments[0]) !== null", selector);
    }

    /** Whether a person sees it: it has a size and nothing hides it. */
    boolean shows(String selector) {
        try {
            WebElement found = driver().findElement(By.cssSelector(selector));
            return found.isDisplayed();
        } catch (NoSuchElementException | StaleElementReferenceException gone) {
            return false;
        }
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ").strip();
    }

    // --- waiting

    /** Till the script, a condition, holds. */
    void until(String what, String condition, Object... values) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Object last = null;
        while (System.nanoTime() < end) {
            last = js("return " + condition, values);
            if (Boolean.TRUE.equals(last)) {
                return;
            }
            pause(40);
        }
        throw new TimeoutException("never: " + what + " (" + condition + "); the page says: "
                + text("main").substring(0, Math.min(400, text("main").length())) + " … notices: " + text("#notices"));
    }

    void untilShown(String selector) {
        until(selector + " stands on the page", "document.querySelector(arguments[0]) !== null", selector);
    }

    void untilText(String selector, String part) {
        until(
                "«" + part + "» in " + selector,
                "[...document.querySelectorAll(arguments[0])].some((e) => e.textContent.replace(/\\s+/g, ' ').includes(arguments[1]))",
                selector,
                part);
    }

    /** Till the board has its whole answer and nothing moves any more. */
    void rest() {
        String before = "";
        for (int i = 0; i < 3; ) {
            until(
                    "an answer at rest",
                    "document.querySelector('main .board') !== null && !document.querySelector('.board.stale')"
                            + " && document.querySelector('.measures .measure, .columns td, .measures .quiet') !== null"
                            + " && document.querySelector('.progress').textContent === ''");
            pause(90);
            String now = text("main");
            i = now.equals(before) ? i + 1 : 0;
            before = now;
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a test was ended while it waited", ended);
        }
    }

    /** What went against the page's own policy, or was thrown where nobody caught it. */
    List<String> refusals() {
        return js("return window.refusals || []");
    }

    void close() {
        driver().close();
    }
}
