package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimstake.casefile.statement.Review;
import org.claimstake.casefile.statement.Verdict;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.DocumentView;
import org.claimstake.report.claims.StatementView;

/**
 * Verdicts as other programs exchange them: ClaimReview of schema.org, in JSON-LD. Only what a person with a name gave a verdict on is
 * there, and nothing of what the computer says. An opinion and what is outside are no claims that were reviewed. A rating has words
 * and no number.
 */
public final class ClaimReviews {
    /** Longer texts are wrapped where they are shown: under 75 characters. */
    private static final int LONGEST = 74;

    private final ClaimsView view;
    private final String address;
    private final Wording words;
    private final JsonGenerator json;

    private ClaimReviews(ClaimsView view, String address, Wording words, JsonGenerator json) {
        this.view = view;
        this.address = address;
        this.words = words;
        this.json = json;
    }

    /** Statements that are told so, in their order. */
    public static List<StatementView> of(ClaimsView view) {
        return view.inOrder().stream().filter(ClaimReviews::isReviewed).toList();
    }

    private static boolean isReviewed(StatementView one) {
        return one.isCheckable()
                && one.review()
                        .filter(review -> !review.by().isBlank()
                                && review.verdict() != Verdict.OPINION
                                && review.verdict() != Verdict.OUTSIDE)
                        .isPresent();
    }

    /** A block for the head of a page, which no browser runs; empty where nobody gave a verdict. */
    static String script(ClaimsView view, String address, Wording words) {
        if (of(view).isEmpty()) {
            return "";
        }
        // in JSON these stand in texts alone; written so, none of them ends the block
        String json = json(view, address, words)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return "<script type=\"application/ld+json\">\n" + json + "\n</script>\n";
    }

    /** A list. @param address of the page; empty where nobody knows, and then none is told */
    static String json(ClaimsView view, String address, Wording words) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = ModelJson.generator(out)) {
            var reviews = new ClaimReviews(view, address, words, json);
            json.writeStartArray();
            for (StatementView one : of(view)) {
                reviews.write(one, one.review().orElseThrow());
            }
            json.writeEndArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(StatementView one, Review review) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeStringField("@type", "ClaimReview");
        if (!address.isEmpty()) {
            json.writeStringField("url", address + "#" + ClaimsPage.anchor(one));
        }
        json.writeStringField("claimReviewed", claim(one));
        json.writeStringField("datePublished", review.on().toString());
        json.writeStringField("inLanguage", words.language());
        // "the editors of …" are several
        typed("author", review.by().startsWith("the ") ? "Organization" : "Person", review.by());
        json.writeObjectFieldStart("reviewRating");
        json.writeStringField("@type", "Rating");
        json.writeStringField("alternateName", ClaimsWords.verdict(review.verdict(), words));
        json.writeEndObject();
        json.writeStringField("reviewBody", review.reason().strip());
        reviewed(one);
        json.writeEndObject();
    }

    private void reviewed(StatementView one) throws IOException {
        DocumentView document = view.document(one);
        json.writeObjectFieldStart("itemReviewed");
        json.writeStringField("@type", "Claim");
        if (!one.speaker().isEmpty()) {
            typed("author", "Person", one.speaker());
        }
        if (document.date().isPresent()) {
            json.writeStringField("datePublished", document.date().get());
        }
        json.writeObjectFieldStart("appearance");
        json.writeStringField("@type", "CreativeWork");
        json.writeStringField("headline", document.name());
        if (Markup.isWebAddress(document.address())) {
            json.writeStringField("url", document.address());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void typed(String field, String type, String name) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("@type", type);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    /** Other words for it where somebody gave them, for they stand alone; else its own, cut behind a word. */
    static String claim(StatementView one) {
        String said = one.paraphrase().isEmpty() ? one.where().place().exact() : one.paraphrase();
        String plain = said.replaceAll("\\s+", " ").strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', LONGEST - 1);
        int cut = end > LONGEST / 2 ? end : plain.offsetByCodePoints(0, LONGEST / 2);
        return plain.substring(0, cut).replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }
}
