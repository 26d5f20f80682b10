import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processor in words: what it calls itself, which often is not enough to know it, then family and model. */
final class Processor {
    private static final Path FILE = Path.of("/proc/cpuinfo");

    private Processor() {}

    static String name() throws IOException {
        if (!Files.isReadable(FILE)) {
            return System.getProperty("os.arch");
        }
        List<String> lines = Files.readAllLines(FILE);
        String name = value(lines, "model name") + " (family " + value(lines, "cpu family") + ", model "
                + value(lines, "model") + ")";
        List<String> has = new ArrayList<>();
        for (String word : List.of("fma", "avx2", "avx512f")) {
            if (value(lines, "flags").contains(" " + word + " ")) {
                has.add(word);
            }
        }
        return name + ", " + Runtime.getRuntime().availableProcessors() + " processors, with " + String.join(" ", has);
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.split(":", 2)[0].strip().equals(key))
                .map(line -> line.split(":", 2)[1] + " ")
                .findFirst()
                .orElse("unknown")
                .strip();
    }
}
