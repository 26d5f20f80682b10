package org.claimstake.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.source.CaseText.ModelFile;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The models that ship. They are resources: {@code library/index.txt} lists the paths of the texts, one a line, below
 * {@code library/}. A text holds one model and is called by its name, {@code deal/r_factor_share.stake} holds
 * {@code RFactorShare}, so that only the texts that are wanted are read. Faults in them are ours, and exceptions.
 */
public final class Library {
    private static final String FOLDER = "library/";
    private static final Pattern BEGINNING = Pattern.compile("(?:^|_)([a-z0-9])");

    private final Function<String, @Nullable String> resource;
    private final Map<String, String> paths;
    private final Map<String, SourceText> texts = new ConcurrentHashMap<>();

    private Library(Function<String, @Nullable String> resource, Map<String, String> paths) {
        this.resource = resource;
        this.paths = Collections.unmodifiableMap(paths);
    }

    /** The library on the class path; empty when none is there. */
    public static Library shipped() {
        ClassLoader loader = Library.class.getClassLoader();
        return read(name -> resource(loader, name));
    }

    /** @param resource the text of a resource, or null when there is none of that name */
    static Library read(Function<String, @Nullable String> resource) {
        String index = resource.apply(FOLDER + "index.txt");
        var paths = new LinkedHashMap<String, String>();
        (index == null ? "" : index)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(path -> name(path, paths));
        return new Library(resource, paths);
    }

    private static void name(String path, Map<String, String> paths) {
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.stake$", "");
        String model =
                BEGINNING.matcher(file).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        String before = paths.put(model, path);
        if (before != null) {
            throw new IllegalStateException("the library has " + model + " in " + before + " and in " + path);
        }
    }

    private SourceText text(String model) {
        return texts.computeIfAbsent(model, name -> {
            String path = paths.get(name);
            String text = resource.apply(FOLDER + path);
            if (text == null) {
                throw new IllegalStateException("library/index.txt lists " + path + ", which is not there");
            }
            SourceText read = new SourceText(FOLDER + path, text.replace("\r\n", "\n"));
            List<String> found =
                    ModelScan.of(read).stream().map(ModelScan.Found::name).toList();
            if (!found.equals(List.of(name))) {
                throw new IllegalStateException(
                        path + " of the library should hold the model " + name + ", not " + found);
            }
            return read;
        });
    }

    private static @Nullable String resource(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("reading the resource " + name, failure);
        }
    }

    public Optional<SourceText> model(String name) {
        return paths.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public Set<String> modelNames() {
        return paths.keySet();
    }

    /** The library as a text of its own, with the given case in it, which has no folder: for the tests of its models. */
    public CaseText asText(SourceText main) {
        return new LibraryText(this, main);
    }

    /** All texts in the order of the index, for their tests. */
    public List<ModelFile> files() {
        return paths.keySet().stream()
                .map(name -> new ModelFile(text(name), true))
                .toList();
    }
}
