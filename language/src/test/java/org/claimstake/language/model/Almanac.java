package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;

/** Fills a column with words that nobody looks at: {@code from almanac(on: day, by: house)}. */
record Almanac() implements Filler {
    static final String NAME = "almanac";

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Day("on"), new Parameter.Word("by", List.of("blackwell", "harrow")));
    }

    @Override
    public List<String> words() {
        return List.of("dry", "wet");
    }

    @Override
    public List<Cell> fill(Asked asked, Place place, Findings findings) {
        String source = asked.word("by").equals("harrow") ? "lost" : "src";
        return asked.rows().keys().stream()
                .map(key -> new Cell("dry", source, asked.day("on").toString(), "it says so"))
                .toList();
    }
}
