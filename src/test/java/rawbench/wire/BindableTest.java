package rawbench.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a listener may stand, and the sentence where it may not. */
class BindableTest {
    private static Binding exposed(Endpoint at) {
        return new Binding(at, true, SocketOptions.NONE, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost", "LOCALHOST"})
    void theLoopbackIsForEverybody(String host) throws IOException {
        try (Acceptor acceptor = Acceptor.open(Binding.local(new Endpoint.Tcp(host, 0)));
                Socket client = new Socket(host, acceptor.port());
                Accepted accepted = acceptor.accept()) {
            assertThat(acceptor.endpoint()).isEqualTo(new Endpoint.Tcp(host, client.getPort()));
            assertThat(acceptor.endpoint().fromHere()).isEqualTo(acceptor.endpoint());
            assertThat(accepted.address()).endsWith(":" + client.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "::ffff:192.0.2.1"})
    void whatOthersReachIsRefusedUnlessItIsExposed(String host) {
        for (Endpoint at : new Endpoint[]{new Endpoint.Tcp(host, 0), new Endpoint.Udp(host, 0)}) {
            assertThatThrownBy(() -> Acceptor.open(Binding.local(at))).isInstanceOf(IOException.class)
                    .hasMessageContaining("other machines can reach this listener")
                    .hasMessageContaining("listen at 127.0.0.1, or expose it on purpose");
        }
    }

    @Test
    void aNameThatLeadsOutsideIsRefusedWithItsAddress() throws Exception {
        String name = InetAddress.getLocalHost().getHostName();
        InetAddress address = address(name);
        Assumptions.assumeFalse(address.isLoopbackAddress(), "the name of this machine leads to its loopback");
        assertThatThrownBy(() -> Acceptor.open(Binding.local(new Endpoint.Tcp(name, 0)))).hasMessageContaining(name)
                .hasMessageContaining(address.getHostAddress());
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (java.net.UnknownHostException unknown) {
            Assumptions.abort("the name of this machine is not known to itself");
            throw new IllegalStateException(unknown);
        }
    }

    @Test
    void anyAddressIsReachedFromHereThroughTheLoopback() throws IOException {
        try (Acceptor four = Acceptor.open(exposed(new Endpoint.Tcp("0.0.0.0", 0)));
                Acceptor six = Acceptor.open(exposed(new Endpoint.Udp("::", 0)))) {
            assertThat(four.endpoint()).isEqualTo(new Endpoint.Tcp("0.0.0.0", four.port()));
            assertThat(four.endpoint().fromHere()).isEqualTo(new Endpoint.Tcp("127.0.0.1", four.port()));
            assertThat(six.endpoint().fromHere()).isEqualTo(new Endpoint.Udp("::1", six.port()));
            try (Socket client = new Socket("127.0.0.1", four.port()); Accepted accepted = four.accept()) {
                assertThat(accepted.address()).isEqualTo("127.0.0.1:" + client.getLocalPort());
            }
        }
    }

    @Test
    void anyAddressOfIpv4IsNoneOfIpv6() throws IOException {
        try (Acceptor four = Acceptor.open(exposed(new Endpoint.Tcp("0.0.0.0", 0)))) {
            assertThatThrownBy(() -> new Socket("::1", four.port()).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void everyAddressOfThisMachineCanBeExposed() throws Exception {
        for (InetAddress own : NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList()) {
            String host = Addresses.spelled(own);
            try (Acceptor acceptor = Acceptor.open(exposed(new Endpoint.Tcp(host, 0)));
                    Socket client = new Socket(own, acceptor.port());
                    Accepted accepted = acceptor.accept()) {
                assertThat(accepted.address()).as(host).contains(String.valueOf(client.getLocalPort()));
            }
        }
    }

    @Test
    void whatIsNoAddressOfThisMachineIsSaidToBeNone() {
        assertThatThrownBy(() -> Acceptor.open(exposed(new Endpoint.Tcp("192.0.2.77", 8080)))).hasMessage(
                "Port 8080 of 192.0.2.77 cannot be listened on: 192.0.2.77 is no address of this machine. Listen at one "
                        + "that is, such as 127.0.0.1");
    }

    @Test
    void aPortThatIsTakenIsSaidToBe() throws IOException {
        try (Acceptor taken = Acceptor.tcp(0);
                Acceptor udp = Acceptor.open(Binding.local(new Endpoint.Udp("::1", 0)))) {
            String says = " cannot be listened on: another program listens there already, and the system does not tell "
                    + "which. End that one, or choose another port, or 0 for one that the system chooses";
            assertThatThrownBy(() -> Acceptor.tcp(taken.port())).hasMessage(
                    "Port " + taken.port() + " of 127.0.0.1" + says);
            assertThatThrownBy(() -> Acceptor.open(Binding.local(udp.endpoint()))).hasMessage(
                    "Port " + udp.port() + " of ::1" + says);
        }
    }

    /** Root may listen anywhere, so what the system says to others stands here in its own words. */
    @Test
    void aPortOfTheSystemIsSaidToBeOne() {
        Endpoint at = new Endpoint.Tcp("127.0.0.1", 80);
        assertThat(Bindable.refused(at, 80, new BindException("Permission denied"))).hasMessage(
                "Port 80 of 127.0.0.1 cannot be listened on: the system keeps the ports below 1024 for programs with more "
                        + "rights than this one. Choose another from there on, or 0 for one that the system chooses");
        assertThat(Bindable.refused(new Endpoint.Udp("::1", 5000), 5000, new BindException("Permission denied")))
                .hasMessage(
                        "Port 5000 of ::1 cannot be listened on (Permission denied): choose another, or 0 for one that "
                                + "the system chooses");
    }

    @Test
    void aHostThatIsNotKnownIsSaidNotToBe() {
        assertThatThrownBy(() -> Acceptor.open(Binding.local(new Endpoint.Tcp("no.such.invalid", 0)))).hasMessage(
                "The host \"no.such.invalid\" was not found, so nothing can listen there: give an address of this machine, "
                        + "such as 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, Integer.MAX_VALUE})
    void aNumberThatIsNoPortIsSaidToBeNone(int port) {
        assertThatThrownBy(() -> Acceptor.tcp(port)).hasMessage(
                port + " is no port: a port is a number from 0 to 65535, where 0 lets the system choose");
    }

    @Test
    void tlsWithoutACertificateIsSaidToNeedOne() {
        assertThatThrownBy(() -> Acceptor.open(Binding.local(new Endpoint.Tls("127.0.0.1", 0)))).hasMessage(
                "A TLS listener needs a certificate with its private key");
    }

    @Test
    void theSmallestAddressOfTheLoopbackIsOneToo() throws IOException {
        InetSocketAddress address = Bindable.address("127.255.255.254", 0, false);
        assertThat(address.getAddress()).isInstanceOf(Inet4Address.class);
        assertThat(Bindable.family(address.getAddress())).isEqualTo(java.net.StandardProtocolFamily.INET);
    }

    @Test
    void aFamilyThatTheSystemHasNotIsASentence() {
        assertThatThrownBy(() -> Bindable.opened(StandardProtocolFamily.INET6, _ -> {
            throw new UnsupportedOperationException("IPv6 not available");
        })).isInstanceOf(IOException.class).hasMessageStartingWith("This system has no IPv6: take an ");
    }
}
