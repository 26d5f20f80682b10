package org.claimstake.checks.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The lasting names of findings, found where they are worded: in the catalogues, and nowhere else. */
final class ErrorNames {
    private static final Pattern NAME = Pattern.compile("\"([a-z]+/[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern WORDED = Pattern.compile("\\b(?:Finding|Wording)\\.of\\(\\s*\"|new Finding\\(\\s*\"");

    private ErrorNames() {}

    /** The catalogues of all rooms. */
    static List<Path> catalogues() {
        return mains().stream()
                .filter(file -> file.toString().endsWith("Findings.java"))
                .toList();
    }

    static Set<String> all() {
        var names = new TreeSet<String>();
        for (Path file : catalogues()) {
            NAME.matcher(Checkout.text(file)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /** Files that word a finding themselves and are no catalogue. */
    static List<Path> strayWordings() {
        return mains().stream()
                .filter(file -> !file.toString().endsWith("Findings.java"))
                .filter(file -> WORDED.matcher(Checkout.text(file)).find())
                .map(Checkout.ROOT::relativize)
                .toList();
    }

    private static List<Path> mains() {
        return Checkout.list(Checkout.ROOT).stream()
                .map(room -> room.resolve("src/main/java"))
                .filter(room -> room.toFile().isDirectory())
                .flatMap(room -> Checkout.files(room, ".java").stream())
                .toList();
    }
}
