package org.claimstake.cli.lsp;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.editing.Completion;
import org.claimstake.language.editing.Known;
import org.claimstake.language.editing.Occurrence;
import org.claimstake.language.editing.Proposal;
import org.claimstake.language.editing.Symbol;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** Words that may stand at a place, as an editor lists them: the user's own names before the language's. */
final class Completions {
    private Completions() {}

    static List<CompletionItem> at(Desk.Spot spot, int offset) {
        List<CompletionItem> sources = SourceWords.begun(spot, offset);
        if (!sources.isEmpty()) {
            return sources;
        }
        var items = new ArrayList<CompletionItem>();
        for (Proposal proposal : Completion.at(spot.view().index(), spot.text(), offset)) {
            items.add(item(spot.view(), proposal));
        }
        return items;
    }

    private static CompletionItem item(View view, Proposal proposal) {
        var item = new CompletionItem(proposal.word());
        item.setKind(kind(proposal));
        String detail = detail(view, proposal);
        if (!detail.isEmpty()) {
            item.setDetail(detail);
        }
        if (!proposal.means().isEmpty()) {
            item.setDocumentation(proposal.means());
        }
        item.setSortText(rank(proposal) + proposal.word());
        return item;
    }

    private static String detail(View view, Proposal proposal) {
        Symbol symbol = proposal.symbol();
        if (symbol == null) {
            return proposal.detail();
        }
        var where = new Occurrence(symbol.place(), symbol, Occurrence.Use.GIVEN, symbol.name());
        List<Known> known = view.known(where);
        return known.isEmpty()
                ? symbol.kind().words() + (symbol.detail().isEmpty() ? "" : " " + symbol.detail())
                : symbol.kind().words() + ", " + known.getFirst().type();
    }

    private static String rank(Proposal proposal) {
        return switch (proposal.kind()) {
            case CHOICE_VALUE -> "0";
            case MEMBER -> "1";
            case NAME -> "2";
            case UNIT -> "3";
            case FUNCTION -> "4";
            case KEYWORD -> "5";
        };
    }

    private static CompletionItemKind kind(Proposal proposal) {
        Symbol symbol = proposal.symbol();
        return symbol != null
                ? Outline.completion(symbol.kind())
                : switch (proposal.kind()) {
                    case NAME -> CompletionItemKind.Variable;
                    case MEMBER -> CompletionItemKind.Field;
                    case KEYWORD -> CompletionItemKind.Keyword;
                    case FUNCTION -> CompletionItemKind.Function;
                    case UNIT -> CompletionItemKind.Unit;
                    case CHOICE_VALUE -> CompletionItemKind.EnumMember;
                };
    }
}
