package org.claimstake.advice.bargain.domain;

import java.util.List;

/** Something to agree on, and what can be agreed on it: one of the values. */
public record Issue(String name, List<String> values) {
    public Issue {
        values = List.copyOf(values);
    }
}
