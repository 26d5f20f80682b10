package org.claimstake.engine.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The generated classes, by what they do: a plan with other numbers finds the class of the first. */
final class Codes {
    private static final int MOST = 24;

    private final int threads;
    private final Defining defining;
    private final Map<String, Code> byText = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Code> eldest) {
            return size() > MOST;
        }
    };

    /** Makes a class of what was written. It may fail, as a machine may refuse it. */
    interface Defining {
        Kernel define(KernelWriter writer, byte[] bytes, MemorySegment memory);
    }

    /** @param threads that compute at once */
    Codes(int threads) {
        this(threads, KernelWriter::define);
    }

    Codes(int threads, Defining defining) {
        this.threads = threads;
        this.defining = defining;
    }

    Chunks of(Tape tape, int lanes) {
        var writer = new KernelWriter(tape, lanes, threads);
        byte[] bytes = writer.write();
        String text = text(bytes, writer);
        Code code;
        synchronized (this) {
            code = byText.get(text);
            if (code == null) {
                code = new Code(writer, bytes, defining);
                byText.put(text, code);
            }
        }
        return new Chunks(tape, writer, code, lanes);
    }

    private static String text(byte[] bytes, KernelWriter writer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            digest.update(Arrays.toString(writer.numbers().ints()).getBytes(UTF_8));
            digest.update(writer.room().toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256; this one does not", e);
        }
    }
}
