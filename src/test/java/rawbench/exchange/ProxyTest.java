package rawbench.exchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.wire.Credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a proxy is spelled. */
final class ProxyTest {
    @ParameterizedTest
    @CsvSource({"http://p:3128,http://p:3128", "p:3128,http://p:3128", "http://p,http://p:80",
            "https://p/,https://p:443",
            "SOCKS5://p,socks5://p:1080", "socks5h://[::1]:9,socks5://[::1]:9", "http://ann@p:1,http://ann@p:1",
            "http://ann:secret@p:1,http://ann@p:1", "http://a%20%40%c3%bc:x@p:1,http://a%20%40%C3%BC@p:1"})
    void isSpelledAsItWasReadWithoutThePassword(String text, String spelled) throws Exception {
        Proxy proxy = Proxy.parse(text);
        assertThat(proxy.spelled()).isEqualTo(spelled).isEqualTo(proxy.toString());
        assertThat(Proxy.parse(spelled).spelled()).isEqualTo(spelled);
    }

    @Test
    void credentialsAreDecoded() throws Exception {
        assertThat(Proxy.parse("http://ann:a%3ab:c%2f@p:1").credentials()).contains(new Credentials("ann", "a:b:c/"));
        assertThat(Proxy.parse("http://ann:a@b@p:1").credentials()).contains(new Credentials("ann", "a@b"));
        assertThat(Proxy.parse("http://ann@p:1").credentials()).contains(new Credentials("ann", ""));
        assertThat(Proxy.parse("http://ann@p:1").withPassword("x").credentials()).contains(new Credentials("ann", "x"));
        assertThat(Proxy.parse("http://p:1").withPassword("x").credentials()).isEmpty();
        assertThat(new Credentials("ann", "secret").toString()).contains("ann").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"socks4://p:1|begins with socks4://", "ftp://secret:secret@p|ftp://",
            "http://|no host", "http://secret@:1|no host", "http://p:99999|a port is a number",
            "http://u:secret@p:x|a port is a number", "http://:secret@p:1|no user", "http://a%3Ab:secret@p:1|colon",
            "http://u:secret%2@p:1|%25", "http://u:secret%zz@p:1|%25", "http://u:secret%ff@p:1|UTF-8", "p:1:2|brackets",
            "http://p/path|only scheme, host and port"})
    void saysWhatIsWrongAndNoPassword(String text, String says) {
        assertThatThrownBy(() -> Proxy.parse(text)).isInstanceOf(TargetException.class)
                .hasMessageStartingWith("The proxy \"")
                .hasMessageContaining(says)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void socksCarriesNoMoreThan255Octets() throws Exception {
        String longest = "x".repeat(255);
        assertThat(Proxy.parse("socks5://u:" + longest + "@p").credentials()).contains(new Credentials("u", longest));
        assertThatThrownBy(() -> Proxy.parse("socks5://u:x" + longest + "@p")).hasMessageContaining("255 octets");
        assertThat(Proxy.parse("http://u:x" + longest + "@p").credentials()).isPresent();
    }
}
