package org.claimstake.world.shape;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/**
 * In which encoding the letters of a Shapefile's table are: its {@code .cpg}, else the mark in the table, else what fits.
 */
final class DbfLetters {
    private static final int MARK = 29;
    private static final Pattern WINDOWS = Pattern.compile("(?:ansi|cp|windows|ms)?[ _-]?(125[0-8])");
    private static final Pattern DOS = Pattern.compile("(?:oem|cp|ibm)?[ _-]?(437|850|852|866)");
    private static final Pattern LATIN = Pattern.compile("(?:iso)?[ _-]?8859[ _-]?(\\d{1,2})");
    private static final Pattern UNICODE = Pattern.compile("utf[ _-]?8|65001");

    private DbfLetters() {}

    static Charset of(byte[] table, Optional<String> cpg, String name, List<Trouble> troubles) {
        Optional<Charset> said = cpg.flatMap(DbfLetters::named);
        if (cpg.isPresent() && said.isEmpty()) {
            troubles.add(
                    Trouble.of(Kind.ENCODING, Where.file(name), cpg.get(), "the name of an encoding", Outcome.KEPT));
        }
        return said.or(() -> marked(table)).orElseGet(() -> fitting(table, name, troubles));
    }

    private static Optional<Charset> named(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Matcher windows = WINDOWS.matcher(name);
        Matcher dos = DOS.matcher(name);
        Matcher latin = LATIN.matcher(name);
        if (UNICODE.matcher(name).matches()) {
            return Optional.of(StandardCharsets.UTF_8);
        } else if (windows.matches()) {
            return charset("windows-" + windows.group(1));
        } else if (dos.matches()) {
            return charset("IBM" + dos.group(1));
        } else if (latin.matches()) {
            return charset("ISO-8859-" + latin.group(1));
        }
        return charset(name);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> marked(byte[] table) {
        int mark = table.length > MARK ? Byte.toUnsignedInt(table[MARK]) : 0;
        return switch (mark) {
            case 0x01 -> charset("IBM437");
            case 0x02 -> charset("IBM850");
            case 0x03 -> charset("windows-1252");
            case 0x64 -> charset("IBM852");
            case 0x65 -> charset("IBM866");
            case 0xC8 -> charset("windows-1250");
            case 0xC9 -> charset("windows-1251");
            // 0x57 says "whatever the machine has" and is written before any encoding
            default -> Optional.empty();
        };
    }

    private static Charset fitting(byte[] table, String name, List<Trouble> troubles) {
        int data = table.length > MARK ? Byte.toUnsignedInt(table[8]) + 256 * Byte.toUnsignedInt(table[9]) : 0;
        try {
            int from = Math.min(data, table.length);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table, from, table.length - from));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            troubles.add(Trouble.of(
                            Kind.ENCODING,
                            Where.file(name),
                            "letters beyond English and no encoding said",
                            "a .cpg file beside it",
                            Outcome.MENDED)
                    .withMend(
                            "read as ISO 8859-1; write the name of the encoding (1251, UTF-8) into a file of this name"
                                    + " that ends in .cpg"));
            return StandardCharsets.ISO_8859_1;
        }
    }
}
