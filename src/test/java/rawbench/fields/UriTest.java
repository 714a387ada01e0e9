package rawbench.fields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UriTest {
    private static final Uri BASE = Uri.of("http://a/b/c/d;p?q");

    @ParameterizedTest
    @CsvSource({"g:h, g:h", "g, http://a/b/c/g", "./g, http://a/b/c/g", "g/, http://a/b/c/g/", "/g, http://a/g",
            "//g, http://g", "?y, http://a/b/c/d;p?y", "g?y, http://a/b/c/g?y", "#s, http://a/b/c/d;p?q#s",
            "g#s, http://a/b/c/g#s", "g?y#s, http://a/b/c/g?y#s", ";x, http://a/b/c/;x", "g;x, http://a/b/c/g;x",
            "g;x?y#s, http://a/b/c/g;x?y#s", "'', http://a/b/c/d;p?q", "., http://a/b/c/", "./, http://a/b/c/",
            ".., http://a/b/", "../, http://a/b/", "../g, http://a/b/g", "../.., http://a/", "../../, http://a/",
            "../../g, http://a/g"})
    void resolvesTheNormalExamplesOfRfc3986(String reference, String meant) {
        assertThat(BASE.resolve(Uri.of(reference)).spelled()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"../../../g, http://a/g", "../../../../g, http://a/g", "/./g, http://a/g", "/../g, http://a/g",
            "g., http://a/b/c/g.", ".g, http://a/b/c/.g", "g.., http://a/b/c/g..", "..g, http://a/b/c/..g",
            "./../g, http://a/b/g", "./g/., http://a/b/c/g/", "g/./h, http://a/b/c/g/h", "g/../h, http://a/b/c/h",
            "g;x=1/./y, http://a/b/c/g;x=1/y", "g;x=1/../y, http://a/b/c/y", "g?y/./x, http://a/b/c/g?y/./x",
            "g?y/../x, http://a/b/c/g?y/../x", "g#s/./x, http://a/b/c/g#s/./x", "g#s/../x, http://a/b/c/g#s/../x",
            "http:g, http:g"})
    void resolvesTheAbnormalExamplesOfRfc3986(String reference, String meant) {
        assertThat(BASE.resolve(Uri.of(reference)).spelled()).isEqualTo(meant);
    }

    @Test
    void partsTogetherAreTheText() {
        for (String text : new String[]{"", "a", "//", "//h", "http://h?#", "::", "http:", "1a:b", "[", "?#?#",
                "///"}) {
            assertThat(Uri.of(text).spelled()).isEqualTo(text);
        }
    }

    @Test
    void whatIsAskedForIsMadeOfSchemeHostAndTarget() {
        assertThat(Uri.asked(true, "shop.example:8443", "/a?b=c").spelled())
                .isEqualTo("https://shop.example:8443/a?b=c");
        assertThat(Uri.asked(false, "h", "*").spelled()).isEqualTo("http://h/");
        assertThat(Uri.asked(false, "h", "//not-a-host/x").spelled()).isEqualTo("http://h//not-a-host/x");
        assertThat(Uri.asked(false, "proxy", "http://far.example/x").spelled()).isEqualTo("http://far.example/x");
    }

    @Test
    void hostAndPortAreReadAsAClientReadsThem() {
        Uri six = Uri.of("https://user:pw@[2001:DB8::1]:8443/x");
        assertThat(six.host()).isEqualTo("2001:db8::1");
        assertThat(six.port()).isEqualTo(8443);
        assertThat(Uri.of("http://EXAMPLE.com").host()).isEqualTo("example.com");
        assertThat(Uri.of("http://h").port()).isEqualTo(80);
        assertThat(Uri.of("https://h:").port()).isEqualTo(443);
        assertThat(Uri.of("https://h:0").port()).isEqualTo(-1);
        assertThat(Uri.of("https://h:65536").port()).isEqualTo(-1);
        assertThat(Uri.of("https://h:x").port()).isEqualTo(-1);
    }

    @Test
    void onlyHttpCanBeOpened() {
        assertThat(Uri.of("https://h/")).matches(Uri::openable);
        assertThat(Uri.of("HTTP://h")).matches(Uri::openable);
        for (String other : new String[]{"javascript:alert(1)", "ftp://h/", "mailto:a@b", "//h", "/x", "http://",
                "http:///x", "http://a b/", "http://h:99999/", "data:,x"}) {
            assertThat(Uri.of(other)).as(other).matches(uri -> !uri.openable());
        }
    }

    @Test
    void anOriginIsSchemeHostAndPort() {
        Uri one = Uri.of("https://h/a");
        assertThat(one.sameOrigin(Uri.of("HTTPS://H:443/b"))).isTrue();
        assertThat(one.sameOrigin(Uri.of("http://h/a"))).isFalse();
        assertThat(one.sameOrigin(Uri.of("https://h:8443/a"))).isFalse();
        assertThat(one.sameOrigin(Uri.of("https://g/a"))).isFalse();
    }

    @Test
    void aTargetHasNoSignThatWouldEndTheRequestLine() {
        assertThat(Uri.of("http://h").target()).isEqualTo("/");
        assertThat(Uri.of("http://h?q").target()).isEqualTo("/?q");
        assertThat(Uri.of("http://h/a b\r\nX: y#part").target()).isEqualTo("/a%20b%0D%0AX:%20y");
        assertThat(Uri.of("http://h/caf\u00C3\u00A9/%20").target()).isEqualTo("/caf%C3%A9/%20");
    }
}
