package org.claimstake.casefile.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.casefile.finding.StatementFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.evidence.text.Quote;
import org.claimstake.language.finding.Findings;
import org.jspecify.annotations.Nullable;

/** Reads one statement. */
final class StatementReader {
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();
    private static final List<String> HEDGES =
            Arrays.stream(Hedge.values()).map(Hedge::word).toList();
    private static final List<String> STANDINGS = Arrays.stream(Standing.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final String PLACE =
            "place: {exact: \"nearly 15 trillion\", prefix: \"reserves worth \", suffix: \", some of\"}";

    private final Map<String, String> speakers;
    private final Findings findings;

    StatementReader(Map<String, String> speakers, Findings findings) {
        this.speakers = speakers;
        this.findings = findings;
    }

    @Nullable
    Stated read(YamlNode node) {
        KeyReader keys = KeyReader.of("a statement", "statements", node, findings);
        if (keys == null) {
            return null;
        }
        Words id = keys.needed("id", "id: s1");
        Words speaker = keys.needed("speaker", "speaker: minister");
        Words attributed = said(keys.words("attributed_to"));
        Anchor anchor = anchor(keys);
        Optional<StatedQuantity> quantity = quantity(keys);
        String about = keys.text("about");
        keys.needed("kind", "kind: amount");
        String kind = keys.word("kind", KINDS);
        String standing = keys.word("standing", STANDINGS);
        List<Words> check =
                keys.list("check").stream().filter(StatementReader::isSaid).toList();
        String statement = keys.text("statement");
        List<String> settledBy =
                keys.list("confirm_or_refute_with").stream().map(Words::text).toList();
        List<Review> reviews = new ReviewReader(findings).read(keys);
        keys.end();
        known(speaker);
        known(attributed);
        outside(standing, check);
        if (id == null || speaker == null || anchor == null || kind == null) {
            return null;
        }
        Kind what = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        return new Stated(
                id.text(),
                speaker.text(),
                attributed == null ? "" : attributed.text(),
                anchor,
                quantity,
                about == null ? "" : about,
                what,
                standing == null ? usual(what, check) : Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                check,
                statement == null ? "" : statement,
                settledBy,
                reviews,
                id.place());
    }

    // YAML is read without types, and people write `null` for nothing as its shape is handed around
    private static @Nullable Words said(@Nullable Words words) {
        return words != null && isSaid(words) ? words : null;
    }

    static boolean isSaid(YamlNode node) {
        return !(node instanceof Words words)
                || !(words.text().equals("null") || words.text().equals("~"));
    }

    /** What a claim hangs on is checked, whatever its kind. */
    private static Standing usual(Kind kind, List<Words> check) {
        if (!check.isEmpty()) {
            return Standing.CHECKABLE;
        }
        return switch (kind) {
            case POSITION -> Standing.OPINION;
            case FORECAST -> Standing.FORECAST;
            case AMOUNT, SHARE, RANK, TIME, CATEGORY, CAUSE -> Standing.CHECKABLE;
        };
    }

    private void outside(@Nullable String standing, List<Words> check) {
        if (standing != null && !standing.equals("checkable") && !check.isEmpty()) {
            findings.add(StatementFindings.outside(
                    standing, check.getFirst().text(), check.getFirst().place()));
        }
    }

    private void known(@Nullable Words speaker) {
        if (speaker != null && !speakers.isEmpty() && !speakers.containsKey(speaker.text())) {
            findings.add(StatementFindings.speaker(speaker.text(), speaker.place(), speakers.keySet()));
        }
    }

    private @Nullable Anchor anchor(KeyReader keys) {
        YamlNode node = keys.node("place");
        if (node == null) {
            keys.needed("place", PLACE);
            return null;
        }
        KeyReader place = KeyReader.of("a place", "place", node, findings);
        if (place == null) {
            return null;
        }
        int turn = counted(place.words("turn"));
        int paragraph = counted(place.words("paragraph"));
        Words exact = place.needed("exact", "exact: \"nearly 15 trillion\"");
        Words prefix = place.words("prefix");
        Words suffix = place.words("suffix");
        place.end();
        for (Words words : Arrays.asList(exact, prefix, suffix)) {
            if (words != null && words.text().length() > Anchor.LONGEST) {
                findings.add(StatementFindings.quote(words.text().length(), Anchor.LONGEST, words.place()));
            }
        }
        if (exact == null || exact.text().isBlank()) {
            return null;
        }
        return new Anchor(
                turn,
                paragraph,
                new Quote(exact.text(), prefix == null ? "" : prefix.text(), suffix == null ? "" : suffix.text()));
    }

    private int counted(@Nullable Words words) {
        if (words == null) {
            return 0;
        }
        if (!words.text().matches("[1-9][0-9]{0,5}")) {
            findings.add(
                    StatementFindings.number(words.text(), "a turn or a paragraph, counted from 1", words.place()));
            return 0;
        }
        return Integer.parseInt(words.text());
    }

    private Optional<StatedQuantity> quantity(KeyReader keys) {
        YamlNode node = keys.node("quantity");
        if (node == null || !isSaid(node)) {
            return Optional.empty();
        }
        KeyReader quantity = KeyReader.of("a quantity", "quantity", node, findings);
        if (quantity == null) {
            return Optional.empty();
        }
        OptionalDouble value = number(quantity.words("value"));
        OptionalDouble low = number(quantity.words("low"));
        OptionalDouble high = number(quantity.words("high"));
        String unit = quantity.text("unit");
        String hedge = quantity.word("hedge", HEDGES);
        String basis = quantity.text("basis");
        quantity.end();
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            findings.add(StatementFindings.range(quantity.place()));
        }
        return Optional.of(new StatedQuantity(
                value,
                low,
                high,
                unit == null ? "" : unit,
                hedge == null ? Hedge.NONE : Hedge.valueOf(hedge.toUpperCase(Locale.ROOT)),
                basis == null ? "" : basis));
    }

    private OptionalDouble number(@Nullable Words words) {
        if (words == null || !isSaid(words)) {
            return OptionalDouble.empty();
        }
        String text = words.text().replace("_", "");
        if (!text.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?")) {
            findings.add(StatementFindings.number(words.text(), "a plain number: 15e12, 0.4, 1_000", words.place()));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }
}
