package org.claimstake.studio.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Answer.Chart;
import org.claimstake.casefile.question.Compared;
import org.claimstake.casefile.question.Question;
import org.claimstake.casefile.question.Questions;
import org.claimstake.casefile.question.Template;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Request;
import org.claimstake.report.Answer;
import org.claimstake.report.Answers;
import org.claimstake.report.Computed;
import org.claimstake.report.Grounds;
import org.claimstake.report.QuestionAnswer;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Refused;
import org.jspecify.annotations.Nullable;

/** The answer to what is asked of a case: to one of its questions, or to none, as the commands {@code ask} and {@code run} give it. */
final class Answering {
    private final OpenCase open;
    private final Asked asked;
    private final Questions questions;
    private final @Nullable Question question;
    private final Grounds grounds;

    private Answering(OpenCase open, Questions questions, Asked asked, @Nullable Question question) {
        this.open = open;
        this.questions = questions;
        this.asked = asked;
        this.question = question;
        this.grounds = Grounds.of(open.theCase());
    }

    /**
     * @param question an id; "" for none; null for the one that the case asks where none is named, which is asked of its base
     */
    static Reading<Answering> of(OpenCase open, Questions questions, Asked asked, @Nullable String question) {
        String usual = asked.scenario().isEmpty() ? open.theCase().settings().defaultQuestion() : null;
        String id = question == null ? usual : question;
        if (id == null || id.isEmpty()) {
            return new Reading.Done<>(new Answering(open, questions, asked, null));
        }
        return questions.find(id).then(found -> new Reading.Done<>(new Answering(open, questions, asked, found)));
    }

    /** The same in another language, where the question is told in it. */
    Answering in(String language) {
        return question == null ? this : new Answering(open, questions, asked, question.in(language));
    }

    /** The same question of the case under other changes. */
    Answering with(Asked other) {
        return new Answering(open, questions, other, question);
    }

    Asked asked() {
        return asked;
    }

    /** The plan that is run first. */
    Request base() {
        return question == null
                ? asked.request()
                : QuestionAnswer.inScenario(question, question.request(Map.of(), asked.settings()), asked.scenario());
    }

    /**
     * The plan of one of the runs that the question sets side by side.
     *
     * @throws Refused with 422 where there is none of that id
     */
    Request column(String id) {
        Question put = question;
        Compared one = put == null
                ? null
                : put.compare().stream()
                        .filter(compared -> compared.id().text().equals(id))
                        .findFirst()
                        .orElse(null);
        if (put == null || one == null) {
            throw new Refused(422, ApiFindings.wrongKind("column", "the id of a run that the question compares"));
        }
        return QuestionAnswer.inScenario(put, put.request(one, asked.settings()), asked.scenario());
    }

    /** Names of lines that the question draws. */
    List<String> drawn() {
        Chart chart = question == null ? null : question.answer().chart();
        return chart == null
                ? List.of()
                : chart.series().stream().map(Words::text).toList();
    }

    /**
     * The answer.
     *
     * @param compute a run of the case, or what is wrong with it
     * @param lines   which lines over time it holds beside those that a question names
     */
    Reading<Answer> answer(Function<Request, Reading<Computed>> compute, Answers.Lines lines) {
        if (question == null) {
            return compute.apply(asked.request())
                    .then(computed -> new Reading.Done<>(Answers.of(
                            computed.run(), computed.first(), subject(computed), asked.changes(), grounds, lines)));
        }
        Question put = question;
        return QuestionAnswer.of(
                        put,
                        asked.settings(),
                        request -> compute.apply(QuestionAnswer.inScenario(put, request, asked.scenario())),
                        this::subject,
                        asked.changes(),
                        grounds)
                .then(answer -> new Reading.Done<>(answer.withQuestions(this::words)));
    }

    private Answer.Subject subject(Computed computed) {
        return Answer.Subject.of(
                open.theCase(),
                open.version(),
                computed.run().plan(),
                computed.run().settings());
    }

    private String words(String id) {
        return questions.find(id) instanceof Reading.Done<Question>(Question other) ? words(other, "…") : "";
    }

    /** A question in words. @param blank what stands for a blank; null for its name in braces */
    static String words(Question question, @Nullable String blank) {
        var words = new StringBuilder();
        for (Template.Part part : question.text().parts()) {
            words.append(
                    switch (part) {
                        case Template.Text text -> text.words();
                        case Template.Blank one -> blank == null ? "{" + one.name() + "}" : blank;
                    });
        }
        return words.toString();
    }

    Optional<Question> question() {
        return Optional.ofNullable(question);
    }
}
