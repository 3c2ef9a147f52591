package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedNetworksTest {

    private static final AllowedNetworks OFFICE = AllowedNetworks.parse(List.of("192.0.2.0/24", "2001:db8::/32"));

    @Test
    void whenThereIsNoLimitThenAnyAddressIsPermitted() {
        assertThat(AllowedNetworks.ANY.restricted()).isFalse();
        assertThat(AllowedNetworks.ANY.permits("203.0.113.1")).isTrue();
        assertThat(AllowedNetworks.ANY.permits("unreadable")).isTrue();
    }

    @Test
    void whenThereIsALimitThenOnlyItsNetworksArePermitted() {
        assertThat(OFFICE.restricted()).isTrue();
        assertThat(OFFICE.permits("192.0.2.1")).isTrue();
        assertThat(OFFICE.permits("2001:db8::1")).isTrue();
        assertThat(OFFICE.permits("203.0.113.1")).isFalse();
        assertThat(OFFICE.permits("unreadable")).isFalse();
    }

    @Test
    void whenAddressIsNoLiteralThenItIsNotReadable() {
        assertThat(AllowedNetworks.readable("192.0.2.1")).isTrue();
        assertThat(AllowedNetworks.readable("fe80::1%2")).isTrue();
        assertThat(AllowedNetworks.readable("example.org")).isFalse();
    }

    @Test
    void whenNetworkIsGivenTwiceThenItIsKeptOnce() {
        assertThat(AllowedNetworks.parse(List.of("192.0.2.1/24", "192.0.2.2/24"))
                        .ranges())
                .hasSize(1);
    }

    @Test
    void whenNetworkIsUnreadableThenItIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedNetworks.parse(List.of("192.0.2.0/24", "office")))
                .withMessageContaining("office");
    }
}
