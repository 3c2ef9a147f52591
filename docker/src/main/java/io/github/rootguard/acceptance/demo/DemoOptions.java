package io.github.rootguard.acceptance.demo;

import io.github.rootguard.acceptance.launcher.FreePorts;

/**
 * What the person who starts the demo asked for.
 *
 * @param port where Keycloak is to listen
 * @param check whether to stop again as soon as everything answered
 * @param keep whether the realm stays for the next demo that is started with this option
 */
record DemoOptions(int port, boolean check, boolean keep) {

    static final String USAGE = """
            Usage: bin/demo [--port <port>] [--keep] [--check]

              --port <port>  where Keycloak listens (default: a free port)
              --keep         keep the realm for the next "bin/demo --keep"
              --check        start, see that everything answers, stop
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a text for people
     */
    static DemoOptions parse(String... arguments) {
        int port = 0;
        boolean check = false;
        boolean keep = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--check" -> check = true;
                case "--keep" -> keep = true;
                case "--port" -> {
                    i++;
                    port = port(i < arguments.length ? arguments[i] : "");
                }
                default -> throw new IllegalArgumentException("Unknown option: " + arguments[i]);
            }
        }
        return new DemoOptions(port == 0 ? FreePorts.next() : port, check, keep);
    }

    private static int port(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--port needs a number from 1 to 65535");
        }
        int port = Integer.parseInt(text);
        if (!FreePorts.isFree(port)) {
            throw new IllegalArgumentException("Port " + port + " is in use; choose another one or leave --port away");
        }
        return port;
    }
}
