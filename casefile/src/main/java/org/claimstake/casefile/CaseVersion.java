package org.claimstake.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;

/**
 * A hash over what a case says: the paths, sorted, and the bytes of its texts, tables, settings, sources,
 * questions and statements, and of all files by which its columns are filled. Two folders with the same version give the same answers. What is private or only lies beside
 * (offers, briefs, documents) does not enter.
 *
 * @param hash SHA-256, 64 digits
 */
public record CaseVersion(String hash) {
    private static final int SHOWN = 12;
    private static final Set<String> ENDINGS = Set.of("stake", "csv", "yaml", "geojson");
    private static final Set<String> PRIVATE = Set.of("offers.yaml");

    /** As messages and the JSON contract show it. */
    public String brief() {
        return hash.substring(0, SHOWN);
    }

    /** @param more paths that enter whatever their ending is */
    static CaseVersion of(Folder folder, List<String> files, List<String> more) {
        MessageDigest digest = sha256();
        files.stream()
                .filter(file -> matters(file) || more.contains(file))
                .sorted()
                .forEach(file -> add(digest, folder, file));
        return new CaseVersion(HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean matters(String file) {
        return ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1)) && !PRIVATE.contains(file);
    }

    // Path and bytes are told apart by their lengths: no two folders run into the same bytes.
    private static void add(MessageDigest digest, Folder folder, String file) {
        byte[] bytes = folder.bytes(file, folder.limits().tableBytes()) instanceof Reading.Done<byte[]>(byte[] read)
                ? read
                : "unreadable".getBytes(StandardCharsets.UTF_8);
        byte[] path = file.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(path.length).array());
        digest.update(path);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
