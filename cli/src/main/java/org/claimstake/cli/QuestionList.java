package org.claimstake.cli;

import org.claimstake.casefile.question.Question;
import org.claimstake.casefile.question.Template;

/** A question as it is listed: its words, with the names of its blanks in braces. */
final class QuestionList {
    private QuestionList() {}

    static String words(Question question) {
        var words = new StringBuilder();
        for (Template.Part part : question.text().parts()) {
            words.append(
                    switch (part) {
                        case Template.Text text -> text.words();
                        case Template.Blank blank -> "{" + blank.name() + "}";
                    });
        }
        return words.toString();
    }
}
