package org.claimstake.casefile.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.OfferFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of offers, <code>{date: 2025-03-27, by: buyer, terms: {share: 50%, base: all}, note: …}</code>, oldest first. How one was
 * taken stands under {@code answer}: {@code refused}, or {@code preferred to 2025-03-20}.
 */
public final class OfferReader {
    private static final String PREFERRED = "preferred to ";

    private final Findings findings;

    private OfferReader(Findings findings) {
        this.findings = findings;
    }

    /** All that is wrong with the file comes at once. */
    public static Reading<List<MadeOffer>> read(SourceText file, Limits limits) {
        return YamlReader.read(file, limits).then(root -> {
            var findings = new Findings();
            List<MadeOffer> offers = new OfferReader(findings).offers(root, file.name());
            return findings.any() ? new Reading.Failed<>(findings.all()) : new Reading.Done<>(offers);
        });
    }

    private List<MadeOffer> offers(YamlNode root, String name) {
        var offers = new ArrayList<MadeOffer>();
        if (!(root instanceof YamlNode.Items items)) {
            findings.add(YamlFindings.yamlKind(name, "a list of offers", root.kind(), root.place()));
            return offers;
        }
        for (YamlNode item : items.items()) {
            MadeOffer offer = offer(item);
            if (offer != null) {
                offers.add(offer);
            }
        }
        if (items.items().isEmpty()) {
            findings.add(OfferFindings.none(root.place()));
        }
        return offers;
    }

    private @Nullable MadeOffer offer(YamlNode item) {
        KeyReader keys = KeyReader.of("an offer", "offers", item, findings);
        if (keys == null) {
            return null;
        }
        String date = keys.text("date");
        String by = keys.text("by");
        String note = keys.text("note");
        Optional<MadeOffer.Answer> answer = answer(keys, item);
        var terms = new ArrayList<MadeOffer.Term>();
        for (Map.Entry<YamlNode.Words, YamlNode> entry : keys.map("terms").entrySet()) {
            if (entry.getValue() instanceof YamlNode.Words words) {
                terms.add(new MadeOffer.Term(entry.getKey().text(), words.text()));
            } else {
                findings.add(YamlFindings.yamlKind(
                        entry.getKey().text(),
                        "a value",
                        entry.getValue().kind(),
                        entry.getValue().place()));
            }
        }
        if (terms.isEmpty()) {
            findings.add(OfferFindings.noTerms(item.place()));
        }
        keys.end();
        return new MadeOffer(or(date), or(by), terms, or(note), answer);
    }

    private Optional<MadeOffer.Answer> answer(KeyReader keys, YamlNode item) {
        String words = keys.text("answer");
        if (words == null) {
            return Optional.empty();
        }
        if (words.equals("refused")) {
            return Optional.of(new MadeOffer.Answer.Refused());
        }
        String other = words.startsWith(PREFERRED)
                ? words.substring(PREFERRED.length()).strip()
                : "";
        if (other.isEmpty()) {
            findings.add(OfferFindings.answer(words, item.place()));
            return Optional.empty();
        }
        return Optional.of(new MadeOffer.Answer.Preferred(other));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
