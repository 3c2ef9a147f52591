package io.github.rootguard.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Finds TCP ports that nobody listens on. Another process may take the port between this answer and its use; the
 * server then fails to start and says so.
 */
public final class FreePorts {

    private FreePorts() {}

    /**
     * A port of the loopback address that was free a moment ago.
     *
     * @return 1024..65535
     */
    public static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }

    /**
     * Whether a server could listen on this port of the loopback address now.
     *
     * @param port 1..65535
     */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
