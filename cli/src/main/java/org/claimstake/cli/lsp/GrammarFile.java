package org.claimstake.cli.lsp;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimstake.language.editing.Colours;

/** The rules of {@link Colours} as the file that editors read: a TextMate grammar. {@code tools/grammar} writes it. */
public final class GrammarFile {

    private GrammarFile() {}

    /** @param args the file to write */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), text().getBytes(StandardCharsets.UTF_8));
    }

    public static String text() {
        var grammar = new JsonObject();
        grammar.addProperty(
                "information", "made by tools/grammar from the words of the language; change those, not this");
        grammar.addProperty("name", "Claimstake");
        grammar.addProperty("scopeName", "source.stake");
        var types = new JsonArray();
        types.add("stake");
        grammar.add("fileTypes", types);
        var patterns = new JsonArray();
        Colours.rules().forEach(rule -> patterns.add(pattern(rule)));
        grammar.add("patterns", patterns);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(grammar) + "\n";
    }

    private static JsonObject pattern(Colours.Rule rule) {
        var pattern = new JsonObject();
        if (!rule.scope().isEmpty()) {
            pattern.addProperty("name", rule.scope());
        }
        pattern.addProperty("match", rule.pattern());
        if (!rule.captures().isEmpty()) {
            var captures = new JsonObject();
            rule.captures().forEach((group, scope) -> {
                var name = new JsonObject();
                name.addProperty("name", scope);
                captures.add(Integer.toString(group), name);
            });
            pattern.add("captures", captures);
        }
        return pattern;
    }
}
