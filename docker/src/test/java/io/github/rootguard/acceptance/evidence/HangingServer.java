package io.github.rootguard.acceptance.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every connection and then says nothing, or so slowly that it never comes to an end. */
final class HangingServer implements AutoCloseable {

    private static final int STEP_MILLIS = 2_000;

    private final ServerSocket socket;
    private final String said;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private HangingServer(String said) {
        this.said = said;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread taking = new Thread(this::take, "hanging-server");
        taking.setDaemon(true);
        taking.start();
    }

    /** Says nothing at all. */
    static HangingServer silent() {
        return new HangingServer("");
    }

    /** Says this again and again, a character every two seconds. */
    static HangingServer dripping(String text) {
        return new HangingServer(text);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.size();
    }

    private void take() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread saying = new Thread(() -> say(connection), "hanging-connection");
                saying.setDaemon(true);
                saying.start();
            }
        } catch (IOException closed) {
            connections.forEach(HangingServer::close);
        }
    }

    private void say(Socket connection) {
        try {
            OutputStream out = connection.getOutputStream();
            for (int at = 0; !said.isEmpty(); at++) {
                out.write(String.valueOf(said.charAt(at % said.length())).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(STEP_MILLIS);
            }
        } catch (IOException | InterruptedException over) {
            close(connection);
        }
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException ignored) {
            // It is gone.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
