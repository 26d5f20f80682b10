package org.claimstake.cli.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.claimstake.casefile.editing.Hovers;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.language.editing.Occurrence;
import org.claimstake.language.editing.Renaming;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The protocol's questions about texts, each handed to the class that answers it. */
final class TextAnswers implements TextDocumentService {
    private final Desk desk;
    private final Work work;
    private final Set<String> told = new LinkedHashSet<>();
    private @Nullable LanguageClient client;

    TextAnswers(Desk desk, Work work) {
        this.desk = desk;
        this.work = work;
    }

    void connect(LanguageClient editor) {
        client = editor;
    }

    // ---- what is open

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        changed(() -> desk.open(
                params.getTextDocument().getUri(), params.getTextDocument().getText()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        changed(() -> params.getContentChanges()
                .forEach(change -> desk.open(params.getTextDocument().getUri(), change.getText())));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        changed(() -> desk.close(params.getTextDocument().getUri()));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        changed(desk::forget);
    }

    private void changed(Runnable deed) {
        work.run("taking a change", deed);
        work.runOnce("checking", this::publish);
    }

    private void publish() {
        LanguageClient editor = client;
        if (editor == null) {
            return;
        }
        Map<String, List<Diagnostic>> all = new LinkedHashMap<>();
        desk.allOpen()
                .values()
                .forEach(view -> new Diagnostics(desk, view)
                        .byFile()
                        .forEach((file, found) -> all.computeIfAbsent(file, f -> new ArrayList<>())
                                .addAll(found)));
        told.forEach(file -> all.computeIfAbsent(file, f -> new ArrayList<>()));
        told.clear();
        all.forEach((file, found) -> {
            editor.publishDiagnostics(new PublishDiagnosticsParams(file, found));
            if (!found.isEmpty()) {
                told.add(file);
            }
        });
    }

    WorkspaceService files() {
        return new WorkspaceService() {
            @Override
            public void didChangeConfiguration(DidChangeConfigurationParams params) {
                // there is nothing to set
            }

            @Override
            public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
                changed(desk::forget);
            }
        };
    }

    // ---- questions about a place

    private <T extends @Nullable Object> CompletableFuture<T> at(
            String doing, TextDocumentPositionParams params, T none, BiFunction<Spot, Integer, T> answer) {
        return work.answer(
                doing,
                none,
                () -> desk.spot(params.getTextDocument().getUri())
                        .map(spot -> answer.apply(spot, offset(spot, params.getPosition())))
                        .orElse(none));
    }

    private static int offset(Spot spot, Position position) {
        return new Positions(spot.text()).offset(position);
    }

    // the protocol's word for "nothing to say" is null
    @SuppressWarnings("NullAway")
    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return at(
                "explaining",
                params,
                null,
                (spot, offset) -> Hovers.at(spot, offset)
                        .map(words -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, words)))
                        .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return at(
                "completing",
                params,
                Either.forLeft(List.of()),
                (spot, offset) -> Either.forLeft(Completions.at(spot, offset)));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return at("finding a name", params, Either.forLeft(List.of()), (spot, offset) -> {
            var places = new LinkedHashSet<Place>();
            spot.view()
                    .index()
                    .at(spot.name(), offset)
                    .forEach(o -> places.add(o.symbol().place()));
            return Either.forLeft(locations(spot, places));
        });
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return at("finding uses", params, List.of(), (spot, offset) -> {
            boolean given = params.getContext() == null || params.getContext().isIncludeDeclaration();
            var places = new LinkedHashSet<Place>();
            for (Occurrence here : spot.view().index().at(spot.name(), offset)) {
                spot.view().index().of(here.symbol()).stream()
                        .filter(o -> given || o.use() != Occurrence.Use.GIVEN)
                        .forEach(o -> places.add(o.place()));
            }
            return locations(spot, places);
        });
    }

    private List<Location> locations(Spot spot, Set<Place> places) {
        return places.stream()
                .map(place -> {
                    String address = desk.address(spot.view(), place.file());
                    return address == null ? null : new Location(address, Positions.range(place));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    // ---- names

    // as of hover
    @SuppressWarnings("NullAway")
    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return at("renaming", params, null, (spot, offset) -> {
            Occurrence here = refusable(() -> new Renames(desk, spot).begin(offset));
            return Either3.forSecond(new PrepareRenameResult(
                    Positions.range(here.place()), here.symbol().name()));
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return at("renaming", params, new WorkspaceEdit(), (spot, offset) -> {
            Renames.Renamed renamed = refusable(() ->
                    new Renames(desk, spot).rename(offset, params.getNewName().strip()));
            LanguageClient editor = client;
            if (!renamed.says().isEmpty() && editor != null) {
                editor.showMessage(new MessageParams(MessageType.Info, renamed.says()));
            }
            return new WorkspaceEdit(edits(spot, renamed.edits()));
        });
    }

    private static <T> T refusable(java.util.function.Supplier<T> asked) {
        try {
            return asked.get();
        } catch (Renames.Refusal refusal) {
            String why = String.valueOf(refusal.getMessage());
            throw new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
        }
    }

    private Map<String, List<TextEdit>> edits(Spot spot, List<Renaming.Edit> edits) {
        var all = new HashMap<String, List<TextEdit>>();
        for (Renaming.Edit edit : edits) {
            String address = desk.address(spot.view(), edit.place().file());
            if (address != null) {
                all.computeIfAbsent(address, a -> new ArrayList<>())
                        .add(new TextEdit(Positions.range(edit.place()), edit.text()));
            }
        }
        return all;
    }

    // ---- whole texts

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return work.answer(
                "formatting",
                List.of(),
                () -> desk.spot(params.getTextDocument().getUri())
                        .map(spot -> formatted(spot.text()))
                        .orElse(List.of()));
    }

    // A text with a mistake is left as it is; the mistake is on the list already.
    private static List<TextEdit> formatted(SourceText text) {
        String formatted = Formatter.format(text, new Findings());
        return formatted.equals(text.text())
                ? List.of()
                : List.of(new TextEdit(new Positions(text).whole(), formatted));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return work.answer(
                "listing",
                List.of(),
                () -> desk.spot(params.getTextDocument().getUri())
                        .flatMap(spot -> spot.view().index().tree(spot.name()))
                        .map(tree -> Outline.of(tree).stream()
                                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                                .toList())
                        .orElse(List.of()));
    }
}
