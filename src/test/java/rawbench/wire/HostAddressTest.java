package rawbench.wire;

import java.net.InetAddress;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How an address that is given for a host is spelled, and what it counts for. */
final class HostAddressTest {
    @ParameterizedTest
    @CsvSource({"a.example:127.0.0.1,-1,127.0.0.1", "a.example:443:127.0.0.1,443,127.0.0.1", "a.example:::1,-1,::1",
            "a.example:[::1],-1,::1", "a.example:443:[::1],443,::1", "a.example:443:::1,443,::1",
            "a.example:2001:db8::1,-1,2001:db8::1"})
    void isReadAsPeopleSpellIt(String text, int port, String address) {
        HostAddress read = HostAddress.parse(text);
        assertThat(read.host()).isEqualTo("a.example");
        assertThat(read.port()).isEqualTo(port < 0 ? OptionalInt.empty() : OptionalInt.of(port));
        assertThat(read.address()).isEqualTo(InetAddress.ofLiteral(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a.example|HOST:ADDRESS", "''|HOST:ADDRESS", ":127.0.0.1|HOST:ADDRESS",
            "a:b|no IPv4 or IPv6 address", "a:80:b|no IPv4 or IPv6 address", "a:99999:127.0.0.1|a port is a number",
            "a:0:127.0.0.1|a port is a number", "a:|no IPv4 or IPv6 address"})
    void saysWhatIsWrong(String text, String says) {
        assertThatThrownBy(() -> HostAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }

    @Test
    void countsForItsHostInAnyCaseAndForItsPort() {
        HostAddress everyPort = HostAddress.parse("A.example:127.0.0.1");
        assertThat(everyPort.counts("a.EXAMPLE", 1)).isTrue();
        assertThat(everyPort.counts("b.example", 1)).isFalse();
        HostAddress onePort = HostAddress.parse("a.example:443:127.0.0.1");
        assertThat(onePort.counts("a.example", 443)).isTrue();
        assertThat(onePort.counts("a.example", 80)).isFalse();
    }
}
