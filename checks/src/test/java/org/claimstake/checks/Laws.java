package org.claimstake.checks;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The laws of the architecture page that class files can show. */
final class Laws {

    private static final String[] PLATFORM = {"java..", "javax..", "org.jspecify.annotations.."};

    private Laws() {}

    static Stream<Law> all() {
        return Stream.of(
                new Law("rooms", Laws::aRoomKnowsOnlyThoseBeforeIt),
                new Law("libraries", Laws::aRoomUsesOnlyItsOwnLibraries),
                new Law("strangers", Laws::everyClassLivesInARoom),
                new Law("circles", Laws::packagesOfARoomFormNoCircle),
                new Law("names", Laws::noPackageIsNamedForWhatIsLeftOver),
                new Law("nullness", Laws::everyPackageIsNullMarked),
                new Law("statics", Laws::nothingStaticChanges),
                new Law("values", Laws::valuesNeverChange),
                new Law("copies", Laws::recordsCopyTheCollectionsTheyAreGiven),
                new Law("surroundings", Laws::whatComputesDoesNotLookAround),
                new Law("bits", Laws::whatComputesAsksNoFunctionWhoseLastBitIsThePlatforms),
                new Law("reach", Laws::readingACaseRunsNoCodeAndReachesNoNetwork));
    }

    static ArchRule aRoomKnowsOnlyThoseBeforeIt(String root) {
        return forEveryRoom(room -> noClasses()
                .that()
                .resideInAPackage(room.packages(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room.strangers().stream()
                        .map(stranger -> stranger.packages(root))
                        .toArray(String[]::new)));
    }

    static ArchRule aRoomUsesOnlyItsOwnLibraries(String root) {
        return forEveryRoom(room -> classes()
                .that()
                .resideInAPackage(room.packages(root))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.of(
                                Stream.of(root + ".."),
                                Arrays.stream(PLATFORM),
                                room.libraries().stream().map(library -> library + ".."),
                                // An array of a primitive type counts as a class of the unnamed package.
                                Stream.of(""))
                        .flatMap(packages -> packages)
                        .toArray(String[]::new)));
    }

    static ArchRule everyClassLivesInARoom(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(Arrays.stream(Room.values())
                        .map(room -> room.packages(root))
                        .toArray(String[]::new));
    }

    static ArchRule packagesOfARoomFormNoCircle(String root) {
        return forEveryRoom(room -> slices().assignedFrom(new PackagesBelow(root + "." + room.folder()))
                .should()
                .beFreeOfCycles());
    }

    static ArchRule noPackageIsNamedForWhatIsLeftOver(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..manager..", "..impl..", "..helper..")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Helpers)");
    }

    static ArchRule everyPackageIsNullMarked(String root) {
        return classes().that().resideInAPackage(root + "..").should(new LieInANullMarkedPackage());
    }

    static ArchRule nothingStaticChanges(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areStatic()
                .should()
                .notBeFinal();
    }

    /** What passes from stage to stage. A class with a life (a parser, a runner) may change its own fields. */
    static ArchRule valuesNeverChange(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages(
                        root, "language.text", "language.syntax", "language.unit", "language.model", "language.plan"))
                .and()
                .areDeclaredInClassesThat(new StandForValues())
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
    }

    /** Not the syntax tree: its only maker is the parser, which lets go of the lists that it hands over. */
    static ArchRule recordsCopyTheCollectionsTheyAreGiven(String root) {
        return classes()
                .that()
                .resideInAnyPackage(packages(
                        root,
                        "language.model",
                        "language.plan",
                        "language.unit",
                        "engine",
                        "casefile",
                        "advice",
                        "report",
                        "studio"))
                .and()
                .areRecords()
                .and()
                .arePublic()
                .should(new CopyCollections());
    }

    static ArchRule whatComputesDoesNotLookAround(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(root, "language", "engine"))
                .and()
                // it decides how a run is computed and whether it is begun, never a digit
                .resideOutsideOfPackage(root + ".engine.machine")
                .should(accessTargetWhere(Surroundings.LOOKED_AT));
    }

    static ArchRule whatComputesAsksNoFunctionWhoseLastBitIsThePlatforms(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(root, "language", "engine"))
                .should(accessTargetWhere(LooseBits.LOOSE));
    }

    static ArchRule readingACaseRunsNoCodeAndReachesNoNetwork(String root) {
        var readers = packages(root, "language", "casefile");
        return CompositeArchRule.of(
                        noClasses().that().resideInAnyPackage(readers).should(accessTargetWhere(Reach.RUNNING)))
                .and(noClasses().that().resideInAnyPackage(readers).should().dependOnClassesThat(Reach.TYPES));
    }

    private static String[] packages(String root, String... below) {
        return Arrays.stream(below).map(name -> "%s.%s..".formatted(root, name)).toArray(String[]::new);
    }

    private static ArchRule forEveryRoom(Function<Room, ArchRule> rule) {
        List<ArchRule> rules = Arrays.stream(Room.values())
                .map(rule)
                // A room that is not built yet breaks nothing; the planted offender shows that the rule can fail.
                .map(each -> each.allowEmptyShould(true))
                .toList();
        return CompositeArchRule.of(rules)
                .as(rules.stream().map(ArchRule::getDescription).collect(joining("; ")));
    }
}
