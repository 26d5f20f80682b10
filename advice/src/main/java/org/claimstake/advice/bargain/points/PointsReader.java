package org.claimstake.advice.bargain.points;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads points on issues, <code>{issues: [{name: price, points: [60, 40]}], parties: [seller, buyer]}</code>, as YAML or JSON. */
public final class PointsReader {
    private static final int MOST_ISSUES = 100;
    private static final double WHOLE = 100;
    private static final double SLACK = 1e-9;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final List<String> NOBODY = List.of("first", "second");

    private final Findings findings;
    private final List<String> notes = new ArrayList<>();

    private PointsReader(Findings findings) {
        this.findings = findings;
    }

    /** Is it a file of points: YAML by its name, or JSON whose first issue has points and no values? */
    public static boolean isOne(SourceText file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return isYaml(name) || name.endsWith(".json") && hasPoints(file);
    }

    public static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    private static boolean hasPoints(SourceText file) {
        return YamlReader.read(file, Limits.DEFAULT) instanceof Reading.Done<YamlNode>(YamlNode root)
                && root instanceof YamlNode.Keys keys
                && keys.find("issues").orElse(root) instanceof YamlNode.Items issues
                && issues.items().stream()
                        .anyMatch(issue -> issue instanceof YamlNode.Keys one
                                && one.find("points").isPresent()
                                && one.find("values").isEmpty());
    }

    /** All that is wrong with the file comes at once. */
    public static Reading<Points> read(SourceText file) {
        return YamlReader.read(file, Limits.DEFAULT).then(root -> {
            var findings = new Findings();
            Points points = new PointsReader(findings).points(root);
            return findings.any() || points == null ? new Reading.Failed<>(findings.all()) : new Reading.Done<>(points);
        });
    }

    private @Nullable Points points(YamlNode root) {
        KeyReader keys = KeyReader.of("a file of points", "points", root, findings);
        if (keys == null) {
            return null;
        }
        List<String> parties = parties(keys);
        List<Points.Laid> issues = issues(keys, root);
        keys.end();
        if (findings.any()) {
            return null;
        }
        List<Double> sums = IntStream.range(0, 2)
                .mapToObj(side -> issues.stream()
                        .mapToDouble(issue -> issue.points().get(side))
                        .sum())
                .toList();
        for (int side = 0; side < 2; side++) {
            if (sums.get(side) == 0) {
                findings.add(PointsFindings.nothing(root.place(), parties.get(side)));
            }
        }
        return findings.any() ? null : new Points(parties, scaled(issues, parties, sums), notes);
    }

    private List<String> parties(KeyReader keys) {
        YamlNode node = keys.node("parties");
        if (node == null) {
            notes.add("Who lays the points is not said (`parties`); they are called first and second.");
            return NOBODY;
        }
        List<YamlNode.Words> named = keys.list("parties");
        if (node instanceof YamlNode.Keys) {
            return NOBODY;
        }
        if (named.size() != 2) {
            findings.add(PointsFindings.parties(node.place(), named.size()));
            return NOBODY;
        }
        if (named.getFirst().text().equals(named.getLast().text())) {
            findings.add(PointsFindings.twice(
                    named.getLast().place(), "side", named.getLast().text()));
        }
        return named.stream().map(YamlNode.Words::text).toList();
    }

    private List<Points.Laid> issues(KeyReader keys, YamlNode root) {
        var issues = new ArrayList<Points.Laid>();
        YamlNode node = keys.node("issues");
        if (node == null
                || node instanceof YamlNode.Items items && items.items().isEmpty()) {
            findings.add(PointsFindings.noIssue(node == null ? root.place() : node.place()));
            return issues;
        }
        if (!(node instanceof YamlNode.Items items)) {
            findings.add(YamlFindings.yamlKind("issues", "a list of issues", node.kind(), node.place()));
            return issues;
        }
        if (items.items().size() > MOST_ISSUES) {
            findings.add(PointsFindings.many(node.place(), items.items().size(), MOST_ISSUES));
            return issues;
        }
        var names = new HashSet<String>();
        for (YamlNode item : items.items()) {
            issue(item).ifPresent(issue -> {
                if (!names.add(issue.name())) {
                    findings.add(PointsFindings.twice(item.place(), "issue", issue.name()));
                }
                issues.add(issue);
            });
        }
        return issues;
    }

    private Optional<Points.Laid> issue(YamlNode item) {
        KeyReader keys = KeyReader.of("an issue", "issues", item, findings);
        if (keys == null) {
            return Optional.empty();
        }
        YamlNode.Words name = keys.needed("name", "name: price");
        Place place =
                keys.node("points") == null ? item.place() : keys.node("points").place();
        List<YamlNode.Words> words = keys.list("points");
        keys.end();
        String called = name == null ? "" : name.text();
        if (words.size() != 2) {
            findings.add(PointsFindings.count(place, called, words.size()));
            return Optional.empty();
        }
        var points = new ArrayList<Double>();
        for (YamlNode.Words word : words) {
            if (NUMBER.matcher(word.text().strip()).matches()) {
                points.add(Double.parseDouble(word.text().strip()));
            } else {
                findings.add(PointsFindings.number(word.place(), word.text()));
                points.add(0.0);
            }
        }
        return Optional.of(new Points.Laid(called, points));
    }

    private List<Points.Laid> scaled(List<Points.Laid> issues, List<String> parties, List<Double> sums) {
        for (int side = 0; side < 2; side++) {
            if (Math.abs(sums.get(side) - WHOLE) > SLACK) {
                notes.add("The points of `" + parties.get(side) + "` sum to " + plain(sums.get(side))
                        + "; they are scaled to 100.");
            }
        }
        return issues.stream()
                .map(issue -> new Points.Laid(
                        issue.name(),
                        IntStream.range(0, 2)
                                .mapToObj(side -> Math.abs(sums.get(side) - WHOLE) > SLACK
                                        ? issue.points().get(side) * WHOLE / sums.get(side)
                                        : issue.points().get(side))
                                .toList()))
                .toList();
    }

    private static String plain(double sum) {
        return java.math.BigDecimal.valueOf(sum)
                .round(new java.math.MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }
}
