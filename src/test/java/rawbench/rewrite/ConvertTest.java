package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.http.RequestReader;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;
import rawbench.rewrite.Convert.Form;
import rawbench.rewrite.Remark.What;

import static org.assertj.core.api.Assertions.assertThat;

class ConvertTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static String body(Octets request) {
        var reading = RequestReader.read(request);
        assertThat(reading.missing()).isZero();
        assertThat(reading.rest().isEmpty()).isTrue();
        return reading.message().body().text(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aFormBecomesJsonWithArraysForWhatComesAgain() {
        Octets request = Requests.post(FORM, "a=1&b=%E4%BB%8A+x&a=2");
        assertThat(body(Requests.done(new Convert(Form.JSON), request)))
                .isEqualTo("{\"a\": [\"1\", \"2\"], \"b\": \"今 x\"}");
        assertThat(Requests.told(new Convert(Form.JSON), request)).containsExactly(What.ORDER_CHANGED);
        assertThat(Requests.told(new Convert(Form.JSON), Requests.post(FORM, "a=1&a=2&b=3"))).isEmpty();
        assertThat(Requests.told(new Convert(Form.JSON), Requests.post(FORM, "a=%E4")))
                .containsExactly(What.NOT_UTF8);
        assertThat(Requests.told(new Convert(Form.FORM), request)).containsExactly(What.ALREADY_SO);
    }

    @Test
    void jsonBecomesAFormAndWhatIsNoTextIsNamed() {
        Octets request = Requests.post("application/json", "{\"n\": 1.50, \"t\": [\"a\", true], \"o\": {\"x\": [ ]}}");
        assertThat(body(Requests.done(new Convert(Form.FORM), request)))
                .isEqualTo("n=1.50&t=a&t=true&o=%7B%22x%22%3A+%5B+%5D%7D");
        assertThat(Requests.told(new Convert(Form.FORM), request)).containsExactly(What.SCALARS_AS_TEXT,
                What.NESTED_AS_TEXT);
        for (String none : List.of("[1]", "{\"a\"", "{} {}", "nothing")) {
            assertThat(Requests.told(new Convert(Form.FORM), Requests.post("application/json", none))).as(none)
                    .containsAnyOf(What.NOT_AN_OBJECT, What.NOT_JSON);
        }
    }

    @Test
    void aFileKeepsItsNameAndTypeOnlyInParts() {
        String parts = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\nContent-Disposition: "
                + "form-data; name=\"f\"; filename=\"x.png\"\r\nContent-Type: image/png\r\nX-Odd: y\r\n\r\n\u0089PNG"
                + "\r\n--b--\r\n";
        Octets request = Requests.post("multipart/form-data; boundary=b", parts);
        assertThat(body(Requests.done(new Convert(Form.JSON), request)))
                .isEqualTo("{\"a\": \"1\", \"f\": \"iVBORw==\"}");
        assertThat(Requests.told(new Convert(Form.JSON), request)).containsExactly(What.PART_FIELDS_LOST,
                What.FILES_WITHOUT_NAME, What.FILES_AS_BASE64);
        assertThat(body(Requests.done(new Convert(Form.FORM), request))).isEqualTo("a=1&f=%89PNG");
        Octets open = Requests.post("multipart/form-data; boundary=b", parts.replace("--b--", ""));
        assertThat(Requests.told(new Convert(Form.FORM), open)).containsExactly(What.NOT_CLOSED);
    }

    @Test
    void partsAndBackIsTheFormAgain() {
        for (int seed = 0; seed < Rounds.of(1_000); seed++) {
            Random random = new Random(seed);
            List<String> fields = new ArrayList<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                Octets name = Octets.utf8(text(random));
                fields.add(Percent.encode(name, true).latin1() + "="
                        + Percent.encode(Requests.octets(random, 20), true).latin1());
            }
            Octets request = Requests.post(FORM, String.join("&", fields));
            Octets parts = Requests.done(new Convert(Form.MULTIPART), request);
            assertThat(Requests.done(new Convert(Form.FORM), parts)).as("seed %d", seed).isEqualTo(request);
        }
    }

    @Test
    void jsonAndBackIsTheFormAgainWhereNoNameComesAgain() {
        for (int seed = 0; seed < Rounds.of(1_000); seed++) {
            Random random = new Random(seed);
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                fields.add(Percent.encode(Octets.utf8(i + text(random)), true).latin1() + "="
                        + Percent.encode(Octets.utf8(text(random)), true).latin1());
            }
            Octets request = Requests.post(FORM, String.join("&", fields));
            Octets json = Requests.done(new Convert(Form.JSON), request);
            assertThat(Requests.done(new Convert(Form.FORM), json)).as("seed %d", seed).isEqualTo(request);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint("ab\"\\;=&%\r\n\t\u00e9\u4eca\u0001".codePointAt(random.nextInt(14)));
        }
        return text.toString();
    }

    @Test
    void chunksStayChunksAndCodedBodiesAreLeftAlone() {
        Octets chunked = Requests.done(new Chunk(3), Requests.post(FORM, "a=1&b=2"));
        assertThat(Requests.done(new Convert(Form.JSON), chunked).latin1())
                .endsWith("\r\n\r\n14\r\n{\"a\": \"1\", \"b\": \"2\"}\r\n0\r\n\r\n");
        Octets coded = Octets
                .latin1("POST / HTTP/1.1\r\nContent-Encoding: br\r\nContent-Type: " + FORM + "\r\n\r\na=b");
        assertThat(Requests.told(new Convert(Form.JSON), coded)).containsExactly(What.STILL_CODED);
        assertThat(Requests.told(new Convert(Form.JSON), Requests.post("text/plain", "a=b")))
                .containsExactly(What.NOT_A_BODY_OF_FIELDS);
    }
}
