package org.claimstake.cli.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogManager;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** The door: serves one editor until it goes. */
public final class LanguageServing {

    private LanguageServing() {}

    /**
     * Returns when the editor has said goodbye or closed its end.
     *
     * @param library where the library's texts lie as files; null when only the program has them
     * @return whether it was asked to shut down before it ended
     */
    public static boolean serve(InputStream in, OutputStream out, @Nullable Path library, String version) {
        // the protocol's own library would write the lines of its code to standard error
        LogManager.getLogManager().reset();
        ExecutorService reading = Executors.newCachedThreadPool(LanguageServing::daemon);
        var server = new StakeServer(new LibraryFiles(library), version);
        try {
            Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>()
                    .setLocalService(server)
                    .setRemoteInterface(LanguageClient.class)
                    .setInput(in)
                    .setOutput(out)
                    .setExecutorService(reading)
                    .setExceptionHandler(LanguageServing::sentence)
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            server.onExit(() -> listening.cancel(true));
            listening.get();
        } catch (CancellationException | ExecutionException ended) {
            // the editor went, with or without a word
            return server.wasShutDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop();
            reading.shutdownNow();
        }
        return server.wasShutDown();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "protocol");
        thread.setDaemon(true);
        return thread;
    }

    /** A refusal keeps its sentence; all else is our fault. */
    private static ResponseError sentence(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof ResponseErrorException refusal) {
            return refusal.getResponseError();
        }
        return new ResponseError(ResponseErrorCode.InternalError, Work.words("answering", fault), null);
    }
}
