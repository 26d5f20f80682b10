package org.claimstake.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of countries, of the parties of the cases that ship, and of their places: what these are is data, and no Java file
 * knows one. Countries are those of the JDK's own list, in English; parties and places are read off the cases.
 */
final class ProperNames {
    private static final Pattern PARTY = Pattern.compile("(?m)^(?:party|outside)\\s+\\w+\\s+\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{L}{3,}");
    /** What begins with a capital in the name of a party or a place and is a word of English all the same. */
    private static final Set<String> WORDS = Set.of(
            "Black",
            "Commonwealth",
            "Exchequer",
            "Fund",
            "Government",
            "Investor",
            "Lender",
            "North",
            "Partner",
            "Permanent",
            "Petroleum",
            "South",
            "State",
            "States",
            "Treasury",
            "United");

    private final Pattern names;

    private ProperNames(Set<String> names) {
        this.names = Pattern.compile(
                "\\b(?:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
    }

    /** @param cases the folder in which cases lie, at any depth */
    static ProperNames of(Path cases) {
        var names = new TreeSet<String>();
        for (String country : Locale.getISOCountries()) {
            names.add(Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
        }
        for (Path file : Tree.files(cases)) {
            switch (file.getFileName().toString()) {
                case "case.stake" -> PARTY.matcher(text(file)).results().forEach(party -> names(party.group(1), names));
                case "deposits.csv" -> text(file).lines().skip(1).forEach(row -> names(place(row), names));
                default -> {}
            }
        }
        names.removeAll(WORDS);
        return new ProperNames(names);
    }

    /** The first name of a row, behind its key. */
    private static String place(String row) {
        String[] cells = row.split(",", 3);
        return cells.length < 2 ? "" : cells[1];
    }

    private static void names(String text, Set<String> into) {
        NAME.matcher(text).results().map(found -> found.group()).forEach(into::add);
    }

    /** Where a source names one, as {@code line: name}. */
    List<String> in(String source) {
        Matcher matcher = names.matcher(source);
        return matcher.results()
                .map(found -> Words.lineOf(source, found.start()) + ": " + found.group())
                .toList();
    }

    Stream<String> in(Path file) {
        return in(text(file)).stream().map(found -> Tree.ROOT.relativize(file) + ":" + found);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
