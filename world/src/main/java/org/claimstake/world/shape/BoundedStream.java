package org.claimstake.world.shape;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.claimstake.world.reading.Trouble;

/** Gives up as soon as more bytes come than are read. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private final String file;
    private long seen;

    BoundedStream(InputStream in, long most, String file) {
        super(in);
        this.most = most;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        seen += more;
        if (seen > most) {
            throw new Refused(tooLarge(file, most));
        }
    }

    static Trouble tooLarge(String file, long most) {
        return Trouble.of(
                        Trouble.Kind.TOO_LARGE,
                        Trouble.Where.file(file),
                        "more than %s bytes".formatted(most),
                        "at most %s bytes".formatted(most),
                        Trouble.Outcome.REFUSED)
                .withMend("keep only the part that is needed: ogr2ogr -clipsrc WEST SOUTH EAST NORTH smaller.geojson "
                        + file);
    }
}
