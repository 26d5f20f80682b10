package org.claimstake.studio.serving;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.JsonFindings;

/** One request that has passed the guard, and the ways to answer it. Answered once. */
public interface Exchange {

    /** {@code GET}, {@code POST}, {@code PUT}. */
    String method();

    /**
     * What stands below the route, without escapes: of {@code /api/case/one-mine} the route {@code /api/case/} leaves
     * {@code one-mine}. It is what a stranger typed: no path of a file before it was looked at.
     */
    String path();

    /** What stands behind the question mark, without escapes, in the order of the address; of a name given twice the last. */
    Map<String, String> query();

    /** The first header of that name, "" where there is none. */
    String header(String name);

    /**
     * The whole body, read when it is asked for first.
     *
     * @throws Refused with 413 where it is larger than the server takes
     */
    byte[] body() throws IOException;

    /** The page that asks, by its header {@code X-Reader}; "" where it has none. */
    default String reader() {
        return header("X-Reader");
    }

    /** Answers with one JSON value. */
    void json(int status, Writing writing) throws IOException;

    /**
     * Answers piece by piece, with status 200. What is flushed is sent. Where the reader has gone a write fails, some
     * pieces late.
     */
    OutputStream stream(String contentType) throws IOException;

    /**
     * Answers with bytes.
     *
     * @param headers beside those that every answer has; of the same name they take the place of these
     */
    void bytes(int status, String contentType, byte[] body, Map<String, String> headers) throws IOException;

    /** Answers with what is wrong: {@code {"findings":[…]}}. */
    default void findings(int status, List<Finding> findings) throws IOException {
        json(status, json -> {
            json.writeStartObject();
            JsonFindings.write(findings, json);
            json.writeEndObject();
        });
    }
}
