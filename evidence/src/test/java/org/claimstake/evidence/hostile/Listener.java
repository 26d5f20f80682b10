package org.claimstake.evidence.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** An address of this machine at which nobody may call. */
final class Listener implements AutoCloseable {
    private static final int WAIT_MS = 150;

    private final ServerSocket socket;

    Listener() {
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(WAIT_MS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String address() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** Whether somebody has called. */
    boolean wasCalled() {
        try (var caller = socket.accept()) {
            return caller.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
