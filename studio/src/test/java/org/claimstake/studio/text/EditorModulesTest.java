package org.claimstake.studio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor's modules are served whole, and each finds those that it imports. */
final class EditorModulesTest {
    private static final List<String> WANTED = List.of(
            "@codemirror/state",
            "@codemirror/view",
            "@codemirror/commands",
            "@codemirror/language",
            "@codemirror/autocomplete",
            "@codemirror/lint",
            "@codemirror/search");

    private final EditorModules modules = new EditorModules();

    @Test
    void everyModuleThatIsImportedIsThere() {
        var seen = new LinkedHashSet<>(WANTED);
        var next = new LinkedHashSet<>(WANTED);
        while (!next.isEmpty()) {
            String name = next.removeFirst();
            String text = modules.addressed(modules.text(name));
            EditorModules.IMPORT.matcher(text).results().forEach(found -> {
                assertThat(found.group(3)).as(name).startsWith("/lib/").endsWith(".js");
                String other = found.group(3).substring(5, found.group(3).length() - 3);
                assertThat(modules.places()).as(name).containsKey(other);
                if (seen.add(other)) {
                    next.add(other);
                }
            });
        }

        assertThat(seen).hasSizeGreaterThan(10).containsAll(List.of("style-mod", "@lezer/common", "crelt"));
    }

    @Test
    void onlyNamesOfModulesBecomeAddresses() {
        String text = """
                import elt from 'crelt';
                import { a,
                  b } from "@codemirror/state";
                import "style-mod";
                export { c } from 'w3c-keyname';
                import x from './near.js';
                let said = "import y from 'crelt'";
                export const spoken = 'crelt';
                """;

        assertThat(modules.addressed(text)).isEqualTo("""
                import elt from '/lib/crelt.js';
                import { a,
                  b } from "/lib/@codemirror/state.js";
                import "/lib/style-mod.js";
                export { c } from '/lib/w3c-keyname.js';
                import x from './near.js';
                let said = "import y from 'crelt'";
                export const spoken = 'crelt';
                """);
    }

    @Test
    void aModuleIsAScriptAndIsAskedForAnewOnlyWhenItChanged(@TempDir Path here) throws IOException {
        try (TextStudio studio = TextStudio.of(here)) {
            HttpResponse<String> view = studio.raw("GET", "/lib/@codemirror/view.js", null);

            assertThat(view.statusCode()).isEqualTo(200);
            assertThat(view.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
            assertThat(view.headers().firstValue("ETag")).isPresent();
            assertThat(view.body()).contains("from '/lib/@codemirror/state.js'");
            for (String none :
                    List.of("/lib/", "/lib/@codemirror/view", "/lib/../view.js", "/lib/META-INF/importmap.json")) {
                assertThat(studio.raw("GET", none, null).statusCode()).as(none).isEqualTo(404);
            }
        }
    }
}
