import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The command, in its own process, that serves a case; what it prints first is where. */
final class Served implements AutoCloseable {
    private final Process process;
    private final String address;

    Served(String stake, String of) throws IOException {
        process = new ProcessBuilder(stake, "studio", of, "--no-browser", "--stay")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = said.readLine();
        if (first == null || !first.startsWith("http://")) {
            throw new IOException("`" + stake + " studio " + of + "` says " + first);
        }
        address = first;
    }

    /** With its token; the board of the case. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
