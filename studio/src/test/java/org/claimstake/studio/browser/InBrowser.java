package org.claimstake.studio.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Gives a test its {@link Sitting} (one for all, or one for the class with {@link OwnStudio}) and its {@link Tab} (one for each
 * test), and looks afterwards whether the console, the page's policy or the studio had something to complain about. The browser is one for the whole run: to start
 * it takes longer than most tests. Of a test that fails a picture and the page's text are left in {@code target/pages}.
 */
final class InBrowser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InBrowser.class);
    private static final Path PICTURES = Path.of("target", "pages");

    private record Running(ChromeDriver driver) implements AutoCloseable {
        @Override
        public void close() {
            driver.quit();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Programs> programs = Programs.find(System.getenv());
        if (programs.isEmpty()) {
            if (Programs.areRequired(System.getenv())) {
                throw new IllegalStateException(Programs.NOT_TESTED);
            }
            System.out.println(Programs.NOT_TESTED);
            Assumptions.abort(Programs.NOT_TESTED);
        }
        context.getRoot()
                .getStore(HERE)
                .computeIfAbsent("browser", key -> new Running(Chrome.start(programs.orElseThrow())), Running.class);
        // closed by JUnit with the class or the run
        boolean own = context.getRequiredTestClass().isAnnotationPresent(OwnStudio.class);
        (own ? context : context.getRoot())
                .getStore(HERE)
                .computeIfAbsent("sitting", key -> Sitting.begin(), Sitting.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Tab tab = Tab.open(driver(context), sitting(context));
        tab.size(1280, 900);
        tab.complaints().forget();
        var tabs = new ArrayList<Tab>();
        tabs.add(tab);
        context.getStore(HERE).put("tabs", tabs);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        List<Tab> tabs = tabs(context);
        try {
            if (context.getExecutionException().isPresent()) {
                keep(context, tabs.getFirst());
            } else {
                for (Tab tab : tabs) {
                    Assertions.assertThat(tab.complaints().all())
                            .as("the console")
                            .isEmpty();
                    Assertions.assertThat(tab.refusals())
                            .as("what the page's policy refused, or nobody caught")
                            .isEmpty();
                }
                Assertions.assertThat(sitting(context).faults())
                        .as("faults of the studio")
                        .isEmpty();
            }
        } finally {
            tabs.getFirst().command("Network.clearBrowserCookies", Map.of());
            tabs.forEach(Tab::close);
            driver(context)
                    .switchTo()
                    .window(driver(context).getWindowHandles().iterator().next());
        }
    }

    private static void keep(ExtensionContext context, Tab tab) throws IOException {
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getTestMethod().orElseThrow().getName();
        Files.createDirectories(PICTURES);
        try {
            Files.write(PICTURES.resolve(name + ".png"), tab.driver().getScreenshotAs(OutputType.BYTES));
            Files.writeString(
                    PICTURES.resolve(name + ".txt"),
                    String.join(
                            "\n",
                            tab.driver().getCurrentUrl(),
                            "console: " + String.join("\n  ", tab.complaints().all()),
                            "refused: " + String.join("\n  ", tab.refusals()),
                            "focus: " + tab.focused(),
                            tab.<String>js("return document.documentElement.outerHTML")),
                    StandardCharsets.UTF_8);
        } catch (WebDriverException gone) {
            Files.writeString(PICTURES.resolve(name + ".txt"), "the browser has no picture: " + gone.getMessage());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Sitting.class || type == Tab.class;
    }

    /** A second tab of a test is a second parameter. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Sitting.class) {
            return sitting(context);
        }
        long before =
                List.of(parameter.getDeclaringExecutable().getParameters()).subList(0, parameter.getIndex()).stream()
                        .filter(one -> one.getType() == Tab.class)
                        .count();
        List<Tab> tabs = tabs(context);
        if (before == tabs.size()) {
            Tab tab = Tab.open(driver(context), sitting(context));
            tab.size(1280, 900);
            tabs.add(tab);
        }
        return tabs.get((int) before);
    }

    private static ChromeDriver driver(ExtensionContext context) {
        return context.getRoot().getStore(HERE).get("browser", Running.class).driver();
    }

    private static Sitting sitting(ExtensionContext context) {
        return context.getStore(HERE).get("sitting", Sitting.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Tab> tabs(ExtensionContext context) {
        return context.getStore(HERE).get("tabs", List.class);
    }
}
