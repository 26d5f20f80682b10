package org.claimstake.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.evidence.statement.Gazetteer.Name;
import org.claimstake.evidence.statement.Gazetteer.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
    private static final Names WORLD = Names.of(Texts.WORLD);

    static Stream<String> lines() {
        return Texts.lines("names.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void knowsNamesInAllTheirForms(String line) {
        String[] sides = line.split("=>");
        List<String> names = Arrays.stream(sides[1].split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        assertThat(found(WORLD, sides[0])).isEqualTo(names);
    }

    @Test
    void takesTheLongestMatchAndOfEqualOnesTheFirst() {
        Names names = Names.of(new Gazetteer(List.of(
                new Name("short", Sort.SITE, List.of("Blue Hill"), List.of()),
                new Name("long", Sort.SITE, List.of("Blue Hill North"), List.of()),
                new Name("again", Sort.SITE, List.of("Blue Hill"), List.of()))));
        assertThat(found(names, "Blue Hill and Blue Hill North")).containsExactly("short", "long");
    }

    @Test
    void aNameDoesNotReachOverAStop() {
        Names names = Names.of(new Gazetteer(List.of(new Name("hill", Sort.SITE, List.of("Blue Hill"), List.of()))));
        assertThat(found(names, "It is Blue. Hill is near; Blue-Hill, Blue  Hill's"))
                .containsExactly("hill", "hill");
    }

    private static List<String> found(Names names, String text) {
        return names.in(text).stream().map(one -> one.name().id()).toList();
    }
}
