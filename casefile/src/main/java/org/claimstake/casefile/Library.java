package org.claimstake.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimstake.language.source.CaseText.ModelFile;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The models that ship. They are resources: {@code library/index.txt} lists the paths of the texts, one a
 * line, below {@code library/}. Faults in them are ours, and exceptions.
 */
public final class Library {
    private static final String FOLDER = "library/";

    private final Map<String, SourceText> byModel;
    private final List<ModelFile> files;

    private Library(Map<String, SourceText> byModel, List<SourceText> texts) {
        this.byModel = Collections.unmodifiableMap(byModel);
        this.files = texts.stream().map(text -> new ModelFile(text, true)).toList();
    }

    /** The library on the class path; empty when none is there. */
    public static Library shipped() {
        ClassLoader loader = Library.class.getClassLoader();
        return read(name -> resource(loader, name));
    }

    /** @param resource the text of a resource, or null when there is none of that name */
    static Library read(Function<String, @Nullable String> resource) {
        String index = resource.apply(FOLDER + "index.txt");
        if (index == null) {
            return new Library(new LinkedHashMap<>(), List.of());
        }
        List<SourceText> texts = index.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(path -> text(resource, path))
                .toList();
        return new Library(byModel(texts), texts);
    }

    private static SourceText text(Function<String, @Nullable String> resource, String path) {
        String text = resource.apply(FOLDER + path);
        if (text == null) {
            throw new IllegalStateException("library/index.txt lists " + path + ", which is not there");
        }
        return new SourceText(FOLDER + path, text.replace("\r\n", "\n"));
    }

    private static Map<String, SourceText> byModel(List<SourceText> texts) {
        var models = new LinkedHashMap<String, SourceText>();
        for (SourceText text : texts) {
            for (ModelScan.Found found : ModelScan.of(text)) {
                SourceText before = models.put(found.name(), text);
                if (before != null) {
                    throw new IllegalStateException(
                            "the library defines " + found.name() + " in " + before.name() + " and in " + text.name());
                }
            }
        }
        return models;
    }

    private static @Nullable String resource(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("reading the resource " + name, failure);
        }
    }

    public Optional<SourceText> model(String name) {
        return Optional.ofNullable(byModel.get(name));
    }

    public Set<String> modelNames() {
        return byModel.keySet();
    }

    /** All texts in the order of the index, for their tests. */
    public List<ModelFile> files() {
        return files;
    }
}
