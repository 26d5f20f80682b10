package org.claimstake.report.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimstake.casefile.statement.Stated;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Quotes;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;

/**
 * What a case keeps of a document that was read: its statements are found again by their quotations, and put where the rules found
 * the same words; what the rules did not find is put beside it.
 */
final class Kept {
    private final Document document;
    private final StatedDocument kept;
    private final Map<Stated, Span> places = new LinkedHashMap<>();

    private Kept(Document document, StatedDocument kept) {
        this.document = document;
        this.kept = kept;
        for (Stated one : kept.statements()) {
            Quotes.find(document.text(), one.anchor().quote()).ifPresent(span -> places.put(one, span));
        }
    }

    /** The one of the case's documents that this is: at least half of its quotations stand in the text; most of all. */
    static Optional<Kept> of(Document document, List<StatedDocument> documents) {
        return documents.stream()
                .map(kept -> new Kept(document, kept))
                .filter(kept -> !kept.places.isEmpty()
                        && 2 * kept.places.size() >= kept.kept.statements().size())
                .max(Comparator.comparingInt(kept -> kept.places.size()));
    }

    StatedDocument document() {
        return kept;
    }

    /** Statements that were found, with what the case keeps of them, and those that it keeps besides, in the order of the text. */
    List<StatementView> with(List<StatementView> found) {
        var same = new LinkedHashMap<StatementView, Stated>();
        var besides = new ArrayList<StatementView>();
        Set<String> ids = found.stream().map(StatementView::id).collect(Collectors.toSet());
        places.forEach((stated, span) -> {
            Optional<StatementView> nearest = found.stream()
                    .filter(one -> !same.containsKey(one) && shared(one, span) > 0)
                    .max(Comparator.comparingInt(one -> shared(one, span)));
            if (nearest.isPresent()) {
                same.put(nearest.get(), stated);
            } else {
                besides.add(alone(stated, span, ids));
            }
        });
        var all = new ArrayList<>(besides);
        found.forEach(one -> {
            Stated stated = same.get(one);
            all.add(stated == null ? one : one.with(stated, kept));
        });
        all.sort(Comparator.comparing(one -> one.where().span().orElseThrow()));
        return all;
    }

    private static int shared(StatementView found, Span span) {
        Span own = found.where().span().orElseThrow();
        return Math.min(own.to(), span.to()) - Math.max(own.from(), span.from());
    }

    private StatementView alone(Stated stated, Span span, Set<String> ids) {
        Quote quote = stated.anchor().quote();
        StatementView view = StatementView.of(stated, kept).with(Where.of(document, quote, span));
        return ids.contains(view.id()) ? view.with(kept.id() + "." + view.id()) : view;
    }
}
