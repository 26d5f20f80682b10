package org.claimstake.casefile.yaml;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.text.Place;

/** A part of a YAML file: words, a list, or keys. */
public sealed interface YamlNode {

    Place place();

    /** How a message calls the kind. */
    default String kind() {
        return switch (this) {
            case Words words -> "a text";
            case Items items -> "a list";
            case Keys keys -> "keys with values";
        };
    }

    /** @param text what was typed, quotes and folds resolved; {@code 40%} and {@code yes} stay words */
    record Words(Place place, String text) implements YamlNode {}

    record Items(Place place, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** In the order of the file; each key stands once. */
    record Keys(Place place, List<Entry> entries) implements YamlNode {
        public Keys {
            entries = List.copyOf(entries);
        }

        public Optional<YamlNode> find(String key) {
            return entries.stream()
                    .filter(e -> e.key().text().equals(key))
                    .findFirst()
                    .map(Entry::value);
        }
    }

    record Entry(Words key, YamlNode value) {}
}
