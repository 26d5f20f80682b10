package org.claimstake.studio.api;

import org.claimstake.language.finding.Finding;

/** What can be wrong with what is dropped on the page. */
public final class DropFindings {
    private DropFindings() {}

    /**
     * @param what  was dropped: {@code `offer.pdf`}, {@code what was dropped}
     * @param seems to be: {@code a PDF document}
     */
    public static Finding noCase(String what, String seems) {
        return Finding.of("studio/no-case", what + " seems to be " + seems + ", not a case")
                .why("a case is a folder with a text `case.stake` in it, or that text alone")
                .attempt("stake new my-deal");
    }

    /** @param path as the archive or the page calls the file */
    public static Finding outside(String path) {
        return Finding.of("studio/outside", "`" + path + "` would lie outside of what was dropped")
                .why("a file of a case lies in its folder, and no part of its path leads upwards");
    }

    /** @param what is too much: {@code 2000 files}, {@code 40 MB} */
    public static Finding tooMuchInside(String archive, String what) {
        return Finding.of("studio/archive", "`" + archive + "` holds more than " + what)
                .why("a larger case is opened from its folder")
                .attempt("stake studio FOLDER");
    }

    public static Finding brokenArchive(String archive) {
        return Finding.of("studio/archive", "`" + archive + "` cannot be unpacked")
                .why("it begins as a zip archive and does not go on as one");
    }
}
