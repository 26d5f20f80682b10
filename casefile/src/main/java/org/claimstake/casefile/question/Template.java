package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.Place;

/**
 * A sentence with blanks: {@code The State gets {state_share} of a tonne}. A blank names a value and may say
 * how it is to be written, {@code {state_share: 1 digit}}; {@code {{} and {@code }}} are plain braces.
 *
 * @param place where the sentence stands
 */
public record Template(List<Part> parts, Place place) {

    public sealed interface Part {}

    public record Text(String words) implements Part {}

    /** @param form how the value is written, in words; empty for the usual way */
    public record Blank(String name, String form) implements Part {}

    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile(
            "\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+|\\[[A-Za-z0-9_]+])*)\\s*(?::\\s*([^:{}]+?)\\s*)?");
    private static final Pattern PIECE = Pattern.compile("\\{\\{|}}|\\{([^{}]*)}|\\{|}|[^{}]+");

    public Template {
        parts = List.copyOf(parts);
    }

    /** Reads the blanks; one that is not well formed is a finding, and stands as it was written. */
    public static Template parse(Words words, Findings findings) {
        var parts = new ArrayList<Part>();
        Matcher piece = PIECE.matcher(words.text());
        while (piece.find()) {
            parts.add(part(piece, words.place(), findings));
        }
        return new Template(parts, words.place());
    }

    private static Part part(Matcher piece, Place place, Findings findings) {
        String text = piece.group();
        return switch (text) {
            case "{{" -> new Text("{");
            case "}}" -> new Text("}");
            case "{" -> loose(text, "a brace is opened and never closed", place, findings);
            case "}" -> loose(text, "a brace is closed and was never opened", place, findings);
            default -> piece.group(1) == null ? new Text(text) : blank(piece.group(1), place, findings);
        };
    }

    private static Part blank(String inside, Place place, Findings findings) {
        Matcher name = NAME.matcher(inside);
        if (inside.length() > LONGEST || !name.matches()) {
            String shown = inside.substring(0, Math.min(inside.length(), LONGEST));
            return loose("{" + inside + "}", "`{" + shown + "}` holds no name", place, findings);
        }
        return new Blank(name.group(1), name.group(2) == null ? "" : name.group(2));
    }

    private static Part loose(String text, String why, Place place, Findings findings) {
        findings.add(QuestionFindings.questionBlank(place, why));
        return new Text(text);
    }

    /** The names of all blanks. */
    public Set<String> names() {
        return parts.stream()
                .flatMap(part -> part instanceof Blank blank
                        ? java.util.stream.Stream.of(blank.name())
                        : java.util.stream.Stream.empty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
