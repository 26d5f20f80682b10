package org.claimstake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LawsTest {

    private static final String ROOMS = "org.claimstake";
    private static final String PLANTED = "org.claimstake.checks.planted";

    /** The rooms as they are built; neither tests nor this module. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/claimstake/checks/"))
            .importPackages(ROOMS);

    static Stream<Law> laws() {
        return Laws.all();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theHouseKeepsTheLaw(Law law) {
        EvaluationResult result = law.below(ROOMS).allowEmptyShould(true).evaluate(HOUSE);

        assertThat(result.getFailureReport().getDetails()).as(law.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void thePlantedOffenderIsCaught(Law law) {
        String root = PLANTED + "." + law.name();

        EvaluationResult result = law.below(root).evaluate(new ClassFileImporter().importPackages(root));

        assertThat(result.getFailureReport().getDetails())
                .as(law.name())
                .anyMatch(detail -> detail.contains("Offender"));
    }

    static Stream<Law> lawsThatAreBrokenInMethods() {
        return Stream.of("surroundings", "bits", "reach")
                .map(name -> Laws.all()
                        .filter(law -> law.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("lawsThatAreBrokenInMethods")
    void everyDeedOfThePlantedOffenderIsNamed(Law law) {
        String root = PLANTED + "." + law.name();
        JavaClasses planted = new ClassFileImporter().importPackages(root);
        List<String> deeds = planted.stream()
                .filter(type -> type.getSimpleName().equals("Offender"))
                .flatMap(type -> type.getMethods().stream())
                .map(JavaMethod::getName)
                .toList();

        String report = law.below(root).evaluate(planted).getFailureReport().toString();

        assertThat(deeds)
                .hasSizeGreaterThan(6)
                .allSatisfy(deed -> assertThat(report).contains(".Offender." + deed + "("));
    }

    @Test
    void everyRoomThatIsBuiltWasLookedAt() {
        List<String> built = Arrays.stream(Room.values())
                .map(Room::folder)
                .filter(room -> Files.isDirectory(Tree.ROOT.resolve(room).resolve("src/main/java")))
                .toList();

        assertThat(built).contains("language", "engine", "casefile", "advice", "report", "studio", "cli");
        assertThat(built)
                .allSatisfy(room -> assertThat(HOUSE)
                        .as(room)
                        .anyMatch(type -> type.getPackageName().startsWith(ROOMS + "." + room)));
    }
}
