package org.claimstake.casefile.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.text.SourceText;

/**
 * One folder, read and never written, never left: neither by {@code ..}, nor by an absolute path, nor by
 * a link. Paths are written with {@code /} and are relative to the folder, on every system.
 */
public final class Folder {
    private final Path root;
    private final Limits limits;
    private final Map<String, byte[]> unsaved;

    private Folder(Path root, Limits limits, Map<String, byte[]> unsaved) {
        this.root = root;
        this.limits = limits;
        this.unsaved = Map.copyOf(unsaved);
    }

    /** A folder by its real path; a link to the folder itself is followed, since the user named it. */
    public static Folder of(Path path, Limits limits) throws IOException {
        return new Folder(path.toRealPath(), limits, Map.of());
    }

    /**
     * The folder as it will be when an editor has saved what is open in it.
     *
     * @param texts by path, as {@link #text(String)} takes it; they stand in the place of the files
     */
    public Folder withUnsaved(Map<String, String> texts) {
        var bytes = new HashMap<String, byte[]>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new Folder(root, limits, bytes);
    }

    public Path path() {
        return root;
    }

    public Limits limits() {
        return limits;
    }

    /** All plain files below, hidden ones left out, in the order of their paths. */
    public Reading<List<String>> files() {
        return new FolderWalk(root, limits).files();
    }

    /** A text of UTF-8 with {@code \n} at its line ends, not larger than a text may be. */
    public Reading<SourceText> text(String path) {
        return bytes(path, limits.textBytes()).then(bytes -> Encoding.text(path, bytes));
    }

    /** Bytes that were read before as the text that they are; see {@link #text(String)}. */
    public static Reading<SourceText> text(String path, byte[] bytes) {
        return Encoding.text(path, bytes);
    }

    /** As {@link #text(String)}, not larger than a table may be. */
    public Reading<SourceText> tableText(String path) {
        return bytes(path, limits.tableBytes()).then(bytes -> Encoding.text(path, bytes));
    }

    /** The file as it lies there. */
    public Reading<byte[]> bytes(String path, long most) {
        byte[] open = unsaved.get(path);
        if (open != null) {
            return open.length > most ? Reading.failed(CaseFindings.tooLarge(path, most)) : new Reading.Done<>(open);
        }
        return locate(path).then(file -> read(path, file, most));
    }

    /** Where a path leads, when that is a plain file of this folder. */
    Reading<Path> locate(String path) {
        if (leaves(path)) {
            return Reading.failed(CaseFindings.outside(path));
        }
        try {
            Path real = root.resolve(path).toRealPath();
            if (!real.startsWith(root)) {
                return Reading.failed(CaseFindings.linkOutside(path));
            }
            return plain(path, real);
        } catch (InvalidPathException | NoSuchFileException | NotDirectoryException none) {
            return Reading.failed(CaseFindings.noFile(path));
        } catch (IOException failure) {
            return Reading.failed(CaseFindings.cannotRead(path, failure));
        }
    }

    /** Judged by the words alone, so that a path means the same on every system. */
    private static boolean leaves(String path) {
        boolean absolute = path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*");
        return absolute || List.of(path.split("[/\\\\]", -1)).contains("..");
    }

    private static Reading<Path> plain(String path, Path real) throws IOException {
        var attributes = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isRegularFile()) {
            return new Reading.Done<>(real);
        }
        return Reading.failed(CaseFindings.noPlainFile(path, attributes.isDirectory()));
    }

    // Bounded while it reads: the size is asked of the bytes that came, not of what the disk says beforehand.
    private static Reading<byte[]> read(String path, Path file, long most) {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            for (int got = in.read(block); got >= 0; got = in.read(block)) {
                bytes.write(block, 0, got);
                if (bytes.size() > most) {
                    return Reading.failed(CaseFindings.tooLarge(path, most));
                }
            }
            return new Reading.Done<>(bytes.toByteArray());
        } catch (IOException failure) {
            return Reading.failed(CaseFindings.cannotRead(path, failure));
        }
    }
}
