package org.claimstake.casefile.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.YamlNode.Entry;
import org.claimstake.casefile.yaml.YamlNode.Items;
import org.claimstake.casefile.yaml.YamlNode.Keys;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * Takes the keys of one place out of the tree. What was asked for is known; {@link #end} reports whatever
 * else stands there. Every answer is null or empty where the key is left out.
 */
public final class KeyReader {
    private final String of;
    private final Keys keys;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();

    private KeyReader(String of, Keys keys, Findings findings) {
        this.of = of;
        this.keys = keys;
        this.findings = findings;
    }

    /**
     * @param of   what has these keys, in words: {@code a question}
     * @param name the key under which they stand, for the message when they are no keys
     */
    public static @Nullable KeyReader of(String of, String name, YamlNode node, Findings findings) {
        if (node instanceof Keys keys) {
            return new KeyReader(of, keys, findings);
        }
        findings.add(YamlFindings.yamlKind(name, "keys with values", node.kind(), node.place()));
        return null;
    }

    public Place place() {
        return keys.place();
    }

    public @Nullable YamlNode node(String key) {
        known.add(key);
        YamlNode node = keys.find(key).orElse(null);
        // `key:` with nothing behind it is a key left out.
        return node instanceof Words words && words.text().isEmpty() ? null : node;
    }

    public @Nullable Words words(String key) {
        YamlNode node = node(key);
        return node == null ? null : asWords(key, node);
    }

    /** @param example a line that may be pasted */
    public @Nullable Words needed(String key, String example) {
        Words words = words(key);
        if (isLeftOut(key)) {
            findings.add(YamlFindings.yamlMissingKey(key, of, keys.place(), example));
        }
        return words;
    }

    /** Nothing stands under the key, and no key is nearly this one. */
    public boolean isLeftOut(String key) {
        return node(key) == null && !isMisspelt(key);
    }

    /** A key that is nearly this one is told as unknown, and that is one mistake and not two. */
    private boolean isMisspelt(String key) {
        return keys.entries().stream()
                .map(entry -> entry.key().text())
                .anyMatch(found -> Nearest.of(found, List.of(key)).isPresent());
    }

    public @Nullable String text(String key) {
        Words words = words(key);
        return words == null ? null : words.text();
    }

    /** A list of words; a single word is a list of one. */
    public List<Words> list(String key) {
        YamlNode node = node(key);
        return switch (node) {
            case null -> List.of();
            case Words words -> List.of(words);
            case Items items -> words(key, items);
            case Keys keys -> {
                findings.add(YamlFindings.yamlKind(key, "a list", keys.kind(), keys.place()));
                yield List.of();
            }
        };
    }

    /** Keys with any value, in the order of the file. */
    public Map<Words, YamlNode> map(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Keys entries)) {
            findings.add(YamlFindings.yamlKind(key, "keys with values", node.kind(), node.place()));
            return Map.of();
        }
        var map = new LinkedHashMap<Words, YamlNode>();
        for (Entry entry : entries.entries()) {
            map.put(entry.key(), entry.value());
        }
        return map;
    }

    /** A word out of a few. */
    public @Nullable String word(String key, List<String> words) {
        Words found = words(key);
        if (found == null) {
            return null;
        }
        if (!words.contains(found.text())) {
            findings.add(YamlFindings.yamlWord(key, found.text(), found.place(), words));
            return null;
        }
        return found.text();
    }

    /** All keys that nothing asked for. */
    public void end() {
        for (Entry entry : keys.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                findings.add(YamlFindings.yamlUnknownKey(key, of, entry.key().place(), known));
            }
        }
    }

    private List<Words> words(String key, Items items) {
        return items.items().stream()
                .map(item -> asWords(key, item))
                .filter(java.util.Objects::nonNull)
                .map(Words.class::cast)
                .toList();
    }

    private @Nullable Words asWords(String key, YamlNode node) {
        if (node instanceof Words words) {
            return words;
        }
        findings.add(YamlFindings.yamlKind(key, "a text", node.kind(), node.place()));
        return null;
    }
}
