package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class EventStreamLayoutTest {
    private static String laid(String stream, int... cuts) throws StopException {
        byte[] octets = stream.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventStreamLayout layout = new EventStreamLayout(out::write);
        int from = 0;
        for (int cut : cuts) {
            layout.feed(octets, from, cut);
            from = cut;
        }
        layout.feed(octets, from, octets.length);
        assertThat(layout.end()).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void dataThatIsJsonStandsInLinesOfItsOwn() throws StopException {
        assertThat(laid("id: 7\r\nevent: x\r\ndata: {\"a\":1.0,\"a\":[2]}\r\n\r\n:note\n")).isEqualTo("""
            id: 7
            event: x
            data:
            {
              "a": 1.0,
              "a": [
                2
              ]
            }

            :note
            """);
    }

    @Test
    void dataInSeveralLinesIsOneText() throws StopException {
        assertThat(laid("data: {\ndata:\"a\":1}\n\n")).isEqualTo("data:\n{\n  \"a\": 1\n}\n\n");
    }

    @Test
    void whatIsNoJsonStaysAsItIs() throws StopException {
        String stream = "data: [DONE]\ndata:  two\n\ndata\ndatabase: {}\ndata: 12\n\ndata: {\"a\":\nid: 1";
        assertThat(laid(stream)).isEqualTo(stream);
    }

    @Test
    void everyKindOfLineEndEndsALine() throws StopException {
        assertThat(laid("a\rb\r\nc\nd\r\r\n\n")).isEqualTo("a\nb\nc\nd\n\n\n");
    }

    @Test
    void blocksMayEndAnywhere() throws StopException {
        String stream = "id: 1\r\ndata: {\"a\":\rdata: [1,2]}\r\n\r\ndata: x\n\ndata: [3";
        String whole = laid(stream);
        for (int first = 0; first <= stream.length(); first++) {
            for (int second = first; second <= stream.length(); second++) {
                assertThat(laid(stream, first, second)).as("cut at %d and %d", first, second).isEqualTo(whole);
            }
        }
    }

    @Test
    void noTokenIsLostWhateverTheOctetsAre() throws StopException {
        Random random = new Random(26);
        String letters = "data: {}[]\"a1,\r\n\n:id";
        for (int round = 0; round < 3000; round++) {
            StringBuilder stream = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                stream.append(random.nextInt(6) == 0 ? "\ndata:" : letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(bare(laid(stream.toString()))).as("seed 26, round %d: %s", round, stream)
                    .isEqualTo(bare(stream.toString()));
        }
    }

    /** Without white space, and without the names that several lines of data have. */
    private static String bare(String text) {
        return text.replaceAll("(?m)^data(:|$)", "").replaceAll("\\s+", "");
    }

    @Test
    void longLinesAndLongDataStayAsTheyAre() throws StopException {
        String one = "data: {\"a\":\"" + "x".repeat(StreamEvent.MAX_DATA) + "\"}\n\n";
        String many = "data: [1,\n".repeat(StreamEvent.MAX_DATA / 8) + "\n";
        assertThat(laid(one)).isEqualTo(one);
        assertThat(laid(many)).isEqualTo(many);
    }

    @Test
    void aBodyOfEventsIsOfferedThatWay() {
        Pretty pretty = Pretty.of(MediaType.parse("text/event-stream").orElseThrow(), Octets.latin1("data: [1]\n\n"),
                () -> false);
        assertThat(pretty.octets().orElseThrow().latin1()).isEqualTo("data:\n[\n  1\n]\n\n");
        assertThat(pretty.whole()).isTrue();
    }
}
