package org.claimstake.studio.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.engine.Run;
import org.claimstake.report.Named;

/** What readers call the terms that two deals differ by: by their titles, where they have none by their names as people write them. */
record ClauseTitles(Run left, Run right) {

    /** @param names {@code share, past_aid} */
    String of(String names) {
        return Arrays.stream(names.split(", ")).map(this::title).collect(Collectors.joining("; "));
    }

    private String title(String name) {
        return Stream.of(right, left)
                .map(run -> Named.find(run.plan(), name))
                .flatMap(Optional::stream)
                .map(named -> named.step().title())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(name.replace('_', ' ').replace('.', ' '));
    }
}
