package io.github.rootguard.acceptance.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request whose body the client keeps back while the server waits for it (RFC 9112 section 7.1). */
public final class HeldRequest implements AutoCloseable {

    /** Long enough for the server to find out who asks, and to wait for the body. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private final Socket socket;

    private HeldRequest(Socket socket) {
        this.socket = socket;
    }

    /** Sends the head and the beginning of a body that says nothing. */
    public static HeldRequest begin(String method, URI address, String authorization) {
        try {
            HeldRequest held = new HeldRequest(new Socket(address.getHost(), address.getPort()));
            held.write(String.join(
                    "\r\n",
                    method + " " + address.getRawPath() + " HTTP/1.1",
                    "Host: " + address.getAuthority(),
                    "Authorization: " + authorization,
                    "Content-Type: application/json",
                    "Transfer-Encoding: chunked",
                    "Connection: close",
                    "",
                    "1",
                    " ",
                    ""));
            Thread.sleep(UNDER_WAY.toMillis());
            return held;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends the rest of the body, and gives the whole answer. */
    public String send(String body) {
        try {
            String chunk = body.isEmpty()
                    ? ""
                    : Integer.toHexString(body.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + body + "\r\n";
            write(chunk + "0\r\n\r\n");
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
