package org.claimstake.evidence.statement;

import java.util.List;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.quantity.QuantityReader;
import org.claimstake.evidence.text.Span;

/** Quantities of a document's sentences, where they stand in the document. */
final class Quantities {
    private final String text;
    private final QuantityReader reader;

    Quantities(Document document) {
        text = document.text();
        reader = QuantityReader.of(document.tongue());
    }

    List<Quantity> in(Span sentence) {
        return reader.read(sentence.of(text)).stream()
                .map(one -> new Quantity(
                        one.span().plus(sentence.from()),
                        one.sort(),
                        one.value(),
                        one.low(),
                        one.high(),
                        one.unit(),
                        one.hedge(),
                        one.date()))
                .toList();
    }
}
