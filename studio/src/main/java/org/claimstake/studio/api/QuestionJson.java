package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.claimstake.casefile.question.Answer;
import org.claimstake.casefile.question.Question;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.jspecify.annotations.Nullable;

/** Questions as a page offers them: the sentence with its blanks, each a term or an input that can be set. */
final class QuestionJson {
    private QuestionJson() {}

    /** @param terms writes a blank; null while the case is not compiled yet */
    static void write(Question question, @Nullable TermJson terms, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", question.id());
        json.writeStringField("text", Answering.words(question, null));
        json.writeObjectFieldStart("languages");
        // in order: a map that is copied has none
        for (String language : new TreeSet<>(question.languages().keySet())) {
            json.writeStringField(language, Answering.words(question.in(language), null));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("blanks");
        for (String name : question.text().names()) {
            if (terms != null && terms.has(name)) {
                json.writeFieldName(name);
                terms.write(name, json);
            }
        }
        json.writeEndObject();
        texts("for", question.askers(), json);
        texts("needs", question.needs().stream().map(Words::text).toList(), json);
        Answer.Table table = question.answer().table();
        texts(
                "table",
                (table == null ? question.needs() : table.rows())
                        .stream().map(Words::text).toList(),
                json);
        json.writeEndObject();
    }

    static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
