package rawbench.cli;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Peer.Then;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code rawbench send} writes where one text holds several requests. */
final class SeveralAnswersTest {
    private static final Octets TWO = Octets.latin1(
            "HEAD /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final String FIRST = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n";
    private static final String SECOND = "HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nhello";

    @Test
    void bodiesInOrderAndAVerdictForEach() throws Exception {
        Call call = send(FIRST + SECOND, Then.STAY, "--include");

        assertThat(call.exit()).isZero();
        assertThat(call.text()).isEqualTo(FIRST + SECOND);
        assertThat(call.err().lines()).containsSubsequence("answer 1 of 2: HTTP/1.1 200 OK",
                "Complete · an answer to HEAD has no body (RFC 9112 6.3 item 1) · still open",
                "answer 2 of 2: HTTP/1.1 404 Not Found",
                "Complete · Content-Length (RFC 9112 6.3 item 6) · still open");
    }

    @Test
    void theObjectTellsTheFirstAndListsAll() throws Exception {
        JsonNode told = send(FIRST + SECOND, Then.STAY, "--json").json();

        assertThat(told.path("outcome").stringValue()).isEqualTo("ok");
        assertThat(told.path("status").intValue()).isEqualTo(200);
        assertThat(told.path("octets").path("received").intValue()).isEqualTo(FIRST.length() + SECOND.length());
        assertThat(told.path("answers")).hasSize(2);
        JsonNode second = told.path("answers").path(1);
        assertThat(second.path("status").intValue()).isEqualTo(404);
        assertThat(second.path("octets").path("received").intValue()).isEqualTo(SECOND.length());
        assertThat(second.path("verdict").path("complete").stringValue()).isEqualTo("yes");
    }

    @Test
    void oneAnswerHasNoList() throws Exception {
        try (Peer peer = Peer.answering(SECOND, Then.STAY)) {
            Call call = Call.fed(Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"), "send", "--request-file", "-",
                    "--target", peer.target(), "--json");

            assertThat(call.json().has("answers")).isFalse();
        }
    }

    @Test
    void anAnswerThatIsMissingIsIncomplete() throws Exception {
        Call call = send(FIRST, Then.CLOSE);

        assertThat(call.exit()).isEqualTo(Status.INCOMPLETE.exit());
        assertThat(call.err()).contains("rawbench: 1 of 2 answers came: ");
    }

    @Test
    void aBodyThatIsKeptBackIsCounted() throws Exception {
        String refusal = "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n";
        Octets expecting = Octets.latin1(
                "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody");
        try (Peer peer = Peer.answering(refusal, Then.STAY)) {
            Call call = Call.fed(expecting, "send", "--request-file", "-", "--target", peer.target(), "--json",
                    "--expect-wait", "60");

            assertThat(call.exit()).isZero();
            assertThat(call.json().path("octets").path("sent").longValue()).isEqualTo(expecting.length() - 4);
        }
        try (Peer peer = Peer.answering(refusal, Then.STAY)) {
            Call call = Call.fed(expecting, "send", "--request-file", "-", "--target", peer.target(), "--expect-wait",
                    "60");

            assertThat(call.err()).contains("The server answered 417 before the body: 4 octets of it were not sent.");
        }
    }

    private static Call send(String answers, Then then, String... options) throws Exception {
        try (Peer peer = Peer.answering(answers, then)) {
            String[] words = java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("send", "--request-file", "-", "--target", peer.target()),
                    java.util.stream.Stream.of(options)).toArray(String[]::new);
            return Call.fed(TWO, words);
        }
    }
}
