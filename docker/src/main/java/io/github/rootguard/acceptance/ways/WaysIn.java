package io.github.rootguard.acceptance.ways;

import java.util.List;
import java.util.stream.Stream;

/** The whole table, in the order of the documentation. */
public final class WaysIn {

    /** All rows. */
    public static final List<WayIn> ALL = Stream.of(
                    BrowserWays.ROWS,
                    TokenWays.ROWS,
                    DeviceAndTicketWays.ROWS,
                    ProtocolWays.ROWS,
                    LinkWays.ROWS,
                    ApiWays.ROWS,
                    FeatureWays.ROWS)
            .flatMap(List::stream)
            .toList();

    private WaysIn() {}

    /**
     * The row of an id.
     *
     * @throws IllegalArgumentException if the table has no such row
     */
    public static WayIn of(String id) {
        return ALL.stream()
                .filter(way -> way.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No way in is called " + id));
    }
}
