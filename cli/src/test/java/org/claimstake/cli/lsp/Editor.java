package org.claimstake.cli.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor as a real one behaves: LSP4J's own client, one request after another. Places are written as a caret in a text. */
final class Editor implements LanguageClient {
    private static final int PATIENCE = 60;

    final List<String> logged = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    private final Map<String, List<Diagnostic>> diagnostics = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final LanguageServer server;
    private int published;
    private int version;

    Editor(InputStream fromServer, OutputStream toServer) {
        var launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
        launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    // ---- the protocol

    InitializeResult begin(Path root) {
        var params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setWorkspaceFolders(
                List.of(new org.eclipse.lsp4j.WorkspaceFolder(root.toUri().toString(), "case")));
        InitializeResult result = await(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    void end() {
        await(server.shutdown());
        server.exit();
    }

    /** Opens a file as it lies there; returns when its findings have come. */
    List<Diagnostic> open(Path file) {
        return open(file, read(file));
    }

    List<Diagnostic> open(Path file, String text) {
        int before = published();
        texts.put(uri(file), text);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "stake", ++version, text)));
        return after(before, file);
    }

    List<Diagnostic> type(Path file, String text) {
        int before = published();
        texts.put(uri(file), text);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), ++version),
                        List.of(new TextDocumentContentChangeEvent(text))));
        return after(before, file);
    }

    void close(Path file) {
        int before = published();
        texts.remove(uri(file));
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
        if (!texts.isEmpty()) {
            after(before, file);
        }
    }

    /** @param at the words before the place and, behind a {@code |}, those after it */
    String hover(Path file, String at) {
        Hover hover = await(server.getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri(file)), position(file, at))));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    List<CompletionItem> complete(Path file, String at) {
        return await(server.getTextDocumentService()
                        .completion(new CompletionParams(new TextDocumentIdentifier(uri(file)), position(file, at))))
                .getLeft();
    }

    /** Completion at the beginning of something that is no file. */
    List<CompletionItem> ask(String uri) {
        return await(server.getTextDocumentService()
                        .completion(new CompletionParams(new TextDocumentIdentifier(uri), new Position(0, 0))))
                .getLeft();
    }

    List<String> words(Path file, String at) {
        return complete(file, at).stream().map(CompletionItem::getLabel).toList();
    }

    /** {@code file:line} of each place, lines from 1. */
    List<String> definition(Path file, String at) {
        return await(server.getTextDocumentService()
                        .definition(new DefinitionParams(new TextDocumentIdentifier(uri(file)), position(file, at))))
                .getLeft()
                .stream()
                .map(Editor::place)
                .toList();
    }

    List<String> references(Path file, String at) {
        var params = new ReferenceParams(
                new TextDocumentIdentifier(uri(file)), position(file, at), new ReferenceContext(true));
        return await(server.getTextDocumentService().references(params)).stream()
                .map(Editor::place)
                .toList();
    }

    private static String place(Location location) {
        String path = location.getUri();
        return path.substring(path.lastIndexOf('/') + 1) + ":"
                + (location.getRange().getStart().getLine() + 1);
    }

    /** The name that would be renamed, or the sentence that says why not. */
    String prepareRename(Path file, String at) {
        try {
            return await(server.getTextDocumentService()
                            .prepareRename(
                                    new PrepareRenameParams(new TextDocumentIdentifier(uri(file)), position(file, at))))
                    .getSecond()
                    .getPlaceholder();
        } catch (ResponseErrorException refused) {
            return refused.getResponseError().getMessage();
        }
    }

    WorkspaceEdit rename(Path file, String at, String name) {
        return await(server.getTextDocumentService()
                .rename(new RenameParams(new TextDocumentIdentifier(uri(file)), position(file, at), name)));
    }

    String refusedRename(Path file, String at, String name) {
        try {
            rename(file, at, name);
            return "";
        } catch (ResponseErrorException refused) {
            return refused.getResponseError().getMessage();
        }
    }

    String format(Path file) {
        List<? extends TextEdit> edits = await(server.getTextDocumentService()
                .formatting(new DocumentFormattingParams(
                        new TextDocumentIdentifier(uri(file)), new FormattingOptions(2, true))));
        return applied(texts.get(uri(file)), edits);
    }

    List<DocumentSymbol> symbols(Path file) {
        return await(server.getTextDocumentService()
                        .documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(uri(file)))))
                .stream()
                .map(either -> either.getRight())
                .toList();
    }

    // ---- edits

    /** Writes edits into the files, as an editor does that saves all. */
    void save(WorkspaceEdit edit) {
        edit.getChanges().forEach((uri, edits) -> {
            Path file = Path.of(java.net.URI.create(uri));
            write(file, applied(texts.getOrDefault(uri, read(file)), edits));
        });
    }

    static String applied(String text, List<? extends TextEdit> edits) {
        var sorted = new ArrayList<TextEdit>(edits);
        sorted.sort(Comparator.comparingInt(
                        (TextEdit edit) -> offset(text, edit.getRange().getStart()))
                .reversed());
        String result = text;
        for (TextEdit edit : sorted) {
            result = result.substring(0, offset(text, edit.getRange().getStart()))
                    + edit.getNewText()
                    + result.substring(offset(text, edit.getRange().getEnd()));
        }
        return result;
    }

    private static int offset(String text, Position position) {
        int at = 0;
        for (int line = 0; line < position.getLine(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + position.getCharacter();
    }

    private Position position(Path file, String at) {
        String text = texts.get(uri(file));
        String words = at.replace("|", "");
        int found = text.indexOf(words);
        if (found < 0) {
            throw new IllegalArgumentException("`" + words + "` does not stand in " + file);
        }
        int offset = found + (at.indexOf('|') < 0 ? words.length() : at.indexOf('|'));
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    // ---- what the server says by itself

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
        diagnostics.put(params.getUri(), params.getDiagnostics());
        published++;
        notifyAll();
    }

    private synchronized int published() {
        return published;
    }

    /** Findings of a file behind a change: a request in between makes sure that all of them have come. */
    private List<Diagnostic> after(int before, Path file) {
        synchronized (this) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (published == before) {
                try {
                    wait(1000);
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no findings came");
                }
            }
        }
        symbols(file);
        return found(file);
    }

    synchronized List<Diagnostic> found(Path file) {
        return diagnostics.getOrDefault(uri(file), List.of());
    }

    @Override
    public void telemetryEvent(Object object) {
        // none is sent
    }

    @Override
    public void showMessage(MessageParams message) {
        shown.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        logged.add(message.getMessage());
    }

    // ---- files

    static String uri(Path file) {
        try {
            return file.toRealPath().toUri().toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ResponseErrorException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException | TimeoutException none) {
            throw new IllegalStateException(none);
        }
    }
}
