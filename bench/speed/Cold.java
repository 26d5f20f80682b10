import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processes of their own: the command from its start to its end, and what a young JVM says of itself. */
record Cold(Path root, String stake) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String CLASSES = System.getProperty("java.class.path");

    /** Which command is started, in words. */
    String name() {
        return stake.isEmpty() ? "without the cache of its start" : "./stake";
    }

    /** `stake run` of the reference model. */
    void run(int futures) {
        List<String> command = stake.isEmpty()
                ? List.of(
                        JAVA.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:disable",
                        "-cp",
                        CLASSES,
                        "org.claimstake.cli.Stake")
                : List.of(stake);
        String model = root.resolve("cases").resolve("reference-model").toString();
        said(Stream.concat(command.stream(), Stream.of("run", model, "--futures", "" + futures)).toList());
    }

    /**
     * What a program of this folder says in a JVM of its own.
     *
     * @param collector which of Java's tidies up: {@code Serial} as in a command, {@code G1} as in the studio
     */
    static String child(String heap, String collector, String program, String... words) {
        List<String> command = List.of(
                JAVA.toString(),
                "-Xmx" + heap,
                "-XX:+Use" + collector + "GC",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                CLASSES,
                program);
        return said(Stream.concat(command.stream(), Stream.of(words)).toList());
    }

    private static String said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
