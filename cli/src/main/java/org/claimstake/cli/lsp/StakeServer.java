package org.claimstake.cli.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What the server can do, and its beginning and end. */
final class StakeServer implements LanguageServer {
    private final Work work = new Work(this::log);
    private final String version;
    private final TextAnswers texts;
    private @Nullable LanguageClient client;
    private boolean watches;
    private volatile boolean shutDown;
    private volatile Runnable end = () -> {};

    StakeServer(LibraryFiles library, String version) {
        this.version = version;
        this.texts = new TextAnswers(new Desk(library), work);
    }

    void connect(LanguageClient editor) {
        client = editor;
        texts.connect(editor);
    }

    void onExit(Runnable deed) {
        end = deed;
    }

    boolean wasShutDown() {
        return shutDown;
    }

    void stop() {
        work.stop();
    }

    private void log(String sentence) {
        LanguageClient editor = client;
        if (editor != null) {
            editor.logMessage(new MessageParams(MessageType.Error, sentence));
        }
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        watches = params.getCapabilities() != null
                && params.getCapabilities().getWorkspace() != null
                && params.getCapabilities().getWorkspace().getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(params.getCapabilities()
                        .getWorkspace()
                        .getDidChangeWatchedFiles()
                        .getDynamicRegistration());
        var can = new ServerCapabilities();
        var sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Full);
        can.setTextDocumentSync(sync);
        can.setHoverProvider(true);
        can.setCompletionProvider(new CompletionOptions(false, List.of(".", "(")));
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setRenameProvider(new RenameOptions(true));
        can.setDocumentFormattingProvider(true);
        can.setDocumentSymbolProvider(true);
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("stake", version)));
    }

    @Override
    public void initialized(InitializedParams params) {
        LanguageClient editor = client;
        if (watches && editor != null) {
            var files = new DidChangeWatchedFilesRegistrationOptions(
                    List.of(new FileSystemWatcher(Either.forLeft("**/*.{stake,csv,yaml}"))));
            var asked = new Registration("files", "workspace/didChangeWatchedFiles", files);
            editor.registerCapability(new RegistrationParams(List.of(asked))).exceptionally(refused -> null);
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(Boolean.TRUE);
    }

    @Override
    public void exit() {
        end.run();
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // nothing is traced
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return texts.files();
    }
}
