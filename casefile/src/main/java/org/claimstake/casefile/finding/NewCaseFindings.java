package org.claimstake.casefile.finding;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import org.claimstake.language.finding.Finding;

/**
 * Why a new case could not be made.
 */
public final class NewCaseFindings {
    private NewCaseFindings() {}

    public static Finding newExists(String target) {
        return Finding.of("new/exists", "`" + target + "` is there already")
                .why("a new case never overwrites anything; nothing was changed")
                .why("choose another name, or move what is there");
    }

    public static Finding newName(String target) {
        return Finding.of("new/name", "`" + target + "` cannot be the name of a case")
                .why("a name begins with a letter or digit and goes on with letters, digits, `-`, `_` and `.`")
                .attempt("my-deal");
    }

    public static Finding newNoFolder(String target, String parent) {
        return Finding.of("new/no-folder", "there is no folder `" + parent + "` for `" + target + "`")
                .why("only the case's own folder is made; nothing was changed");
    }

    public static Finding newFailed(String target, Exception failure) {
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (failure instanceof ReadOnlyFileSystemException || lower.contains("read-only")) {
            return newRefused("new/read-only", target, "the folder is read-only")
                    .why("choose a folder that you may write to");
        }
        if (failure instanceof AccessDeniedException
                || lower.contains("permission")
                || lower.contains("not permitted")) {
            return newRefused("new/read-only", target, "you may not write there")
                    .why("choose a folder that you may write to");
        }
        if (lower.contains("no space") || lower.contains("quota") || lower.contains("not enough space")) {
            return newRefused("new/disk-full", target, "the disk is full")
                    .why("make room, or choose a folder on another disk");
        }
        return newRefused("new/failed", target, "the system says: " + reason);
    }

    /** A copy that could not be taken away again. */
    public static Finding newLeft(Finding failed, String folder) {
        return new Finding(failed.name(), failed.what(), failed.at(), failed.where(), List.of(), List.of())
                .why("`" + folder + "` is left there and could not be removed: remove it by hand");
    }

    private static Finding newRefused(String name, String target, String reason) {
        return Finding.of(name, "`" + target + "` could not be made: " + reason)
                .why("nothing is left of it, and nothing else was changed");
    }
}
