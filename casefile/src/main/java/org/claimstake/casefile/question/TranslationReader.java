package org.claimstake.casefile.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.jspecify.annotations.Nullable;

/** Reads {@code languages}: what a question says in each, by the code of the language. */
final class TranslationReader {
    private final Findings findings;

    TranslationReader(Findings findings) {
        this.findings = findings;
    }

    Map<String, Translation> read(KeyReader keys) {
        var languages = new LinkedHashMap<String, Translation>();
        keys.map("languages").forEach((language, node) -> {
            Translation translation = read(language.text(), node);
            if (translation != null) {
                languages.put(language.text(), translation);
            }
        });
        return languages;
    }

    private @Nullable Translation read(String language, YamlNode node) {
        KeyReader inner = KeyReader.of("a language", language, node, findings);
        if (inner == null) {
            return null;
        }
        Words text = inner.words("text");
        var translation = new Translation(
                text == null ? null : Template.parse(text, findings),
                new AnswerReader(inner, findings).sentence(),
                basis(inner),
                inner.text("title"));
        inner.end();
        return translation;
    }

    private List<Template> basis(KeyReader inner) {
        return inner.list("basis").stream()
                .map(words -> Template.parse(words, findings))
                .toList();
    }
}
