package org.claimstake.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.evidence.statement.RuleFinder;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.text.Span;

/** What holds of every document, whatever was brought. */
final class Sound {
    private Sound() {}

    static Document read(byte[] bytes, String name) {
        return sound(DocumentReader.read(bytes, name));
    }

    static Document sound(Document document) {
        int end = 0;
        Span whole = new Span(0, document.text().length());
        for (Span sentence : document.sentences()) {
            assertThat(sentence.from())
                    .describedAs("sentences follow each other")
                    .isGreaterThanOrEqualTo(end);
            assertThat(whole.contains(sentence)).isTrue();
            assertThat(document.origin().of(sentence)).isNotNull();
            end = sentence.to();
        }
        List<Statement> statements = new RuleFinder().find(document, new Gazetteer(List.of()));
        for (Statement statement : statements) {
            assertThat(whole.contains(statement.span())).isTrue();
            assertThat(statement.worth()).isBetween(0.0, 1.0);
        }
        assertThat(document.troubles())
                .allSatisfy(trouble -> assertThat(trouble.kind()).isNotBlank());
        if (document.troubles().stream().anyMatch(Document.Trouble::stops)) {
            assertThat(document.sentences())
                    .describedAs("what cannot be read says nothing")
                    .isEmpty();
        }
        return document;
    }

    static AbstractListAssert<?, List<? extends String>, String, ?> troubles(Document document) {
        return assertThat(
                document.troubles().stream().map(Document.Trouble::kind).toList());
    }

    /** Said to be unreadable, as one kind of trouble. */
    static void refused(Document document, String kind) {
        assertThat(document.troubles()).describedAs("%s", document.troubles()).anySatisfy(trouble -> {
            assertThat(trouble.kind()).isEqualTo(kind);
            assertThat(trouble.stops()).isTrue();
        });
    }
}
