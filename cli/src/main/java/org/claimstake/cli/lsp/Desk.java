package org.claimstake.cli.lsp;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.casefile.editing.View;
import org.claimstake.casefile.editing.ViewReader;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** What lies open in the editor, and what was last read of it. Used by one thread. */
final class Desk {
    private static final String ENDING = ".stake";

    private final LibraryFiles library;
    private final ViewReader reading;
    /** By real path, as the editor has them. */
    private final Map<Path, String> open = new TreeMap<>();
    /** How the editor writes the address of a file it has named. */
    private final Map<Path, String> addresses = new HashMap<>();

    private final Map<Path, View> views = new HashMap<>();

    Desk(LibraryFiles library) {
        this.library = library;
        this.reading = new ViewReader(library.library());
    }

    void open(String uri, String text) {
        Path file = path(uri);
        if (file != null) {
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            open.put(file, unmarked.replace("\r\n", "\n").replace('\r', '\n'));
            addresses.put(file, uri);
            views.clear();
        }
    }

    void close(String uri) {
        Path file = path(uri);
        if (file != null) {
            open.remove(file);
            views.clear();
        }
    }

    /** Files have changed under us. */
    void forget() {
        views.clear();
    }

    boolean isOpen(String uri) {
        Path file = path(uri);
        return file != null && open.containsKey(file);
    }

    /** All that is open, with the views; each view once. */
    Map<Path, View> allOpen() {
        var all = new TreeMap<Path, View>();
        for (Path file : open.keySet()) {
            if (file.toString().endsWith(ENDING)) {
                view(file).ifPresent(view -> all.put(key(file), view));
            }
        }
        return all;
    }

    Optional<Spot> spot(String uri) {
        Path file = path(uri);
        return file == null
                ? Optional.empty()
                : view(file)
                        .flatMap(view -> Optional.ofNullable(view.texts().get(name(file)))
                                .map(text -> new Spot(view, text)));
    }

    private Path key(Path file) {
        Path root = ViewReader.caseOf(file);
        return root == null ? file : root;
    }

    private String name(Path file) {
        Path root = ViewReader.caseOf(file);
        String ofLibrary = root == null ? library.name(file) : null;
        if (ofLibrary != null) {
            return ofLibrary;
        }
        return root == null
                ? String.valueOf(file.getFileName())
                : root.relativize(file).toString().replace('\\', '/');
    }

    private Optional<View> view(Path file) {
        View known = views.get(key(file));
        if (known == null) {
            known = read(file, open);
            if (known != null) {
                views.put(key(file), known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** The view as it would be if these texts were open. */
    @Nullable
    View read(Path file, Map<Path, String> texts) {
        Path root = ViewReader.caseOf(file);
        try {
            if (root == null) {
                String text = texts.get(file);
                Path folder = file.getParent();
                return folder == null
                        ? null
                        : reading.ofText(
                                folder,
                                name(file),
                                text == null ? Files.readString(file, StandardCharsets.UTF_8) : text);
            }
            var unsaved = new TreeMap<String, String>();
            texts.forEach((path, text) -> {
                if (path.startsWith(root)) {
                    unsaved.put(root.relativize(path).toString().replace('\\', '/'), text);
                }
            });
            return reading.ofCase(root, unsaved);
        } catch (IOException unreadable) {
            return null;
        }
    }

    Map<Path, String> texts() {
        return new TreeMap<>(open);
    }

    // ---- addresses

    /** The file of a name in a view; null when an editor cannot open it. */
    @Nullable
    Path file(View view, SourceText text) {
        return ViewReader.isOfLibrary(text.name()) && !Files.exists(view.root().resolve(text.name()))
                ? library.path(text)
                : view.root().resolve(text.name());
    }

    String address(Path file) {
        return addresses.getOrDefault(file, file.toUri().toString());
    }

    @Nullable
    String address(View view, SourceText text) {
        Path file = file(view, text);
        return file == null ? null : address(file);
    }

    /** Null for what is no file on this machine: an editor may show texts of its own. */
    static @Nullable Path path(String uri) {
        try {
            Path path = Path.of(URI.create(uri)).toAbsolutePath().normalize();
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IllegalArgumentException | FileSystemNotFoundException | IOException noFile) {
            return null;
        }
    }
}
