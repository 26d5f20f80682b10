package org.claimstake.world.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.claimstake.world.reading.SheetOptions;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;

/**
 * Unpacks a packed file once and throws everything away, only counting: a few kilobytes may unpack to what fills the machine,
 * and that is to be known before anything is kept.
 */
final class Unpacking {
    /** XML packs well, a sheet of one repeated number up to some hundred times. */
    static final long RATIO = 400;

    private static final long SMALL = 1_000_000;
    private static final int PARTS = 2_000;

    private Unpacking() {}

    /** Why it must not be unpacked, if so. */
    static Optional<Trouble> refusal(byte[] bytes, String name, SheetOptions.Limits limits) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] block = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > PARTS) {
                    return Optional.of(SheetReader.refusal(
                            Kind.BOMB, name, "over " + PARTS + " parts", "at most " + PARTS + " parts"));
                }
                for (int got = zip.read(block); got >= 0; got = zip.read(block)) {
                    unpacked += got;
                    Optional<Trouble> refusal = judge(unpacked, bytes.length, name, limits);
                    if (refusal.isPresent()) {
                        return refusal;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Trouble> judge(long unpacked, long packed, String name, SheetOptions.Limits limits) {
        if (unpacked > SMALL && unpacked > packed * RATIO) {
            return Optional.of(SheetReader.refusal(
                    Kind.BOMB, name, "over " + RATIO + " times its size", "at most " + RATIO + " times its size"));
        }
        return unpacked <= limits.unpackedBytes()
                ? Optional.empty()
                : Optional.of(SheetReader.refusal(
                        Kind.TOO_LARGE,
                        name,
                        "over " + limits.unpackedBytes() + " bytes when unpacked",
                        "at most " + limits.unpackedBytes() + " bytes"));
    }
}
