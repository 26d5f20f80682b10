package org.claimstake.checks;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * One law across rooms.
 *
 * @param name the folder under {@code planted} that breaks it
 * @param rule the law over the rooms below a root package
 */
record Law(String name, Function<String, ArchRule> rule) {

    ArchRule below(String root) {
        return rule.apply(root);
    }

    @Override
    public String toString() {
        return name;
    }
}
