package rawbench.lint;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.draft.RequestGenerator;
import rawbench.draft.Tutorial;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;
import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

class LintTest {
    private static final Endpoint HERE = new Endpoint.Tcp("www.baidu.com", 80);

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: www.baidu.com\r\n\r\n",
            "GET / HTTP/1.1\r\nHost:WWW.Baidu.com:80\r\nX: a:b\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: www.baidu.com\r\nContent-Length: 4\r\n\r\nfour",
            "POST / HTTP/1.1\r\nHost: www.baidu.com\r\nContent-Length: 0\r\n\r\n",
            "PUT / HTTP/1.1\r\nHost: www.baidu.com\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: www.baidu.com\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", ""})
    void hasNothingToSayAboutAProperRequest(String request) {
        assertThat(lint(request)).isEmpty();
    }

    @Test
    void explainsThePrintedGet() {
        Octets request = Tutorial.drafts().get(1).octets();
        List<Finding> findings = Lint.of(request, HERE);
        assertThat(findings).extracting(Finding::what)
                .contains(Deviation.BARE_LF, Deviation.NAME_BEGINS_WITH_LF, Deviation.OCTETS_AFTER_END,
                        Deviation.NAME_WITH_UNDERSCORE)
                .doesNotContain(Deviation.HOST_DIFFERS, Deviation.HEAD_NOT_ENDED, Deviation.CONTENT_WITHOUT_LENGTH);
        assertThat(place(request, findings, Deviation.NAME_WITH_UNDERSCORE)).isEqualTo("User_Agent");
        assertThat(place(request, findings, Deviation.NAME_BEGINS_WITH_LF)).isEqualTo("\nAccept-Language");
        assertThat(place(request, findings, Deviation.OCTETS_AFTER_END)).startsWith("Accept-Language:en");
    }

    @Test
    void explainsThePrintedPostAndOptions() {
        assertThat(Lint.of(Tutorial.drafts().get(3).octets(), HERE)).extracting(Finding::what)
                .contains(Deviation.CONTENT_WITHOUT_LENGTH, Deviation.NAME_BEGINS_WITH_LF, Deviation.OCTETS_AFTER_END,
                        Deviation.NAME_WITH_UNDERSCORE);
        Octets options = Tutorial.drafts().get(5).octets();
        List<Finding> findings = Lint.of(options, HERE);
        assertThat(place(options, findings, Deviation.ABSOLUTE_FORM)).isEqualTo("http://www.baidu.com");
    }

    @Test
    void findsNothingWrongWithTheTutorialAsItIsMeant() {
        for (int i : new int[]{0, 2, 4}) {
            assertThat(Lint.of(Tutorial.drafts().get(i).octets(), HERE)).isEmpty();
        }
    }

    @Test
    void tellsWhereHostAndEndpointDiffer() {
        String request = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n";
        assertThat(Lint.of(Octets.latin1(request), new Endpoint.Tcp("127.0.0.1", 8080))).isEmpty();
        assertThat(Lint.of(Octets.latin1(request), new Endpoint.Tcp("::1", 8080))).isEmpty();
        Finding differs = Lint.of(Octets.latin1(request), new Endpoint.Tcp("127.0.0.1", 8081)).getFirst();
        assertThat(differs.what()).isEqualTo(Deviation.HOST_DIFFERS);
        assertThat(differs.says()).endsWith(": localhost:8080, not 127.0.0.1:8081");
        assertThat(differs.at()).isEqualTo(16);
        String v6 = "GET / HTTP/1.1\r\nHost: [2001:DB8::1]\r\n\r\n";
        assertThat(Lint.of(Octets.latin1(v6), new Endpoint.Tls("2001:db8::1", 443))).isEmpty();
        assertThat(what(Lint.of(Octets.latin1(v6), new Endpoint.Tcp("2001:db8::1", 443))))
                .containsExactly(Deviation.HOST_DIFFERS);
    }

    @Test
    void tellsOfHostMissingAndRepeated() {
        assertThat(what(lint("GET / HTTP/1.1\r\nA: b\r\n\r\n"))).containsExactly(Deviation.HOST_MISSING);
        assertThat(what(lint("GET / HTTP/1.1\r\nHost: www.baidu.com\r\nhost: b\r\n\r\n")))
                .containsExactly(Deviation.HOST_REPEATED);
    }

    @Test
    void tellsWhatAServerWouldWaitFor() {
        assertThat(what(lint("GET / HTTP/1.1\r\nHost: www.baidu.com\r\n"))).containsExactly(Deviation.HEAD_NOT_ENDED);
        List<Finding> tooLong = lint("POST / HTTP/1.1\r\nHost: www.baidu.com\r\nContent-Length: 9\r\n\r\nfour");
        assertThat(what(tooLong)).containsExactly(Deviation.LENGTH_TOO_LONG);
        assertThat(tooLong.getFirst().says()).endsWith(": the server will wait for 5 octets more");
        assertThat(what(lint("POST / HTTP/1.1\r\nHost: www.baidu.com\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n")))
                .containsExactly(Deviation.BODY_CUT);
    }

    @Test
    void tellsOfOctetsThatWouldBeANextRequest() {
        List<Finding> findings = lint("POST / HTTP/1.1\r\nHost: www.baidu.com\r\nContent-Length: 4\r\n\r\nfour\r\n");
        assertThat(what(findings)).containsExactly(Deviation.OCTETS_AFTER_END);
        assertThat(findings.getFirst().at()).isEqualTo(63);
        assertThat(findings.getFirst().length()).isEqualTo(2);
        assertThat(what(lint("POST / HTTP/1.1\r\nHost: www.baidu.com\r\n\r\nfour")))
                .containsExactly(Deviation.CONTENT_WITHOUT_LENGTH, Deviation.OCTETS_AFTER_END);
    }

    @Test
    void tellsOfAnAbsoluteFormWhateverItsOctets() {
        for (String target : List.of("http://www.baidu.com/", "HTTPS://x", "http://x/\u00C3\u0085")) {
            Octets request = Octets.latin1("GET " + target + " HTTP/1.1\r\nHost: www.baidu.com\r\n\r\n");
            List<Finding> findings = Lint.of(request, HERE);
            assertThat(place(request, findings, Deviation.ABSOLUTE_FORM)).isEqualTo(target);
        }
        assertThat(what(lint("GET /?http://x HTTP/1.1\r\nHost: www.baidu.com\r\n\r\n")))
                .doesNotContain(Deviation.ABSOLUTE_FORM);
    }

    @Test
    void tellsInTheOrderOfTheirPlacesAndCountsInWords() {
        List<Finding> findings = lint("POST http://x HTTP/1.1\r\na_b: 1\r\nHost: x\r\nHost: y\r\n\r\nz");
        assertThat(findings).isSortedAccordingTo(Comparator.comparingLong(Finding::at));
        assertThat(what(findings)).contains(Deviation.ABSOLUTE_FORM, Deviation.NAME_WITH_UNDERSCORE,
                Deviation.HOST_DIFFERS, Deviation.HOST_REPEATED, Deviation.CONTENT_WITHOUT_LENGTH,
                Deviation.OCTETS_AFTER_END);
        assertThat(findings.getLast().says()).endsWith(": 1 octet");
        assertThat(findings.stream()
                .filter(f -> f.what() == Deviation.NAME_WITH_UNDERSCORE)
                .findFirst()
                .orElseThrow()
                .says()).contains("a_b is not a-b");
    }

    @Test
    void takesTheNamesOfThisMachineAndTheUsualPortForTheSame() {
        for (String host : List.of("localhost", "127.0.0.1:80", "[::1]", "LOCALHOST.", "127.1.2.3", "localhost:")) {
            assertThat(names(host, new Endpoint.Tcp("127.0.0.1", 80))).as(host).isTrue();
            assertThat(names(host, new Endpoint.Tcp("localhost", 81))).as(host).isFalse();
        }
        assertThat(names("a.example", new Endpoint.Tls("a.example", 443))).isTrue();
        assertThat(names("a.example", new Endpoint.Tls("a.example", 80))).isFalse();
        assertThat(names("a.example:8443", new Endpoint.Tls("A.example.", 8443))).isTrue();
        assertThat(names("a.example:8443", new Endpoint.Tls("b.example", 8443))).isFalse();
        assertThat(names("[2001:db8::1]:8080", new Endpoint.Tcp("2001:db8::1", 8080))).isTrue();
        assertThat(names("anything", new Endpoint.UnixSocket(Path.of("/run/s")))).isTrue();
    }

    private static boolean names(String host, Endpoint endpoint) {
        Octets request = Octets.latin1("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        return !what(Lint.of(request, endpoint)).contains(Deviation.HOST_DIFFERS);
    }

    @Test
    void tellsWhereTwoReadersWouldSeeTwoRequests() {
        assertThat(what(lint("POST / HTTP/1.1\r\nHost: www.baidu.com\r\nContent-Length: 6\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nG"))).contains(Deviation.BORDERS_DIFFER);
        assertThat(what(lint("POST / HTTP/1.1\r\nHost: www.baidu.com\r\nContent-Length: 1\r\n\r\nG")))
                .doesNotContain(Deviation.BORDERS_DIFFER);
    }

    @Test
    void hasNothingToSayAboutADatagram() {
        assertThat(Lint.of(Octets.latin1("GET / HTTP/1.1\r\n\r\n"), new Endpoint.Udp("a", 9))).isEmpty();
    }

    @Test
    void neverFailsAndNeverPointsOutside() {
        for (int seed = 0; seed < Rounds.of(5000); seed++) {
            Octets request = new RequestGenerator(new Random(seed)).next();
            for (Finding finding : Lint.of(request, HERE)) {
                assertThat(finding.at()).as("seed %d, %s", seed, finding).isBetween(0L, request.length());
                assertThat(finding.at() + finding.length()).as("seed %d, %s", seed, finding)
                        .isLessThanOrEqualTo(request.length());
            }
        }
    }

    private static List<Finding> lint(String request) {
        return Lint.of(Octets.latin1(request), HERE);
    }

    private static List<Deviation> what(List<Finding> findings) {
        return findings.stream().map(Finding::what).toList();
    }

    private static String place(Octets request, List<Finding> findings, Deviation what) {
        Finding finding = findings.stream().filter(f -> f.what() == what).findFirst().orElseThrow();
        return request.slice(finding.at(), finding.at() + finding.length()).latin1();
    }
}
