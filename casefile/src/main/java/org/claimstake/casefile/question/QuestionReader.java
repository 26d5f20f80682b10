package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads one question file; all that is wrong with it comes at once. */
public final class QuestionReader {
    private static final String TEXT = "text: \"What does the State get, if its share is {share}?\"";
    private static final String SENTENCE = "sentence: \"The State gets {state_value}.\"";

    private final SourceText file;
    private final KeyReader keys;
    private final Findings findings;

    private QuestionReader(SourceText file, KeyReader keys, Findings findings) {
        this.file = file;
        this.keys = keys;
        this.findings = findings;
    }

    public static Reading<Question> read(SourceText file, Limits limits) {
        return YamlReader.read(file, limits).then(root -> {
            var findings = new Findings();
            KeyReader keys = KeyReader.of("a question", file.name(), root, findings);
            Question question = keys == null ? null : new QuestionReader(file, keys, findings).question();
            return question == null || findings.any()
                    ? new Reading.Failed<>(findings.all())
                    : new Reading.Done<>(question);
        });
    }

    private @Nullable Question question() {
        Words id = keys.needed("id", "id: " + fileId());
        Words text = keys.needed("text", TEXT);
        List<String> askers = keys.list("for").stream().map(Words::text).toList();
        List<Words> needs = keys.list("needs");
        List<Setting> settings = CompareReader.settings(keys, file.name(), findings);
        String scenario = keys.text("scenario");
        Answer answer = new AnswerReader(keys, findings).read();
        List<Template> basis = keys.list("basis").stream().map(this::template).toList();
        Grid grid = new GridReader(findings).read(keys.node("grid"));
        List<Compared> compare = new CompareReader(file.name(), findings).read(keys);
        Map<String, String> labels = GridReader.labels(keys, findings);
        List<Words> instead = keys.list("instead");
        Map<String, Translation> languages = new TranslationReader(findings).read(keys);
        List<Expected> expects = new ExpectReader(inputs(grid, compare), findings).read(keys.node("expect"));
        keys.end();
        check(id, answer, grid, settings);
        if (id == null || text == null) {
            return null;
        }
        return new Question(
                id.text(),
                template(text),
                askers,
                needs,
                settings,
                scenario == null ? "" : scenario,
                answer,
                basis,
                expects,
                grid,
                compare,
                labels,
                instead,
                languages,
                file);
    }

    private Template template(Words words) {
        return Template.parse(words, findings);
    }

    private static List<String> inputs(@Nullable Grid grid, List<Compared> compare) {
        var inputs = new ArrayList<String>();
        if (grid != null) {
            grid.axes().forEach(axis -> inputs.add(axis.input().text()));
        }
        if (!compare.isEmpty()) {
            inputs.add(Expected.COLUMN);
        }
        return inputs;
    }

    private void check(@Nullable Words id, Answer answer, @Nullable Grid grid, List<Setting> settings) {
        if (id != null && !id.text().equals(fileId())) {
            findings.add(QuestionFindings.questionId(id.text(), file.name(), id.place()));
        }
        boolean answered = keys.node("sentence") != null || answer.sentence() != null;
        boolean gridIsWrong = grid == null && keys.node("grid") != null;
        if (!answered && !gridIsWrong && (grid == null || grid.answer().sentence() == null)) {
            keys.needed("sentence", SENTENCE);
        }
        List<Grid.Axis> axes = grid == null ? List.of() : grid.axes();
        for (Grid.Axis axis : axes) {
            if (settings.stream()
                    .anyMatch(setting -> setting.name().equals(axis.input().text()))) {
                findings.add(QuestionFindings.questionInput(
                        axis.input().text(), axis.input().place()));
            }
        }
    }

    /** The id that the file's name gives. */
    private String fileId() {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return name.endsWith(Questions.ENDING) ? name.substring(0, name.length() - Questions.ENDING.length()) : name;
    }
}
