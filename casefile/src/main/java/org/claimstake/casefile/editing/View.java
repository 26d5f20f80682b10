package org.claimstake.casefile.editing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.question.QuestionText;
import org.claimstake.casefile.source.Source;
import org.claimstake.language.Compiler;
import org.claimstake.language.editing.Known;
import org.claimstake.language.editing.NameIndex;
import org.claimstake.language.editing.Occurrence;
import org.claimstake.language.editing.Symbol;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one moment of the texts that belong together: a case with its models, or a text by itself.
 *
 * @param root     the case's folder; of a text by itself, the folder it lies in
 * @param main     the name of the file that findings without a place are shown in
 * @param texts    the user's own texts by name
 * @param sources  what the case's list says of its sources, by their ids
 * @param compiled what the compiler says of the case; null for models alone
 * @param findings of everything that was read
 */
public record View(
        Path root,
        String main,
        Map<String, SourceText> texts,
        Map<String, SourceText> questions,
        Map<String, Source> sources,
        NameIndex index,
        Compiler.@Nullable Compiled compiled,
        List<Finding> findings,
        List<Known> known) {

    public View {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        findings = List.copyOf(findings);
        known = List.copyOf(known);
    }

    /** What is known of a name at a place: as it is there, else as it is where it is given; the same once. */
    public List<Known> known(Occurrence occurrence) {
        var found = new LinkedHashMap<String, Known>();
        for (Known one : at(occurrence.place())) {
            found.putIfAbsent(key(one), one);
        }
        if (found.isEmpty()) {
            for (Known one : at(occurrence.symbol().place())) {
                if (one.name().equals(occurrence.path())
                        || last(one.name()).equals(occurrence.symbol().name())) {
                    found.putIfAbsent(key(one), one);
                }
            }
        }
        boolean process = occurrence.symbol().kind() == Symbol.Kind.PROCESS;
        String path = occurrence.path() + (process ? ".value" : "");
        List<Known> byPath = known.stream()
                .filter(one -> path.contains(".")
                        && one.name().equals(path)
                        && !one.type().isEmpty())
                .limit(1)
                .toList();
        return byPath.isEmpty() ? List.copyOf(found.values()) : byPath;
    }

    private static String key(Known one) {
        return one.type() + "|" + one.shape() + "|" + one.origins();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private List<Known> at(Place place) {
        var here = new ArrayList<Known>();
        for (Known one : known) {
            boolean same = one.place().span().from() == place.span().from()
                    && one.place().file().name().equals(place.file().name())
                    && !one.type().isEmpty();
            if (same) {
                here.add(one);
            }
        }
        return here;
    }

    /** Where the questions of the case speak of a name of its own text. */
    public List<Place> inQuestions(String name) {
        return questions.values().stream()
                .flatMap(file -> QuestionText.of(file, name).stream())
                .toList();
    }
}
