package org.claimstake.report;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.claimstake.language.plan.Plan;

/**
 * One thing an answer rests on, with what is known about where it comes from. Texts are empty where nothing is kept.
 *
 * @param ground    the input in the text
 * @param title     of the source
 * @param address   where it can be read
 * @param quote     its words
 * @param kind      what sort of source it is: law, news, dataset
 * @param siteOnly  the address leads to the site that has it, not to the very page
 */
public record Cited(
        Plan.Ground ground,
        String title,
        String publisher,
        String author,
        String date,
        String address,
        String quote,
        String kind,
        boolean siteOnly) {
    /** Who speaks for a State or a party tells what it wants to be known. */
    private static final Pattern SLANTED = Pattern.compile("(?i)\\b(?:state|partisan)\\b");

    public Cited(
            Plan.Ground ground,
            String title,
            String publisher,
            String author,
            String date,
            String address,
            String quote) {
        this(ground, title, publisher, author, date, address, quote, "", false);
    }

    /** Something without a source. */
    public static Cited alone(Plan.Ground ground) {
        return new Cited(ground, "", "", "", "", "", "");
    }

    /** A medium that is flagged as a State's own or as partisan. */
    boolean isSlanted() {
        return SLANTED.matcher(kind).find();
    }

    /** Title, publisher and date, as far as they are known; the id where nothing else is. What a reader must beware of. */
    String reference() {
        var parts = new StringBuilder(title.isEmpty() ? ground.source() : title);
        for (String part : new String[] {author, publisher, date}) {
            if (!part.isEmpty()) {
                parts.append(", ").append(part);
            }
        }
        var notes = new ArrayList<String>();
        if (!ground.at().isEmpty()) {
            notes.add(ground.at());
        }
        if (isSlanted()) {
            notes.add(kind);
        }
        if (siteOnly && !address.isEmpty()) {
            notes.add("of the address only the site is kept");
        }
        return notes.isEmpty() ? parts.toString() : parts + " (" + String.join("; ", notes) + ")";
    }

    /** The source's words in quotation marks, or that none are kept. */
    String words() {
        return quote.isEmpty() ? "no quotation is kept" : "“" + quote + "”";
    }
}
