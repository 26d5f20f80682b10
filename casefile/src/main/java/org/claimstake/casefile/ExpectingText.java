package org.claimstake.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.question.Expected;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Finding.Labelled;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A case with what a question expects written below its text, so that the language itself reads the words and judges
 * the values.
 *
 * @param places in the question's file, one for each line that was added
 */
record ExpectingText(CaseText theCase, SourceText main, List<Place> places) implements CaseText {

    static ExpectingText of(CaseText theCase, Question question) {
        var text = new StringBuilder(theCase.main().text()).append('\n');
        var places = new ArrayList<Place>();
        for (Expected expected : question.expects()) {
            for (String line : expected.lines(question.scenario())) {
                text.append(line).append('\n');
                places.add(expected.value().place());
            }
        }
        return new ExpectingText(theCase, new SourceText(theCase.main().name(), text.toString()), places);
    }

    /** What is said of a line that was added is said of the question's file. */
    Finding moved(Finding finding) {
        int added = finding.place()
                .filter(place -> place.file().name().equals(main.name()))
                .map(place -> place.line() - theCase.main().lines() - 1)
                .orElse(-1);
        return added < 0 || added >= places.size()
                ? finding
                : new Finding(
                        finding.name(),
                        finding.what(),
                        List.of(new Labelled(places.get(added), "")),
                        finding.where(),
                        finding.why(),
                        finding.tries());
    }

    @Override
    public Optional<ModelFile> model(String name) {
        return theCase.model(name);
    }

    @Override
    public Set<String> modelNames() {
        return theCase.modelNames();
    }

    @Override
    public @Nullable RawTable table(String path, Place place, Findings findings) {
        return theCase.table(path, place, findings);
    }

    @Override
    public @Nullable Set<String> sources() {
        return theCase.sources();
    }
}
