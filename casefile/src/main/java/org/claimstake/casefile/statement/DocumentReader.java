package org.claimstake.casefile.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.StatementFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads one file of statements; all that is wrong with it comes at once. */
public final class DocumentReader {
    /** Of one document. */
    static final int MOST = 2_000;

    private final SourceText file;
    private final Findings findings;

    private DocumentReader(SourceText file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    public static Reading<StatedDocument> read(SourceText file, Limits limits) {
        return YamlReader.read(file, limits).then(root -> {
            var findings = new Findings();
            KeyReader keys = KeyReader.of("a file of statements", file.name(), root, findings);
            StatedDocument document = keys == null ? null : new DocumentReader(file, findings).read(keys);
            return document == null || findings.any()
                    ? new Reading.Failed<>(findings.all())
                    : new Reading.Done<>(document);
        });
    }

    private @Nullable StatedDocument read(KeyReader keys) {
        Map<String, String> speakers = speakers(keys);
        List<Stated> statements = statements(keys, speakers);
        YamlNode about = keys.node("document");
        KeyReader document = null;
        if (about != null) {
            document = KeyReader.of("a document", "document", about, findings);
        } else if (keys.isLeftOut("document")) {
            findings.add(YamlFindings.yamlMissingKey(
                    "document",
                    "a file of statements",
                    keys.place(),
                    "document: {id: " + Statements.id(file.name()) + ", title: \"An interview\", date: 2025-02-05}"));
        }
        keys.end();
        return document == null ? null : document(document, speakers, statements);
    }

    private @Nullable StatedDocument document(KeyReader keys, Map<String, String> speakers, List<Stated> statements) {
        Words id = keys.needed("id", "id: " + Statements.id(file.name()));
        Words title = keys.needed("title", "title: \"An interview\"");
        Words date = keys.words("date");
        Words hash = keys.words("sha256");
        String language = keys.text("language");
        String address = keys.text("address");
        keys.end();
        if (id != null && !id.text().equals(Statements.id(file.name()))) {
            findings.add(StatementFindings.documentId(id.text(), file.name(), id.place()));
        }
        if (date != null && !Dates.isDate(date.text())) {
            findings.add(StatementFindings.date(date.text(), date.place()));
        }
        if (hash != null && !hash.text().matches("[0-9a-f]{64}")) {
            findings.add(StatementFindings.hash(hash.place()));
        }
        if (id == null || title == null) {
            return null;
        }
        notBefore(date, statements);
        return new StatedDocument(
                id.text(),
                title.text(),
                Optional.ofNullable(date).map(Words::text),
                language == null ? "" : language,
                hash == null ? "" : hash.text(),
                address == null ? "" : address,
                speakers,
                statements,
                file);
    }

    /** Nobody judges what is not yet said. */
    private void notBefore(@Nullable Words date, List<Stated> statements) {
        if (date == null || !Dates.isDate(date.text())) {
            return;
        }
        for (Stated stated : statements) {
            for (Review review : stated.reviews()) {
                // written from the largest part down, so that what is known of both compares as text
                String on = review.on().toString().substring(0, date.text().length());
                if (on.compareTo(date.text()) < 0) {
                    findings.add(StatementFindings.reviewBefore(review.on().toString(), date.text(), review.place()));
                }
            }
        }
    }

    private Map<String, String> speakers(KeyReader keys) {
        var speakers = new LinkedHashMap<String, String>();
        keys.map("speakers").forEach((word, node) -> {
            if (node instanceof Words title) {
                speakers.put(word.text(), title.text());
            } else {
                findings.add(YamlFindings.yamlKind(word.text(), "a text", node.kind(), node.place()));
            }
        });
        return speakers;
    }

    private List<Stated> statements(KeyReader keys, Map<String, String> speakers) {
        YamlNode node = keys.node("statements");
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Items items)) {
            findings.add(YamlFindings.yamlKind("statements", "a list", node.kind(), node.place()));
            return List.of();
        }
        if (items.items().size() > MOST) {
            findings.add(StatementFindings.many(MOST, items.items().get(MOST).place()));
            return List.of();
        }
        var statements = new ArrayList<Stated>();
        var ids = new LinkedHashMap<String, Stated>();
        for (YamlNode item : items.items()) {
            Stated stated = new StatementReader(speakers, findings).read(item);
            if (stated != null) {
                Stated before = ids.putIfAbsent(stated.id(), stated);
                if (before != null) {
                    findings.add(StatementFindings.twice(stated.id(), before.place(), stated.place()));
                }
                statements.add(stated);
            }
        }
        return statements;
    }
}
