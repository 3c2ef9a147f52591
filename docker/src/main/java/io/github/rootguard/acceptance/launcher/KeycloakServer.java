package io.github.rootguard.acceptance.launcher;

import java.net.URI;
import java.nio.file.Path;

/** A running Keycloak on localhost, wherever its process lives. It ends when it is closed. */
public interface KeycloakServer extends AutoCloseable {

    /** User name of the bootstrap administrator of the realm {@code master}. */
    String ADMIN = "admin";

    /** Where browsers and applications find the server, without a slash at the end. */
    URI baseUri();

    /** Where health and metrics are, without a slash at the end. */
    URI managementUri();

    /** Password of the bootstrap administrator. */
    String adminPassword();

    /** The file that holds everything the server says. */
    Path log();

    /** Whether the server is still there. */
    boolean isAlive();

    /** Stops the server. Doing so twice does no harm. */
    @Override
    void close();
}
