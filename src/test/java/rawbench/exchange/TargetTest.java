package rawbench.exchange;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class TargetTest {
    @ParameterizedTest
    @CsvSource({"http://a.example:8080,http://a.example:8080", "a.example:8080,http://a.example:8080",
            "http://a.example,http://a.example:80", "a.example,http://a.example:80",
            "https://a.example,https://a.example:443", "HTTPS://a.example:1/,https://a.example:1",
            "tcp://127.0.0.1:7,tcp://127.0.0.1:7", "tls://[::1]:7,tls://[::1]:7", "udp://h:53,udp://h:53",
            "[fe80::1%eth0]:80,http://[fe80::1%eth0]:80", "[::1],http://[::1]:80", "' h:1 ',http://h:1",
            "unix:/run/a.sock,unix:/run/a.sock", "unix:///run/a.sock,unix:/run/a.sock",
            "unix+raw:/run/a.sock,unix+raw:/run/a.sock", "UNIX+RAW:///run/a.sock,unix+raw:/run/a.sock"})
    void isSpelledAsItWasRead(String text, String spelled) throws Exception {
        Target target = Target.parse(text);
        assertThat(target.spelled()).isEqualTo(spelled);
        assertThat(Target.parse(spelled)).isEqualTo(target);
    }

    @Test
    void knowsEndpointAndSpeech() throws Exception {
        assertThat(Target.parse("http://h:1")).isEqualTo(new Target(new Endpoint.Tcp("h", 1), Speech.HTTP));
        assertThat(Target.parse("https://h:1")).isEqualTo(new Target(new Endpoint.Tls("h", 1), Speech.HTTP));
        assertThat(Target.parse("tcp://h:1")).isEqualTo(new Target(new Endpoint.Tcp("h", 1), Speech.RAW));
        assertThat(Target.parse("tls://h:1")).isEqualTo(new Target(new Endpoint.Tls("h", 1), Speech.RAW));
        assertThat(Target.parse("udp://h:1")).isEqualTo(new Target(new Endpoint.Udp("h", 1), Speech.RAW));
        assertThat(Target.parse("unix:/a b"))
                .isEqualTo(new Target(new Endpoint.UnixSocket(Path.of("/a b")), Speech.HTTP));
        assertThat(Target.parse("unix+raw:/a b"))
                .isEqualTo(new Target(new Endpoint.UnixSocket(Path.of("/a b")), Speech.RAW));
    }

    @Test
    void whoListensMayLeaveThePortToTheSystem() throws Exception {
        assertThat(Target.listening("tcp://127.0.0.1:0").endpoint()).isEqualTo(new Endpoint.Tcp("127.0.0.1", 0));
        assertThat(Target.listening("tls://[::1]:0").endpoint()).isEqualTo(new Endpoint.Tls("::1", 0));
        assertThat(Target.listening("127.0.0.1:0").endpoint()).isEqualTo(new Endpoint.Tcp("127.0.0.1", 0));
        assertThatThrownBy(() -> Target.listening("tcp://h:65536")).isInstanceOf(TargetException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|no target", "http://|no host", ":80|no host", "h:|a port is a number",
            "h:0|a port is a number", "h:65536|a port is a number", "h:-1|a port is a number",
            "h:8o|a port is a number", "h:99999999999|a port is a number", "::1|in brackets", "[::1|IPv6",
            "[h]:80|IPv6", "[::1]80|no port", "ftp://h|ftp://", "ws://h|ws://", "http://h/path|request line",
            "h?q=1|request line", "user@h|request line", "a b:80|only scheme, host and port", "tcp://h|no port",
            "udp://h|no port", "unix:|path of a socket", "unix+raw:|as unix+raw:/run"})
    void saysWhatIsWrong(String text, String says) {
        assertThatThrownBy(() -> Target.parse(text)).isInstanceOf(TargetException.class).hasMessageContaining(says);
    }

    @Test
    void portZeroIsForListenersAloneAndTheSentenceSaysSo() throws TargetException {
        assertThat(Target.listening("tcp://h:0").endpoint()).isEqualTo(new Endpoint.Tcp("h", 0));
        assertThat(Target.listening("tcp://[::1]:0").spelled()).isEqualTo("tcp://[::1]:0");
        assertThatThrownBy(() -> Target.listening("tcp://h:65536")).isInstanceOf(TargetException.class)
                .hasMessageContaining("a number from 0, where the system chooses, to 65535");
        assertThatThrownBy(() -> Target.parse("tcp://[::1]:0")).isInstanceOf(TargetException.class)
                .hasMessageContaining("a number from 1 to 65535");
    }
}
