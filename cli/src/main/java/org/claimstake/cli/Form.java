package org.claimstake.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which an answer can be had; a file's ending chooses one. */
enum Form {
    TEXT("text", "txt"),
    JSON("json", "json"),
    CSV("csv", "csv"),
    HTML("html", "html");

    private final String word;
    private final String ending;

    Form(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** The form of {@code -O}. */
    static Form parse(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongUse("there is no form `" + word + "`", "-O takes " + words()));
    }

    /** The form of {@code -o FILE}. */
    static Form ofFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        Optional<Form> byEnding = Arrays.stream(values())
                .filter(form -> name.endsWith("." + form.ending) || form == HTML && name.endsWith(".htm"))
                .findFirst();
        return byEnding.orElseThrow(() -> new WrongUse(
                "the ending of `" + file + "` says no form",
                "an answer is written as .html, .json, .csv or .txt; -O chooses one for any other name",
                "try: -O text -o " + file));
    }

    private static String words() {
        return Arrays.stream(values()).map(form -> form.word).collect(Collectors.joining(", "));
    }
}
