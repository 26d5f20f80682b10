package org.claimstake.world.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/** The table of a Shapefile: dBASE III and IV, memos left out. */
final class Dbf {
    private static final int HEADER = 32;
    private static final int FIELD = 32;
    private static final int NAME = 11;
    private static final byte END_OF_FIELDS = 0x0D;
    private static final byte DELETED = '*';

    private final ByteBuffer bytes;
    private final Charset letters;
    private final int rows;
    private final int headerLength;
    private final int rowLength;
    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, char type, int from, int length) {}

    Dbf(byte[] file, String name, Charset letters) {
        this.letters = letters;
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER) {
            throw broken(name, file.length + " bytes", "a table of dBASE");
        }
        rows = bytes.getInt(4);
        headerLength = Short.toUnsignedInt(bytes.getShort(8));
        rowLength = Short.toUnsignedInt(bytes.getShort(10));
        long wanted = headerLength + (long) rows * rowLength;
        if (rows < 0 || headerLength < HEADER || rowLength < 1 || wanted > file.length) {
            throw broken(name, file.length + " bytes", "%s bytes: the file breaks off".formatted(wanted));
        }
        readFields(name);
    }

    private static Refused broken(String name, String found, String expected) {
        return new Refused(Trouble.of(Kind.BROKEN, Where.file(name), found, expected, Outcome.REFUSED)
                .withMend("fetch the file anew"));
    }

    private void readFields(String name) {
        int from = 1;
        for (int at = HEADER; at + FIELD <= headerLength && bytes.get(at) != END_OF_FIELDS; at += FIELD) {
            int length = Byte.toUnsignedInt(bytes.get(at + 16));
            int end = 0;
            while (end < NAME && bytes.get(at + end) != 0) {
                end++;
            }
            fields.add(new Field(text(at, end).strip(), (char) bytes.get(at + NAME), from, length));
            from += length;
        }
        if (from > rowLength) {
            throw broken(name, "rows of %s bytes".formatted(rowLength), "rows of %s bytes".formatted(from));
        }
    }

    int rows() {
        return rows;
    }

    /** Whether the row is marked as deleted, counted from 0. */
    boolean isDeleted(int row) {
        return bytes.get(headerLength + row * rowLength) == DELETED;
    }

    /** What a row says, without blanks. */
    SequencedMap<String, String> attributes(int row) {
        var attributes = new LinkedHashMap<String, String>();
        int begin = headerLength + row * rowLength;
        for (Field field : fields) {
            String value = value(field, begin + field.from());
            if (!value.isBlank()) {
                attributes.put(field.name(), value);
            }
        }
        return attributes;
    }

    private String value(Field field, int at) {
        return switch (field.type()) {
            case 'C' -> text(at, field.length()).stripTrailing();
            case 'N', 'F' -> number(text(at, field.length()).strip());
            case 'D' -> day(text(at, field.length()).strip());
            case 'L' -> truth((char) bytes.get(at));
            case 'I' -> Integer.toString(bytes.getInt(at));
            case 'O' -> Double.toString(bytes.getDouble(at));
            default -> "";
        };
    }

    private String text(int at, int length) {
        byte[] part = new byte[length];
        bytes.get(at, part);
        String text = new String(part, letters);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Stars stand where a number did not fit: it is lost. */
    private static String number(String text) {
        return text.startsWith("*") ? "" : text;
    }

    private static String day(String text) {
        return text.length() == 8 && !text.equals("00000000")
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : "";
    }

    private static String truth(char sign) {
        return switch (sign) {
            case 'T', 't', 'Y', 'y' -> "true";
            case 'F', 'f', 'N', 'n' -> "false";
            default -> "";
        };
    }
}
