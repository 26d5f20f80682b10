package org.claimstake.studio.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.claimstake.casefile.Library;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.casefile.editing.View;
import org.claimstake.casefile.editing.ViewReader;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.text.SourceText;
import org.claimstake.studio.cases.Lately;
import org.claimstake.studio.serving.Refused;
import org.jspecify.annotations.Nullable;

/** What is known of the texts that pages have open; the last few are kept, so that a pointer that moves costs no reading. */
final class Views {
    private static final int KEPT = 4;

    private final Lately<Key, View> kept = Lately.of(KEPT);
    private @Nullable ViewReader reader;

    private record Key(String id, Path folder, Map<String, String> texts) {}

    /** The files of a case are others than they were. */
    void forget(String id) {
        kept.forget(key -> key.id().equals(id));
    }

    /**
     * A text as it is typed, in its case as it lies on the disk.
     *
     * @param file  the one that is asked about
     * @param texts all that are typed and not saved, by their paths
     * @param fresh read the other files anew
     * @throws Refused with 404 where the folder is gone
     */
    Spot spot(String id, Path folder, String file, Map<String, String> texts, boolean fresh) {
        var key = new Key(id, folder, Map.copyOf(texts));
        View view = (fresh ? Optional.<View>empty() : kept.find(key)).orElseGet(() -> DeepStack.call(() -> read(key)));
        kept.keep(key, view);
        return new Spot(view, view.texts().getOrDefault(file, new SourceText(file, texts.getOrDefault(file, ""))));
    }

    private View read(Key key) {
        try {
            return reader().ofCase(key.folder().toRealPath(), key.texts());
        } catch (IOException gone) {
            throw new Refused(404, TextFindings.folderGone(key.id()));
        }
    }

    // the texts of the library are read when somebody edits, not before
    private synchronized ViewReader reader() {
        ViewReader made = reader == null ? new ViewReader(Library.shipped()) : reader;
        reader = made;
        return made;
    }
}
