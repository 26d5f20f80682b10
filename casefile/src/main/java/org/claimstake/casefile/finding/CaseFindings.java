package org.claimstake.casefile.finding;

import static org.claimstake.casefile.finding.CaseWording.bytes;
import static org.claimstake.casefile.finding.CaseWording.count;
import static org.claimstake.casefile.finding.CaseWording.some;
import static org.claimstake.casefile.finding.CaseWording.withNames;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What can be wrong with a case's folder and the files in it. The names ({@code case/outside}) last: scripts and pages
 * refer to them.
 */
public final class CaseFindings {
    private CaseFindings() {}

    /** @param looked where it was looked for, in words */
    public static Finding noSuchCase(String word, List<String> looked, Collection<String> cases) {
        Finding finding = Finding.of("case/not-a-case", "there is no case `" + word + "`")
                .why("looked for " + String.join(", ", looked))
                .why("a case is a folder that holds `case.stake`");
        return withNames(finding, "the cases found are", word, cases);
    }

    /** @param holds what lies in the folder */
    public static Finding notACase(String word, List<String> holds, Collection<String> cases) {
        Finding finding = Finding.of("case/not-a-case", "the folder `" + word + "` is no case")
                .why("a case is a folder that holds `case.stake`")
                .why(holds.isEmpty() ? "this one is empty" : "this one holds " + some(holds));
        return withNames(finding, "the cases found are", word, cases);
    }

    /** A file was named where a folder is wanted. @param folder the folder it lies in, when that is a case */
    public static Finding fileIsNoCase(String word, Optional<String> folder) {
        Finding finding = Finding.of("case/not-a-case", "`" + word + "` is a file, and a case is a folder")
                .why("a case is a folder that holds `case.stake`");
        return folder.map(finding::attempt).orElse(finding);
    }

    /** @param known terms and inputs of the case */
    public static Finding noControl(String name, Place place, Collection<String> known) {
        Finding finding = Finding.of("case/control", "`" + name + "` is no term or input of this case")
                .at(place)
                .why("`controls` are what a reader is offered first: terms, or inputs");
        return withNames(finding, "it has", name, known);
    }

    public static Finding outside(String path) {
        return Finding.of("case/outside", "`" + path + "` leads out of the case's folder")
                .why("a case reads only what lies in its own folder, so that one from a stranger can be opened safely")
                .why("copy the file into the folder and name it from there, without a leading `/` and without `..`");
    }

    public static Finding linkOutside(String path) {
        return Finding.of("case/outside", "`" + path + "` is a link that leads out of the case's folder")
                .why("a case reads only what lies in its own folder, so that one from a stranger can be opened safely")
                .why("put a copy in the place of the link");
    }

    public static Finding noFile(String path) {
        return Finding.of("case/no-file", "`" + path + "` is not in the case's folder");
    }

    public static Finding noPlainFile(String path, boolean folder) {
        return Finding.of("case/no-plain-file", "`" + path + "` is " + (folder ? "a folder" : "no plain file"))
                .why(
                        folder
                                ? "name a file in it, as `" + path + "/prices.csv`"
                                : "only plain files are read: no pipes, devices or sockets");
    }

    public static Finding cannotRead(String path, IOException failure) {
        String reason = switch (failure) {
            case AccessDeniedException denied -> "you may not read it";
            case FileSystemLoopException loop -> "its links lead in a circle";
            case FileSystemException system when system.getReason() != null -> "the system says: " + system.getReason();
            default -> "the system says: " + failure.getMessage();
        };
        return Finding.of("case/cannot-read", "`" + path + "` cannot be read").why(reason);
    }

    public static Finding tooLarge(String path, long most) {
        return Finding.of("case/too-large", "`" + path + "` is larger than " + bytes(most))
                .why("a table may hold 100 MB, any other text 10 MB")
                .why("leave out columns and rows that the case does not use, or divide the file");
    }

    /** @param what the files, in words */
    public static Finding tooMuch(String what, long most) {
        return Finding.of("case/too-much", what + " hold more than " + bytes(most) + " together")
                .why("give the case a folder of its own, with nothing else in it, and leave out what it does not use");
    }

    public static Finding tooManyFiles(int most) {
        return Finding.of("case/too-many-files", "the folder holds more than " + count(most) + " files")
                .why("give the case a folder of its own, with nothing else in it");
    }

    public static Finding tooDeep(String path, int most) {
        return Finding.of("case/too-deep", "`" + path + "` lies more than " + most + " folders deep")
                .why("give the case a folder of its own, with nothing else in it");
    }

    /** @param second where the name stands again; the library's is no place of the case */
    public static Finding modelTwice(String name, Place first, Optional<Place> second, String secondFile) {
        Finding finding = Finding.of("case/model-twice", "the model `" + name + "` is defined twice")
                .at(second.orElse(first), second.isPresent() ? "again" : "here, and in the library")
                .why(
                        "a model is looked up by its name in the case's folder and in the library, so each name stands once");
        Finding both =
                second.isPresent() ? finding.at(first, "first") : finding.why("the library's own is in " + secondFile);
        return both.why("give one of them another name");
    }

    public static Finding noTable(String path, Place place, Collection<String> files) {
        Finding finding = Finding.of("case/no-table", "the table's file `" + path + "` is not in the case's folder")
                .at(place, "named here");
        return withNames(finding, "the folder's tables are", path, files);
    }
}
