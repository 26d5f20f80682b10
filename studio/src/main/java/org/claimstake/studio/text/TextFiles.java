package org.claimstake.studio.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one case's folder, read and saved. A file is saved whole or not at all, and only over the bytes that its
 * editor has seen. Line ends and the mark at the beginning stay as they are on the disk.
 */
final class TextFiles {
    /** Of one text, in UTF-16 units; what is longer a page cannot hold without waiting. */
    static final int MOST = 1_000_000;

    /** A sign has four bytes at most, and a line end two. */
    private static final Limits LIMITS = Limits.DEFAULT.withTextBytes(8L * MOST);

    private static final Set<String> ENDINGS = Set.of("stake", "yaml", "csv", "md");
    private static final String MAIN = "case.stake";
    private static final String MARK = "\uFEFF";
    private static final int ETAG_DIGITS = 32;

    /** One save at a time, so that of two pages the later sees what the former wrote. */
    private final Object saving;

    private final String id;
    private final Path folder;

    /** @param saving the same for all that save */
    TextFiles(String id, Path folder, Object saving) {
        this.id = id;
        this.folder = folder;
        this.saving = saving;
    }

    // ---- reading

    Reading<FileText> read(String file) {
        return bytes(file).then(bytes -> text(file, bytes));
    }

    /** The paths of all texts that are edited here, that of the case itself first; none where the folder cannot be read. */
    List<String> all() {
        try {
            return switch (Folder.of(folder, LIMITS).files()) {
                case Reading.Done<List<String>>(List<String> files) ->
                    Stream.concat(
                                    files.stream().filter(MAIN::equals),
                                    files.stream().filter(file -> isEdited(file) && !file.equals(MAIN)))
                            .toList();
                case Reading.Failed<List<String>> failed -> List.of();
            };
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static Reading<FileText> text(String file, byte[] bytes) {
        return Folder.text(file, bytes)
                .then(text -> text.text().length() > MOST
                        ? Reading.failed(TextFindings.tooLarge(file, text.text().length(), MOST))
                        : new Reading.Done<>(new FileText(text.text(), etag(bytes))));
    }

    private Reading<byte[]> bytes(String file) {
        if (!isEdited(file)) {
            return Reading.failed(TextFindings.notEdited(file));
        }
        try {
            Folder real = Folder.of(folder, LIMITS);
            return real.bytes(file, LIMITS.textBytes())
                    .then(bytes -> isLinked(real.path(), file)
                            ? Reading.failed(TextFindings.link(file))
                            : new Reading.Done<>(bytes));
        } catch (IOException gone) {
            return Reading.failed(TextFindings.folderGone(id));
        }
    }

    /** Texts of a case; hidden files are somebody else's. */
    static boolean isEdited(String file) {
        return ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1))
                && List.of(file.split("[/\\\\]", -1)).stream()
                        .noneMatch(part -> part.startsWith(".") && !part.equals(".."));
    }

    private static boolean isLinked(Path root, String file) {
        try {
            return !root.resolve(file).toRealPath().equals(root.resolve(file).normalize());
        } catch (IOException | InvalidPathException gone) {
            return true;
        }
    }

    static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, ETAG_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    // ---- saving

    /**
     * @param text with {@code \n} at its line ends
     * @param etag of the bytes that the editor has seen; empty to write a file that is not there
     */
    Saved save(String file, String text, String etag) {
        Finding refused = refuses(file, text);
        if (refused != null) {
            return new Saved.Failed(List.of(refused));
        }
        synchronized (saving) {
            return switch (bytes(file)) {
                case Reading.Done<byte[]>(byte[] now) when etag(now).equals(etag) -> replace(file, text, now);
                case Reading.Done<byte[]>(byte[] now) -> other(file, text, now);
                case Reading.Failed<byte[]>(List<Finding> findings)
                when isGone(findings) -> etag.isEmpty() ? replace(file, text, null) : new Saved.Changed(null);
                case Reading.Failed<byte[]>(List<Finding> findings) -> new Saved.Failed(findings);
            };
        }
    }

