package org.claimstake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a small checkout of its own, with a JDK that only prints what it was called with. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
final class LauncherTest {

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
        builder.environment().remove("STAKE_BUILD");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        write(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
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
