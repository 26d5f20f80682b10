package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.language.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case holds when every {@code expect} in it does. One that the compiler lost on its way, without a finding, would
 * hold too: so they are counted.
 */
class EveryExpectationTest {

    static Stream<SmallCase> casesThatHold() throws IOException, URISyntaxException {
        return Stream.concat(
                cases("/meaning").stream(), cases("/library-cases").stream().map(SmallCase::withLibrary));
    }

    private static List<SmallCase> cases(String resource) throws IOException, URISyntaxException {
        var cases = new ArrayList<SmallCase>();
        Path folder = Path.of(EveryExpectationTest.class.getResource(resource).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(SmallCase.parse(Files.readString(file)));
            }
        }
        return cases.stream().filter(small -> small.outcome().equals("holds")).toList();
    }

    @ParameterizedTest
    @MethodSource("casesThatHold")
    void whatTheTextExpectsThePlanChecks(SmallCase small) {
        long expected = small.text()
                .lines()
                .filter(line -> line.startsWith("expect ") && !line.contains(" in \""))
                .count();
        Compiler.Compiled compiled = small.compile(Compiler.Request.BASE);
        assertThat(((Compiler.Ready) compiled).plan().checks()).as(small.text()).hasSizeGreaterThanOrEqualTo((int)
                expected);
    }
}
