package org.claimstake.report;

import org.claimstake.language.plan.Plan;

/**
 * One thing an answer rests on, with what is known about where it comes from. Texts are empty where nothing is kept.
 *
 * @param ground    the input in the text
 * @param title     of the source
 * @param address   where it can be read
 * @param quote     its words
 */
public record Cited(
        Plan.Ground ground, String title, String publisher, String author, String date, String address, String quote) {

    /** Something without a source. */
    public static Cited alone(Plan.Ground ground) {
        return new Cited(ground, "", "", "", "", "", "");
    }

    /** Title, publisher and date, as far as they are known; the id where nothing else is. */
    String reference() {
        var parts = new StringBuilder(title.isEmpty() ? ground.source() : title);
        for (String part : new String[] {author, publisher, date}) {
            if (!part.isEmpty()) {
                parts.append(", ").append(part);
            }
        }
        return ground.at().isEmpty() ? parts.toString() : parts + " (" + ground.at() + ")";
    }

    /** The source's words in quotation marks, or that none are kept. */
    String words() {
        return quote.isEmpty() ? "no quotation is kept" : "“" + quote + "”";
    }
}
