package org.claimstake.world.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an import did: a source that a case can cite for every row that came in. It balances: rows in are rows out and rows
 * named, and one that would not balance cannot be made.
 *
 * @param file the name of the file read
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param bytes how many they are
 * @param date the day of the import, said by the caller
 * @param as what it was read as: {@code deposits}
 * @param mapping the mapping by which its columns were read
 * @param form in what form the file was: {@code CSV, UTF-8, cells parted by ,}
 * @param rowsIn rows of the file below its header
 * @param rowsOut rows that came out
 * @param named each row that is no row of the result, and why
 * @param told what else was met: what was mended, left blank, or stands for a person to judge; of each kind the first ones
 * @param counts how often each kind of these was met, all counted
 */
public record Receipt(
        String file,
        String sha256,
        long bytes,
        LocalDate date,
        String as,
        String mapping,
        String form,
        long rowsIn,
        long rowsOut,
        List<Trouble> named,
        List<Trouble> told,
        List<Count> counts) {

    /** How often something was met. */
    public record Count(Trouble.Kind kind, Trouble.Outcome became, long times) {
        public Count {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(became);
        }
    }

    public Receipt {
        Objects.requireNonNull(date);
        named = List.copyOf(named);
        told = List.copyOf(told);
        counts = List.copyOf(counts);
        if (rowsIn != rowsOut + named.size()) {
            throw new IllegalArgumentException(
                    rowsIn + " rows in are not " + rowsOut + " rows out and " + named.size() + " rows named");
        }
    }

    /** As JSON with stable keys, indented, in UTF-8, with a line end at its end. */
    public byte[] toJson() {
        var bytesOut = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytesOut)) {
            json.useDefaultPrettyPrinter();
            write(json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return bytesOut.toByteArray();
    }

    /**
     * As what a file was imported, {@code deposits} or {@code prices}; empty where this is no receipt.
     *
     * @param json as {@link #toJson()} writes it
     */
    public static Optional<String> asOf(byte[] json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("as");
                if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                    return Optional.of(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeStringField("sha256", sha256);
        json.writeNumberField("bytes", bytes);
        json.writeStringField("date", date.toString());
        json.writeStringField("as", as);
        json.writeStringField("mapping", mapping);
        json.writeStringField("form", form);
        json.writeNumberField("rows_in", rowsIn);
        json.writeNumberField("rows_out", rowsOut);
        json.writeNumberField("rows_named", named.size());
        json.writeArrayFieldStart("counts");
        for (Count count : counts) {
            json.writeStartObject();
            json.writeStringField("kind", word(count.kind()));
            json.writeStringField("became", word(count.became()));
            json.writeNumberField("times", count.times());
            json.writeEndObject();
        }
        json.writeEndArray();
        troubles(json, "named", named);
        troubles(json, "told", told);
        json.writeEndObject();
    }

    private static void troubles(JsonGenerator json, String name, List<Trouble> troubles) throws IOException {
        json.writeArrayFieldStart(name);
        for (Trouble trouble : troubles) {
            write(json, trouble);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Trouble trouble) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", word(trouble.kind()));
        json.writeStringField("became", word(trouble.became()));
        if (!trouble.at().part().isEmpty()) {
            json.writeStringField("part", trouble.at().part());
        }
        if (trouble.at().row() > 0) {
            json.writeNumberField("row", trouble.at().row());
        }
        if (!trouble.at().column().isEmpty()) {
            json.writeStringField("column", trouble.at().column());
        }
        json.writeStringField("found", trouble.found());
        json.writeStringField("expected", trouble.expected());
        if (trouble.mend().isPresent()) {
            json.writeStringField("mend", trouble.mend().get());
        }
        json.writeEndObject();
    }

    /** {@code LEFT_OUT} as receipts and messages write it: {@code left-out}. */
    public static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
