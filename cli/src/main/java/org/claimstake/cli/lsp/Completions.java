package org.claimstake.cli.lsp;

import java.util.List;
import org.claimstake.casefile.editing.Offer;
import org.claimstake.casefile.editing.Offers;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.language.editing.Symbol;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** Words that may stand at a place, as the protocol lists them. */
final class Completions {
    private Completions() {}

    static List<CompletionItem> at(Spot spot, int offset) {
        return Offers.at(spot, offset).stream().map(Completions::item).toList();
    }

    private static CompletionItem item(Offer offer) {
        var item = new CompletionItem(offer.word());
        item.setKind(kind(offer));
        if (!offer.detail().isEmpty()) {
            item.setDetail(offer.detail());
        }
        if (!offer.means().isEmpty()) {
            item.setDocumentation(offer.means());
        }
        // an editor sorts anew, by the letters of this
        item.setSortText(offer.kind().ordinal() + offer.word());
        return item;
    }

    private static CompletionItemKind kind(Offer offer) {
        Symbol symbol = offer.symbol();
        return symbol != null
                ? Outline.completion(symbol.kind())
                : switch (offer.kind()) {
                    case SOURCE -> CompletionItemKind.Reference;
                    case NAME -> CompletionItemKind.Variable;
                    case MEMBER -> CompletionItemKind.Field;
                    case KEYWORD -> CompletionItemKind.Keyword;
                    case FUNCTION -> CompletionItemKind.Function;
                    case UNIT -> CompletionItemKind.Unit;
                    case CHOICE_VALUE -> CompletionItemKind.EnumMember;
                };
    }
}
