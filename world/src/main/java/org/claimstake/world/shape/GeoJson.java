package org.claimstake.world.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.reading.Trouble;

/**
 * Reads GeoJSON (RFC 7946), a piece at a time: what is held in memory is what was read of it, never the text. All types of
 * geometry are read; a height is dropped; attributes are kept as the file writes them. Several values one after the other
 * (a feature a line) are read as one collection. A file that breaks off is refused whole: a land that is missing would change
 * who holds what.
 */
public final class GeoJson {
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 100;

    private GeoJson() {}

    /** Reads a file with the limits that hold where nothing is said. */
    public static Shapes read(byte[] bytes, String name) {
        return read(bytes, name, ShapeOptions.DEFAULT);
    }

    /** Reads a file as told. */
    public static Shapes read(byte[] bytes, String name, ShapeOptions options) {
        try {
            return read(new ByteArrayInputStream(bytes), name, options);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory were not read", impossible);
        }
    }

    /**
     * Reads a stream to its end, or to its limit.
     *
     * @param name what messages call it
     * @throws IOException where the stream fails; what is wrong in its text is a trouble
     */
    public static Shapes read(InputStream in, String name, ShapeOptions options) throws IOException {
        var troubles = new ArrayList<Trouble>();
        try (var bounded = new BoundedStream(in, options.limits().bytes(), name);
                JsonParser json = factory(options.limits()).createParser(bounded)) {
            List<Feature> features = new GeoJsonReader(json, name, options, troubles).read();
            return new Shapes(name, features, troubles);
        } catch (Refused refused) {
            return refused(name, refused.trouble());
        } catch (JsonProcessingException | CharConversionException broken) {
            return refused(name, trouble(name, broken, options.limits()));
        }
    }

    private static JsonFactory factory(ShapeLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
    }

    private static Shapes refused(String name, Trouble trouble) {
        return new Shapes(name, List.of(), List.of(trouble));
    }

    private static Trouble trouble(String name, IOException broken, ShapeLimits limits) {
        return switch (broken) {
            case StreamConstraintsException beyond ->
                refusal(
                        Trouble.Kind.TOO_LARGE,
                        at(name, beyond),
                        "brackets too deep, or a text or number too long",
                        "at most %s brackets in one another".formatted(limits.depth()));
            case JsonEOFException end ->
                refusal(Trouble.Kind.BROKEN, at(name, end), "the file breaks off", "GeoJSON to its last bracket")
                        .withMend("fetch the file anew");
            case JsonProcessingException parse when isEncoding(parse) -> letters(at(name, parse));
            case JsonProcessingException parse ->
                refusal(Trouble.Kind.BROKEN, at(name, parse), parse.getOriginalMessage(), "GeoJSON");
            default -> letters(Trouble.Where.file(name));
        };
    }

    private static boolean isEncoding(JsonProcessingException parse) {
        return parse.getOriginalMessage().startsWith("Invalid UTF-8");
    }

    private static Trouble letters(Trouble.Where at) {
        return refusal(Trouble.Kind.ENCODING, at, "letters of another encoding", "UTF-8")
                .withMend("iconv -f windows-1251 -t utf-8 %s > utf8.geojson (or whatever encoding it has)"
                        .formatted(at.file()));
    }

    private static Trouble refusal(Trouble.Kind kind, Trouble.Where at, String found, String expected) {
        return Trouble.of(kind, at, found, expected, Trouble.Outcome.REFUSED);
    }

    /** The line of the text: of a broken file there is no feature to count. */
    private static Trouble.Where at(String name, JsonProcessingException broken) {
        var location = broken.getLocation();
        int line = location == null ? 0 : Math.max(0, location.getLineNr());
        return new Trouble.Where(name, "line", line, "");
    }
}