    private static @Nullable Finding refuses(String file, String text) {
        if (text.length() > MOST) {
            return TextFindings.tooLarge(file, text.length(), MOST);
        }
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException half) {
            return TextFindings.sign(file, line(text, halfSign(text)));
        }
        int zero = text.indexOf('\0');
        return zero < 0 ? null : TextFindings.sign(file, line(text, zero));
    }

    private static int halfSign(String text) {
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(code);
        }
        return at;
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static boolean isGone(List<Finding> findings) {
        return findings.getFirst().name().equals(CaseFindings.noFile("").name());
    }

    // What is on the disk already need not be saved, whoever wrote it.
    private static Saved other(String file, String text, byte[] now) {
        return switch (text(file, now)) {
            case Reading.Done<FileText>(FileText there) when there.text().equals(text) -> new Saved.Done(there.etag());
            case Reading.Done<FileText>(FileText there) -> new Saved.Changed(there);
            case Reading.Failed<FileText>(List<Finding> findings) -> new Saved.Failed(findings);
        };
    }

    private Saved replace(String file, String text, byte @Nullable [] before) {
        byte[] after = (mark(before) + (hasReturns(before) ? text.replace("\n", "\r\n") : text))
                .getBytes(StandardCharsets.UTF_8);
        try {
            Path target = folder.toRealPath().resolve(file).normalize();
            Path beside = beside(target);
            try {
                write(beside, after, target, before != null);
                // the last look before the file is replaced: what remains is a moment without a system call between
                Saved changed = changedMeanwhile(file, before);
                if (changed != null) {
                    return changed;
                }
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
                settle(target);
                return new Saved.Done(etag(after));
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (ReadOnlyFileSystemException never) {
            return new Saved.Failed(List.of(TextFindings.readOnly(file, never)));
        } catch (IOException failure) {
            return new Saved.Failed(List.of(TextFindings.notSaved(file, failure)));
        }
    }

    private static Path beside(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent == null || !parent.equals(parent.toRealPath())) {
            throw new IOException("its folder is a link");
        }
        // hidden, so that nobody takes it for a file of the case
        return Files.createTempFile(parent, "." + target.getFileName() + ".", ".saving");
    }

    private static void write(Path beside, byte[] bytes, Path target, boolean keepRights) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        var rights = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(
                    keepRights
                            ? Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS)
                            : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private @Nullable Saved changedMeanwhile(String file, byte @Nullable [] before) {
        return switch (bytes(file)) {
            case Reading.Done<byte[]>(byte[] now)
            when before != null && etag(now).equals(etag(before)) -> null;
            case Reading.Done<byte[]>(byte[] now) ->
                text(file, now) instanceof Reading.Done<FileText>(FileText there)
                        ? new Saved.Changed(there)
                        : new Saved.Failed(List.of(TextFindings.changed(file)));
            case Reading.Failed<byte[]>(List<Finding> findings)
            when isGone(findings) -> before == null ? null : new Saved.Changed(null);
            case Reading.Failed<byte[]>(List<Finding> findings) -> new Saved.Failed(findings);
        };
    }

    // The name of a file is kept by its folder; some systems cannot be asked to write that down.
    private static void settle(Path target) {
        try (FileChannel folder = FileChannel.open(target.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException cannot) {
            // the file is there all the same, and whole
        }
    }

    private static String mark(byte @Nullable [] before) {
        return before != null && new String(before, StandardCharsets.UTF_8).startsWith(MARK) ? MARK : "";
    }

    /** Do its lines end as Windows writes them? A mixed text is written as its first line end says. */
    private static boolean hasReturns(byte @Nullable [] before) {
        for (int i = 0; before != null && i < before.length; i++) {
            if (before[i] == '\n') {
                return i > 0 && before[i - 1] == '\r';
            }
        }
        return false;
    }
}
