package org.claimstake.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rooms, those each may know and the libraries of others each may use; the table of the architecture page. */
enum Room {
    LANGUAGE(List.of()),
    // a module of the JDK, outside java.base
    ENGINE(List.of("jdk.incubator.vector"), LANGUAGE),
    EVIDENCE(List.of("org.apache.pdfbox", "org.jsoup")),
    WORLD(
            List.of(
                    "org.locationtech",
                    "net.sf.geographiclib",
                    "com.fasterxml.jackson.core",
                    "de.siegmar.fastcsv",
                    "org.apache.poi",
                    "org.hipparchus",
                    "org.sqlite",
                    // modules of the JDK, outside java.base
                    "java.sql",
                    "javax.xml.parsers",
                    "org.xml.sax"),
            EVIDENCE),
    CASEFILE(
            // a shape of the world is a geometry of this library
            List.of("org.snakeyaml.engine", "de.siegmar.fastcsv", "com.fasterxml.jackson.core", "org.locationtech.jts"),
            LANGUAGE,
            ENGINE,
            EVIDENCE,
            WORLD),
    ADVICE(
            // a discrete domain comes as JSON or XML
            List.of("org.hipparchus", "com.fasterxml.jackson.core", "javax.xml.parsers", "org.xml.sax"),
            LANGUAGE,
            ENGINE,
            EVIDENCE,
            CASEFILE),
    WORKBOOK(List.of("org.apache.poi"), LANGUAGE, ENGINE, CASEFILE),
    REPORT(
            List.of(
                    "com.fasterxml.jackson.core",
                    "com.ibm.icu",
                    "com.openhtmltopdf",
                    "org.commonmark",
                    "org.locationtech.jts"),
            LANGUAGE,
            ENGINE,
            EVIDENCE,
            WORLD,
            CASEFILE,
            ADVICE),
    CLUSTER(List.of("org.apache.spark", "scala"), LANGUAGE, ENGINE),
    STUDIO(
            // the JDK's own web server lies outside java.base
            List.of("com.sun.net.httpserver", "com.fasterxml.jackson.core", "org.locationtech.jts.geom"),
            LANGUAGE,
            ENGINE,
            EVIDENCE,
            WORLD,
            CASEFILE,
            ADVICE,
            WORKBOOK,
            REPORT),
    CLI(
            List.of("picocli", "org.eclipse.lsp4j", "com.google.gson"),
            LANGUAGE,
            ENGINE,
            EVIDENCE,
            WORLD,
            CASEFILE,
            ADVICE,
            WORKBOOK,
            REPORT,
            CLUSTER,
            STUDIO);

    private final List<String> libraries;
    private final List<Room> known;

    Room(List<String> libraries, Room... known) {
        this.libraries = libraries;
        this.known = List.of(known);
    }

    /** The packages of the libraries that this room may use beside the JDK and JSpecify. */
    List<String> libraries() {
        return libraries;
    }

    /** The rooms that this one must not know. */
    Set<Room> strangers() {
        var strangers = EnumSet.allOf(Room.class);
        strangers.remove(this);
        known.forEach(strangers::remove);
        return strangers;
    }

    /** The package of this room and all below it, as ArchUnit writes them. */
    String packages(String root) {
        return "%s.%s..".formatted(root, folder());
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
