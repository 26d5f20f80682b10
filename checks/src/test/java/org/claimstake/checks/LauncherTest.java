package org.claimstake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimstake.cli.Stake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a small checkout of its own, with a JDK that only prints what it was called with. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
final class LauncherTest {

    private static final String CHEAP = "<-XX:TieredStopAtLevel=1>";
    private static final String MODULE = "<--add-modules><jdk.incubator.vector>";

    @TempDir
    private Path folder;

    private Path checkout;
    private Path jdk;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(folder.resolve("check out"));
        jdk = jdk("jdk-25", "25.0.3");
        copy("stake");
        copy("tools/jdk.sh");
        write(checkout.resolve("engine/src/main/java/A.java"), "class A {}");
        write(checkout.resolve("cli/target/claimstake-cli-1.jar"), "");
        write(checkout.resolve("cli/target/lib/engine.jar"), "");
        write(checkout.resolve("cli/target/stake.built"), "");
    }

    @Test
    void wordsReachTheCommandAsTheyWereTyped() throws Exception {
        Ended ended = stake(Map.of(), "why", "two words", "", "*", "a\"b'c", "--set", "x=$HOME");

        assertThat(ended.out()).endsWith("<org.claimstake.cli.Stake><why><two words><><*><a\"b'c><--set><x=$HOME>\n");
        assertThat(ended.code()).isEqualTo(7);
    }

    @Test
    void theClassPathIsTheCommandFirstAndThenItsLibraries() throws Exception {
        String target = checkout.toRealPath() + "/cli/target/";

        assertThat(stake(Map.of()).out())
                .contains("<-cp><%sclaimstake-cli-1.jar:%slib/engine.jar>".formatted(target, target));
    }

    @Test
    void itRunsThroughALinkFromAnotherFolder() throws Exception {
        Path link = folder.resolve("elsewhere/bin/stake");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of("../../check out/stake"));

        Ended ended = run(folder.resolve("elsewhere"), Map.of(), List.of(link.toString(), "run"));

        assertThat(ended.out()).endsWith("<run>\n");
    }

    @Test
    void aJdkOfAnotherVersionIsRefusedByName() throws Exception {
        Path old = jdk("jdk-17", "17.0.15");

        Ended ended = stake(Map.of("STAKE_JAVA_HOME", old.toString()), "run");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(old + ", which is no JDK 25");
    }

    @Test
    void whereNoJdk25IsFoundItSaysWhatToInstall() throws Exception {
        String script =
                "root=.; . '%s'; jdk_with program-of-no-jdk || no_jdk".formatted(checkout.resolve("tools/jdk.sh"));

        Ended ended = run(folder, Map.of(), List.of("sh", "-c", script));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("needs a JDK 25 and found none").contains("STAKE_JAVA_HOME=");
    }

    @Test
    void aVersionThatOnlyBeginsWith25IsNone() throws Exception {
        assertThat(stake(Map.of("STAKE_JAVA_HOME", jdk("jdk-250", "250.1").toString()))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void newerSourcesAreBuiltOnceAndMavensReasonIsShownWhenTheyCannotBe() throws Exception {
        makeNewer("engine/src/main/java/A.java");
        Path bin = folder.resolve("bin");
        program(bin.resolve("mvn"), "echo 'A.java is wrong'; exit 1");

        Ended ended = stake(Map.of("PATH", bin + ":" + System.getenv("PATH")), "run");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("building, once ...")
                .contains("A.java is wrong")
                .contains("could not be built");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void whatIsOlderThanTheBuildIsNotBuiltAgain() throws Exception {
        assertThat(stake(Map.of(), "run").err()).isEmpty();
    }

    @Test
    void sourcesThatAreNewerAreLeftAloneWhereBuildingIsSwitchedOff() throws Exception {
        makeNewer("engine/src/main/java/A.java");

        Ended ended = stake(Map.of("STAKE_BUILD", "no"), "run");

        assertThat(ended.out()).endsWith("<run>\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aSmallRunIsStartedWithTheCheapestCompilerAndALargeOneWithAll() throws Exception {
        for (List<String> small : List.of(
                List.of("--help"),
                List.of("run", "one-mine"),
                List.of("run", "one-mine", "--futures", "9_999"),
                List.of("run", "one-mine", "--seed", "1000000"),
                List.of("fmt", "--futures", "10000"))) {
            assertThat(started(Map.of(), small)).contains(CHEAP).doesNotContain(MODULE);
        }
        for (List<String> large : List.of(
                List.of("doctor"),
                List.of("run", "one-mine", "--futures", "10_000"),
                List.of("ask", "--futures=20000", "one-mine"),
                List.of("solve", "one-mine", "--futures", "1e6"))) {
            assertThat(started(Map.of(), large)).doesNotContain(CHEAP).contains(MODULE);
        }
    }

    @Test
    void vectorsAreLeftOutWhereNobodyWantsThemAndWhereJavaHasNone() throws Exception {
        String without = jdk("jdk-without", "25.0.3", "java.base").toString();
        List<String> large = List.of("run", "one-mine", "--futures", "10000");

        assertThat(started(Map.of("STAKE_VECTORS", "no"), large)).doesNotContain(CHEAP, MODULE);
        assertThat(started(Map.of("STAKE_JAVA_HOME", without), large)).doesNotContain(CHEAP, MODULE);
    }

    @Test
    void whatJavaSaysOfItsModuleBeforeTheProgramBeginsIsNotShownAndAllElseIs() throws Exception {
        program(jdk.resolve("bin/java"), """
                echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2
                for word do case $word in -Dstake.stderr=*) echo 'said by the program' >&"${word#*=}" ;; esac; done
                exit 3""");

        Ended ended = stake(Map.of("STAKE_BUILD", "no"), "run", "one-mine", "--futures", "10000");

        assertThat(ended.err()).isEqualTo("said by the program\n");
        assertThat(ended.code()).isEqualTo(3);
    }

    @Test
    void whoGivesJavaOptionsOfHisOwnSeesAllThatItSaysOfThem() throws Exception {
        program(jdk.resolve("bin/java"), "echo 'Unrecognized VM option' >&2; exit 1");

        Ended ended = stake(
                Map.of("STAKE_BUILD", "no", "JDK_JAVA_OPTIONS", "-XX:Nonsense"),
                "run",
                "one-mine",
                "--futures",
                "10000");

        assertThat(ended.err()).isEqualTo("Unrecognized VM option\n");
    }

    @Test
    void moreMemoryIsTakenByWhoAsksForIt() throws Exception {
        assertThat(started(Map.of(), List.of("run", "one-mine"))).doesNotContain("MaxRAMPercentage");
        assertThat(started(Map.of(), List.of("run", "one-mine", "--memory", "4GB")))
                .contains("<-XX:MaxRAMPercentage=75>");
        assertThat(started(Map.of(), List.of("run", "one-mine", "--memory=4GB")))
                .contains("<-XX:MaxRAMPercentage=75>");
    }

    @Test
    void eachWayToStartHasACacheOfItsOwn() throws Exception {
        Path target = checkout.resolve("cli/target");
        for (String kind : List.of("small", "large", "vectors")) {
            write(target.resolve("stake-" + kind + ".aot"), "a cache");
        }
        List<String> large = List.of("run", "one-mine", "--futures", "10000");

        assertThat(started(Map.of(), List.of("run", "one-mine"))).contains("/stake-small.aot>");
        assertThat(started(Map.of(), large)).contains("/stake-vectors.aot>");
        assertThat(started(Map.of("STAKE_VECTORS", "no"), large)).contains("/stake-large.aot>");
    }

    @Test
    void theStudioIsStartedWithAllAndHasACacheOfItsOwn() throws Exception {
        Path target = checkout.resolve("cli/target");
        for (String kind : List.of("small", "studio-large", "studio-vectors")) {
            write(target.resolve("stake-" + kind + ".aot"), "a cache");
        }

        for (List<String> studio :
                List.of(List.of("studio"), List.of("one-mine"), List.of("./a deal", "--port", "1"))) {
            assertThat(started(Map.of(), studio))
                    .contains("/stake-studio-vectors.aot>", MODULE)
                    .doesNotContain(CHEAP);
        }
        assertThat(started(Map.of("STAKE_VECTORS", "no"), List.of("studio"))).contains("/stake-studio-large.aot>");
        assertThat(started(Map.of(), List.of("library"))).contains("/stake-small.aot>");
    }

    @Test
    void noCommandIsTakenForACase() throws Exception {
        Path small = checkout.resolve("cli/target/stake-small.aot");
        write(small, "a cache");
        var help = new ByteArrayOutputStream();
        Stake.run(List.of("--help"), folder, new PrintStream(help), System.err);
        List<String> commands = Pattern.compile("(?m)^  stake ([a-z]+) ")
                .matcher(help.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .filter(command -> !command.equals("studio") && !command.equals("doctor"))
                .toList();

        assertThat(commands).contains("run", "lsp");
        for (String command : commands) {
            assertThat(started(Map.of(), List.of(command))).as(command).contains("/stake-small.aot>");
        }
    }

    private String started(Map<String, String> environment, List<String> words) throws Exception {
        var all = new HashMap<>(Map.of("STAKE_BUILD", "no"));
        all.putAll(environment);
        return stake(all, words.toArray(String[]::new)).out();
    }

    private void makeNewer(String file) throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve(file), FileTime.from(Instant.now().plusSeconds(60)));
    }

    private Ended stake(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of(checkout.resolve("stake").toString()));
        command.addAll(List.of(words));
        return run(folder, environment, command);
    }

    private Ended run(Path where, Map<String, String> environment, List<String> command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("STAKE_JAVA_HOME", jdk.toString());
        List.of("STAKE_BUILD", "STAKE_VECTORS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    private Path jdk(String name, String version) throws IOException {
        return jdk(name, version, "java.base jdk.incubator.vector jdk.jlink");
    }

    private Path jdk(String name, String version, String modules) throws IOException {
        Path home = folder.resolve(name);
        write(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nMODULES=\"%s\"\n".formatted(version, modules));
        program(home.resolve("bin/java"), "for word do printf '<%s>' \"$word\"; done; echo; exit 7");
        program(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private void copy(String file) throws IOException {
        Path copy = checkout.resolve(file);
        write(copy, Files.readString(Tree.ROOT.resolve(file)));
        assertThat(copy.toFile().setExecutable(true)).isTrue();
    }

    private static void program(Path file, String script) throws IOException {
        write(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
