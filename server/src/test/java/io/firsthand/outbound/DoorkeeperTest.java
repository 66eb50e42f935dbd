package io.firsthand.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void nothingGoesToANetworkThatIsNobodysOnTheInternet(String address) throws UnknownHostException {
        assertThat(Networks.isClosed(one(address))).isTrue();
        assertThatThrownBy(() -> new Doorkeeper(false, InetAddress::getAllByName).resolve(address))
                .isInstanceOf(Doorkeeper.Blocked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "169.253.1.1",
                "2606:4700::1111",
                "11.0.0.1"
            })
    void everythingElseIsOpen(String address) throws UnknownHostException {
        assertThat(Networks.isClosed(one(address))).isFalse();
    }

    @Test
    void oneClosedAddressAmongOpenOnesIsEnough() {
        var mixed = new Doorkeeper(false, _ -> new InetAddress[] {one("1.1.1.1"), one("10.0.0.1")});

        assertThatThrownBy(() -> mixed.resolve("mixed.example")).isInstanceOf(Doorkeeper.Blocked.class);
    }

    @Test
    void aNameIsLookedUpOnceForAConnectionSoThatItCannotTurnInBetween() throws UnknownHostException {
        var asked = new AtomicInteger();
        var turning = new Doorkeeper(false, _ ->
                new InetAddress[] {one(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1")});

        assertThat(turning.resolve("turning.example")).containsExactly(one("1.1.1.1"));
        assertThatThrownBy(() -> turning.resolve("turning.example")).isInstanceOf(Doorkeeper.Blocked.class);
    }

    @Test
    void theOperatorMayAllowPrivateNetworks() throws UnknownHostException {
        assertThat(new Doorkeeper(true, InetAddress::getAllByName).resolve("127.0.0.1"))
                .hasSize(1);
    }

    @Test
    void addressesToSendToAreEncryptedAndCarryNoPassword() {
        assertThat(Target.flaw("https://example.com/hooks/1?a=b", false)).isEmpty();
        assertThat(Target.flaw("http://example.com/", false)).isPresent();
        assertThat(Target.flaw("http://example.com/", true)).isEmpty();
        assertThat(Target.flaw("https://me:secret@example.com/", true)).isPresent();
        assertThat(Target.flaw("ftp://example.com/", true)).isPresent();
        assertThat(Target.flaw("file:///etc/passwd", true)).isPresent();
        assertThat(Target.flaw("https:///nowhere", true)).isPresent();
        assertThat(Target.flaw("not an address", true)).isPresent();
        assertThat(Target.flaw(" ", true)).isPresent();
    }

    private static InetAddress one(String address) throws UnknownHostException {
        return InetAddress.getAllByName(address)[0];
    }
}
