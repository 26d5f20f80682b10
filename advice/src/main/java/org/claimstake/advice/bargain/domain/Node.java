package org.claimstake.advice.bargain.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.text.Place;

/** A value of a JSON text and where it stands. */
sealed interface Node {
    Place place();

    /** What people call it. */
    String kind();

    /** @param fields in the order of the text */
    record Fields(Place place, Map<String, Node> fields) implements Node {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    record Items(Place place, List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    record Number(Place place, BigDecimal value) implements Node {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record Text(Place place, String value) implements Node {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** {@code true}, {@code false}, {@code null}. */
    record Word(Place place, String value) implements Node {
        @Override
        public String kind() {
            return "`" + value + "`";
        }
    }
}
