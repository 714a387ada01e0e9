package rawbench.rewrite;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.http.HeaderSection;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTest {
    /** The example of RFC 7616 3.9.1. */
    private static final String OFFERED = "WWW-Authenticate: Digest realm=\"http-auth@example.org\", "
            + "qop=\"auth, auth-int\", algorithm=%s, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
            + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"\r\n";
    private static final Octets GET = Octets.latin1("GET /dir/index.html HTTP/1.1\r\nHost: www.example.org\r\n\r\n");
    private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    private static List<Challenge> offered(String... fields) {
        return Challenge.of(HeaderSection.of(Octets.latin1(String.join("", fields))));
    }

    private static String login(Octets request, List<Challenge> challenges, int used) {
        return Requests.done(new Authorize(new Digest("Mufasa", "Circle of Life", challenges, CNONCE, used)), request)
                .latin1();
    }

    @Test
    void answersAsTheExamplesOfTheRfcDo() {
        assertThat(login(GET, offered(OFFERED.formatted("MD5")), 0))
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"", "qop=auth, nc=00000001",
                        "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"", "uri=\"/dir/index.html\"");
        assertThat(login(GET, offered(OFFERED.formatted("SHA-256")), 0))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
    }

    /** The example of RFC 7616 3.9.2; its digests as the errata to it have them. */
    @Test
    void hidesTheNameWhereTheServerWantsThat() {
        String field = "WWW-Authenticate: Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, "
                + "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
                + "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true\r\n";
        Octets request = Octets.latin1("GET /doe.json HTTP/1.1\r\nHost: api.example.org\r\n\r\n");
        Login login = new Digest("J\u00e4s\u00f8n Doe", "Secret, or not?", offered(field),
                "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v", 0);
        assertThat(Requests.done(new Authorize(login), request).latin1()).contains(
                "username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"",
                "response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"", "userhash=true");
    }

    @Test
    void theFirstChallengeThatCanBeAnsweredIsTaken() {
        List<Challenge> challenges = offered("WWW-Authenticate: Basic realm=\"a, b\", Digest realm=x, nonce=n, "
                + "algorithm=SHA-1\r\n", OFFERED.formatted("SHA-256"), OFFERED.formatted("MD5"));
        assertThat(challenges).extracting(Challenge::scheme).containsExactly("Basic", "Digest", "Digest", "Digest");
        assertThat(challenges.getFirst().parameter("realm")).contains("a, b");
        assertThat(login(GET, challenges, 0)).contains("algorithm=SHA-256");
    }

    @Test
    void theNonceIsCounted() {
        List<Challenge> challenges = offered(OFFERED.formatted("MD5"));
        String once = login(GET, challenges, 0);
        String twice = login(Octets.latin1(once), challenges, 0);
        assertThat(twice).contains("nc=00000002").hasSameSizeAs(once);
        assertThat(login(GET, challenges, 16)).contains("nc=00000011");
        assertThat(login(Octets.latin1(twice), offered("WWW-Authenticate: Digest nonce=other, qop=auth\r\n"), 0))
                .contains("nc=00000001");
    }

    /** The RFC has no example with auth-int; these digests were made from its formulas by other means (hashlib). */
    @Test
    void theContentIsDigestedTooWhereAServerTakesNothingLess() {
        String only = OFFERED.replace("auth, auth-int", "auth-int");
        Octets post = Octets.latin1("POST /dir/index.html HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
        assertThat(login(post, offered(only.formatted("MD5")), 0))
                .contains("response=\"23fef4d928a3e9fa6e0b0de51288c997\"", "qop=auth-int, nc=00000001");
        assertThat(login(post, offered(only.formatted("SHA-256")), 0))
                .contains("response=\"c98b95dbdb463c4483e324bced57d591946a6f84098142757b1333c52c47d62e\"");
        assertThat(login(GET, offered(only.formatted("MD5")), 0))
                .contains("response=\"8804a53d3640a40a4f73cea12c5ba451\"");
        Octets chunked = Octets.latin1("POST /dir/index.html HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n");
        assertThat(login(chunked, offered(only.formatted("MD5")), 0)).as("the content, not its chunks")
                .contains("response=\"23fef4d928a3e9fa6e0b0de51288c997\"");
        assertThat(
                Requests.told(new Authorize(new Digest("Mufasa", "p", offered(only.formatted("MD5")), "c", 0)), post))
                .contains(What.BODY_DIGESTED);
        assertThat(login(post, offered(OFFERED.formatted("MD5")), 0)).contains("qop=auth, ");
    }

    @Test
    void aProxyIsAnsweredInItsOwnField() {
        Octets connect = Octets.latin1("CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n"
                + "Authorization: Bearer x\r\n\r\n");
        List<Challenge> asked = offered(OFFERED.formatted("MD5").replace("WWW-", "Proxy-"));
        String once = login(connect, asked, 0);
        assertThat(once).contains("\r\nProxy-Authorization: Digest username=\"Mufasa\"",
                "uri=\"a.example:443\"", "response=\"7da7dbdc0913736cb75687031e8bad65\"",
                "\r\nAuthorization: Bearer x\r\n");
        assertThat(login(Octets.latin1(once), asked, 0)).contains("nc=00000002")
                .containsOnlyOnce("Proxy-Authorization");
    }

    @Test
    void anAncientServerIsAnsweredAsItWasThen() {
        assertThat(Requests.done(new Authorize(new Digest("Mufasa", "CircleOfLife", offered("WWW-Authenticate: Digest "
                + "realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"\r\n"), CNONCE, 0)), GET)
                .latin1()).contains("response=\"1949323746fe6a43ef61f9606e7febea\"").doesNotContain("qop", "cnonce");
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        assertThat(Requests.told(new Authorize(new Digest("u", "p", List.of(), "c", 0)), GET))
                .containsExactly(What.NO_CHALLENGE);
        assertThat(Requests.told(new Authorize(new Digest("u", "p", offered("WWW-Authenticate: Negotiate\r\n",
                "WWW-Authenticate: Digest nonce=n, qop=auth-conf\r\n"), "c", 0)), GET))
                .containsExactly(What.NO_KNOWN_CHALLENGE);
        assertThat(Requests.told(new Authorize(new Login.Bearer("a\nb")), GET))
                .containsExactly(What.CONTROL_IN_VALUE);
        assertThat(Requests.told(new Authorize(new Login.Basic("a:b", "")), GET)).containsExactly(What.COLON_IN_USER);
    }

    @Test
    void basicTakesThePlaceOfWhatWasThere() {
        Octets request = Octets.latin1("GET / HTTP/1.1\r\nauthorization:  Bearer x \r\nHost: a\r\n\r\n");
        assertThat(Requests.done(new Authorize(new Login.Basic("Aladdin", "open sesame")), request).latin1())
                .isEqualTo("GET / HTTP/1.1\r\nauthorization:  Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ== \r\nHost: a\r\n\r\n");
    }
}
