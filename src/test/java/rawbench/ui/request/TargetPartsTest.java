package rawbench.ui.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TargetPartsTest {
    @ParameterizedTest
    @CsvSource({"https://example.com:8443,HTTPS,example.com,8443", "example.com,HTTP,example.com,''",
            "h:80,HTTP,h,80", "HTTP://h/,HTTP,h,''", "tcp://h:25,TCP,h,25", "tls://h:465,TLS,h,465",
            "udp://h:53,UDP,h,53", "unix:/run/app.sock,UNIX,/run/app.sock,''", "'http://[::1]:80',HTTP,::1,80",
            "::1,HTTP,::1,''", "{{practice}},HTTP,{{practice}},''", "'  h  ',HTTP,h,''", "h:,HTTP,h,''"})
    void aTargetIsTakenApart(String spelled, Scheme scheme, String host, String port) {
        assertThat(TargetParts.of(spelled)).isEqualTo(new TargetParts(scheme, host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com:8443", "http://h", "tcp://h:25", "unix:/run/app.sock",
            "http://[::1]:80", "http://[::1]", "http://{{practice}}", "http://h:not-a-port", ""})
    void whatWasTakenApartIsPutTogetherAgain(String spelled) {
        assertThat(TargetParts.of(spelled).spelled()).isEqualTo(spelled);
    }

    @Test
    void whereThereIsNoHostThereIsNoTarget() {
        assertThat(new TargetParts(Scheme.HTTPS, "  ", "443").spelled()).isEmpty();
    }

    @Test
    void anAddressOfColonsIsBracketedOnce() {
        assertThat(new TargetParts(Scheme.TLS, "fe80::1", "443").spelled()).isEqualTo("tls://[fe80::1]:443");
        assertThat(new TargetParts(Scheme.TLS, "[fe80::1]", "443").spelled()).isEqualTo("tls://[fe80::1]:443");
    }
}
