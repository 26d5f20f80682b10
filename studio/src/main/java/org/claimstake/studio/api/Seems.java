package org.claimstake.studio.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a file seems to be, by how it begins and what it is called: enough to tell a reader that it was understood and is no case. */
final class Seems {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private static final Map<String, String> BY_ENDING = Map.of(
            "docx", "a Word document",
            "xlsx", "a workbook",
            "xls", "a workbook",
            "ods", "a workbook",
            "csv", "a table",
            "geojson", "a map",
            "json", "JSON",
            "yaml", "a list of facts in YAML",
            "html", "a web page",
            "md", "a text");

    private Seems() {}

    /** In words: {@code a PDF document}. */
    static String of(String path, byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file";
        }
        if (begins(bytes, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            return "a PDF document";
        }
        if (begins(bytes, PNG) || begins(bytes, JPEG)) {
            return "a picture";
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String known = BY_ENDING.get(ending);
        if (known != null && (begins(bytes, ZIP) || isText(bytes))) {
            return known;
        }
        if (begins(bytes, ZIP)) {
            return "an archive";
        }
        return isText(bytes) ? "a text" : "no text at all";
    }

    /** A zip archive that is no document of its own kind. */
    static boolean isArchive(String path, byte[] bytes) {
        return begins(bytes, ZIP) && !path.matches("(?i).*\\.(?:docx|xlsx|pptx|odt|ods|jar)");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(letter -> letter == 0);
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
