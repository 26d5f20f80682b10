package org.claimstake.studio.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.claimstake.language.finding.Finding;

/** What stands in the way of a text that is edited on the page. The names ({@code text/changed}) last. */
public final class TextFindings {
    private static final String NOTHING_LOST = "what you typed stays on the page, and this browser keeps it";

    private TextFindings() {}

    /** @param most characters, of both the size as it is */
    public static Finding tooLarge(String file, long size, long most) {
        return Finding.of(
                        "text/too-large",
                        "`%s` has %s million signs, and the page edits up to %s million"
                                .formatted(file, millions(size), millions(most)))
                .why("a longer text would make the page wait at every key")
                .why("edit it with a program of your own: the page follows the file when it changes");
    }

    private static String millions(long size) {
        // rounded up, so that what is too large never looks as large as what may be
        long tenths = (size + 99_999) / 100_000;
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    public static Finding notEdited(String file) {
        return Finding.of("text/kind", "`" + file + "` is not edited here")
                .why("the page edits the texts of a case: files that end in .stake, .yaml, .csv or .md");
    }

    public static Finding link(String file) {
        return Finding.of("text/link", "`" + file + "` is reached through a link")
                .why("the page saves plain files of the case's own folder only, so that it changes nothing elsewhere")
                .why("put the file itself in the place of the link");
    }

    public static Finding folderGone(String id) {
        return Finding.of("text/folder-gone", "the folder of `" + id + "` is not there any more")
                .why(NOTHING_LOST)
                .why("put the folder back, or copy the text and keep it elsewhere");
    }

    public static Finding changed(String file) {
        return Finding.of("text/changed", "another program has changed `" + file + "` since it was opened here")
                .why("nothing was saved, so that neither text is lost")
                .why("look at both, then keep yours or take the one on the disk");
    }

    public static Finding gone(String file) {
        return Finding.of("text/gone", "`" + file + "` is not in the folder any more")
                .why(NOTHING_LOST)
                .why("saving once more writes the file anew");
    }

    /** @param line from 1 */
    public static Finding sign(String file, int line) {
        return Finding.of("text/sign", "line " + line + " of `" + file + "` holds a sign that no file can keep")
                .why("a text holds no zero and no half of a sign; such come along with what is pasted")
                .why("type the line anew");
    }

    public static Finding notSaved(String file, IOException failure) {
        String reason = switch (failure) {
            case AccessDeniedException denied -> "you may not write there";
            case FileSystemException system when system.getReason() != null -> "the system says: " + system.getReason();
            default -> "the system says: " + failure.getMessage();
        };
        return Finding.of("text/not-saved", "`" + file + "` could not be saved")
                .why(reason)
                .why("the file is as it was, and " + NOTHING_LOST);
    }

    public static Finding readOnly(String file, ReadOnlyFileSystemException failure) {
        return notSaved(file, new IOException("it can only be read", failure));
    }

    public static Finding request(String what) {
        return Finding.of("text/request", what)
                .why("what is asked about a text is one JSON object: file, text, at")
                .why("docs/studio.md shows each question with an example");
    }
}
