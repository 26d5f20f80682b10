package org.claimstake.casefile.finding;

import java.util.List;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.language.finding.Finding;

/**
 * What can keep a document from being read for statements. What was only read with a doubt is no finding: it is told beside the
 * statements.
 */
public final class DocumentFindings {
    private static final String PASTE = "mark the words where you can read them, copy them, and give them as a text";

    private DocumentFindings() {}

    public static Finding noFile(String file) {
        return Finding.of("claims/no-file", "there is no file `" + file + "` to read")
                .why("the name is taken from the folder in which the command is called")
                .why("a text that stands in no file is read from standard input: stake claims -");
    }

    /** @param theCase as it was named */
    public static Finding noStatements(String theCase) {
        return Finding.of("claims/none-kept", "the case `" + theCase + "` keeps no statements")
                .why("a case keeps them in files statements/ID.yaml, one for each document")
                .why("what a document says is found by: stake claims FILE --case " + theCase);
    }

    /**
     * Why a document was not read.
     *
     * @param file     as the reader of the message called it
     * @param troubles of the document; those that did not stop are left out
     */
    public static List<Finding> stopped(String file, List<Trouble> troubles) {
        return troubles.stream()
                .filter(Trouble::stops)
                .map(trouble -> stopped("`" + file + "`", trouble))
                .toList();
    }

    private static Finding stopped(String file, Trouble trouble) {
        return switch (trouble.kind()) {
            case "empty" ->
                Finding.of("claims/empty", file + " has no sentence to read")
                        .why("what stands around a text on a page is left out: menus, dates, buttons to share")
                        .why("where the page has a text that its own scripts write, nothing of it is in the file")
                        .why(PASTE);
            case "scanned" ->
                Finding.of("claims/scanned", file + " is pictures of pages, with no words in them")
                        .why("pictures are not read here; a program for text recognition (OCR) makes words of them")
                        .why(PASTE);
            case "encrypted" ->
                Finding.of("claims/encrypted", file + " is locked with a password")
                        .why("nothing is unlocked here; save it without the password in the program that opens it");
            case "broken" ->
                Finding.of("claims/broken", file + " begins as a PDF and cannot be read as one" + said(trouble))
                        .why("often a download ended too early: fetch the file again, or open it and save it anew");
            case "large" ->
                Finding.of("claims/large", file + " is too large to be read: " + trouble.said())
                        .why("a document has 50 million bytes and 5 million characters at the most")
                        .why("part it, or give the pages that matter as a file of their own");
            default ->
                Finding.of("claims/not-read", file + " is no document that can be read" + said(trouble))
                        .why("read are text, HTML and PDF, whatever the file is called")
                        .why("save it as one of them; nothing in it was executed");
        };
    }

    private static String said(Trouble trouble) {
        return trouble.said().isEmpty() ? "" : ": " + trouble.said();
    }
}
