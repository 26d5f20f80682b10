package org.claimstake.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers why it could not be written, since {@link java.io.PrintStream} keeps silent about it. */
final class Pipe extends OutputStream {
    private final OutputStream to;
    private Optional<IOException> failure = Optional.empty();

    Pipe(OutputStream to) {
        this.to = new BufferedOutputStream(to, 1 << 16);
    }

    @Override
    public void write(int b) {
        attempt(() -> to.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> to.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(to::flush);
    }

    private interface Write {
        void run() throws IOException;
    }

    private void attempt(Write write) {
        if (failure.isEmpty()) {
            try {
                write.run();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
    }

    /** Why the result is not whole; empty where it is, or where the reader has seen enough and went away. */
    Optional<String> trouble() {
        return failure.filter(e -> !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe"))
                .map(OutputFile::reason);
    }
}
