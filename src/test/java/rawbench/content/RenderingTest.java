package rawbench.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.content.Rendering.Kind;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class RenderingTest {
    private static Rendering render(Octets body, String... fields) {
        return Rendering.of(DecodingTest.response(200, body, fields), "GET", () -> false);
    }

    private static Pretty layOut(Rendering rendering) {
        return rendering.layOut(rendering.charset().charset(), _ -> {}, () -> false);
    }

    @Test
    void showsGzippedJsonDecodedAndLaidOut() {
        Octets coded = ContentCoding.GZIP.encode(Octets.utf8("{\"n\":1.0}"));
        Rendering rendering = render(coded, "Content-Type: application/json", "Content-Encoding: gzip");
        assertThat(rendering.coded()).isEqualTo(coded);
        assertThat(rendering.kind()).isEqualTo(Kind.JSON);
        assertThat(rendering.decoded().octets()).isEqualTo(Octets.utf8("{\"n\":1.0}"));
        assertThat(rendering.hasLayout()).isTrue();
        Pretty pretty = layOut(rendering);
        assertThat(pretty.octets()).contains(Octets.utf8("{\n  \"n\": 1.0\n}"));
        assertThat(pretty.reason()).isEmpty();
        assertThat(rendering.decoded().ladder()).hasSize(1);
        assertThat(rendering.findings()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoLayout() {
        Rendering rendering = render(Octets.utf8("{oops"), "Content-Type: application/json");
        assertThat(layOut(rendering).reason()).startsWith("This is not valid JSON.");
        assertThat(rendering.kind()).isEqualTo(Kind.JSON);
    }

    @Test
    void gathersTheFindingsOfEveryStep() {
        Octets coded = ContentCoding.RAW_DEFLATE.encode(Octets.latin1("caf\u00E9 au lait"));
        Rendering rendering = render(coded, "Content-Type: text/plain; charset=no-such", "Content-Encoding: deflate");
        assertThat(rendering.findings()).extracting(Finding::what)
                .containsExactly(Deviation.CODING_RAW_DEFLATE, Deviation.CHARSET_UNKNOWN);
        assertThat(rendering.decoded().octets()).isEqualTo(Octets.latin1("caf\u00E9 au lait"));
        Rendering wrong = render(Octets.latin1("caf\u00E9"), "Content-Type: text/plain; charset=utf-8");
        assertThat(wrong.findings()).extracting(Finding::what).containsExactly(Deviation.TEXT_UNDECODABLE);
        assertThat(wrong.findings().getFirst().at()).isEqualTo(3);
    }

    @Test
    void countsWhatIsNoTextInTheFirstOctetsOnly() {
        Octets wrong = Octets.latin1("\u00FF".repeat(Undecodable.LOOKED_AT + 5));
        Finding finding = render(wrong, "Content-Type: text/plain; charset=utf-8").findings().getFirst();
        assertThat(finding.says())
                .contains(Undecodable.LOOKED_AT + " of the first " + Undecodable.LOOKED_AT + " octets");
        Octets cut = Octets.latin1("a".repeat(Undecodable.LOOKED_AT - 1) + "\u00C3\u00A9");
        assertThat(render(cut, "Content-Type: text/plain; charset=utf-8").findings()).isEmpty();
        Octets ends = Octets.latin1("a\u00C3");
        assertThat(render(ends, "Content-Type: text/plain; charset=utf-8").findings().getFirst().says())
                .contains("1 of the 2 octets");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/octet-stream | \\x89PNG\\r\\n\\x1a\\nrest | PNG
        image/png                | \\xff\\xd8\\xff\\xe0       | JPEG
        text/plain               | GIF89a                     | GIF
        text/plain               | a\\x00b                    | BINARY
        text/plain               | hello                      | TEXT
        text/html                | hello                      | HTML
        image/svg+xml            | <svg/>                     | SVG
        application/octet-stream | <svg xmlns='x'/>           | SVG
        application/octet-stream | <?xml version="1.0"?><svg/> | SVG
        image/png                | RIFFxxxxWEBPVP8            | WEBP
        image/png                | RIFFxxxxWAVEfmt            | TEXT
        image/bmp                | BMxxxx\\x00\\x00\\x00\\x00oooo\\x28\\x00\\x00\\x00 | BMP
        application/octet-stream | BMW is a make of cars      | TEXT
        text/css; charset=utf-8  | a{}                        | CSS
        text/javascript          | a                          | JAVASCRIPT
        application/x-javascript | a                          | JAVASCRIPT
        application/x-ndjson     | {}                         | JSON_LINES
        application/json-seq     | {}                         | JSON_LINES
        application/stream+json  | {}                         | JSON_LINES
        text/event-stream        | data: {}                   | EVENT_STREAM
        application/yaml         | a: b                       | YAML
        application/vnd.oai.openapi+yaml | a: b               | YAML
        multipart/mixed; boundary=x | --x--                   | MULTIPART
        application/x-protobuf   | \\x08\\x01               | PROTOBUF
        application/grpc+proto   | \\x00                     | PROTOBUF
        application/x-www-form-urlencoded | a=b               | FORM
        application/octet-stream | {"a": 1}                   | JSON
        application/octet-stream | [section]                  | TEXT
        application/octet-stream | {{ template }}             | TEXT
        application/octet-stream | {\\n  "a": 1}               | JSON
        application/octet-stream | {                          | JSON
        application/octet-stream | [ -1]                      | JSON
        application/octet-stream | [null]                     | JSON
        application/octet-stream | \\n<!DOCTYPE HTML>         | HTML
        application/octet-stream | <?xml version="1.0"?><a/>  | XML
        application/octet-stream | \\xff\\x01\\x02             | BINARY
        image/png                | not a picture              | TEXT
        application/octet-stream | GIF87a                     | GIF
        application/octet-stream | GIF88a                     | TEXT
        application/octet-stream | \\x89PNG\\r\\n             | TEXT
        application/octet-stream | caf\\xe9\\t\\r\\n\\x0c      | TEXT
        application/octet-stream | caf\\xe9\\x0b             | BINARY
        application/octet-stream | caf\\xe9\\x1f             | BINARY
        text/plain               | caf\\xe9\\x0b             | TEXT
        application/octet-stream | h\\x00i\\x00             | TEXT
        application/octet-stream | \\xef\\xbb\\xbf<html>     | TEXT
        application/octet-stream | \\t<HTML lang="en">        | HTML
        text/plain               | {"a": 1}                   | TEXT
        application/xml          | {"a": 1}                   | XML
        application/json         | 12                         | JSON
        text/plain               | \\x00abc                    | BINARY
        application/octet-stream | caf\\xe9 au lait            | TEXT
        """)
    void judgesWhatTheContentIs(String type, String octets, Kind kind) throws Exception {
        Octets body = rawbench.octets.Escapes.decode(octets);
        assertThat(render(body, "Content-Type: " + type).kind()).isEqualTo(kind);
    }

    @Test
    void looksForZerosInTheFirstThousandOctetsOnly() {
        String type = "Content-Type: text/plain";
        assertThat(render(Octets.latin1("a".repeat(1023) + "\0"), type).kind()).isEqualTo(Kind.BINARY);
        assertThat(render(Octets.latin1("a".repeat(1024) + "\0"), type).kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void judgesContentWithoutATypeByItsOctets() {
        assertThat(render(Octets.utf8("{\"a\":[]}")).kind()).isEqualTo(Kind.JSON);
        assertThat(render(Octets.utf8("{\"a\":[]}")).hasLayout()).isTrue();
        assertThat(render(Octets.empty(), "Content-Type: application/json").kind()).isEqualTo(Kind.EMPTY);
        assertThat(render(Octets.utf8("x")).hasLayout()).isFalse();
        assertThat(Kind.PNG.image()).isTrue();
        assertThat(Kind.JSON.image()).isFalse();
        assertThat(Kind.WEBP.image()).isTrue();
        assertThat(Kind.SVG.text()).isTrue();
        assertThat(Kind.PROTOBUF.text()).isFalse();
    }

    @Test
    void showsOctetsThatAreNoHttp() {
        Octets octets = Octets.latin1("SSH-2.0-x\r\n\0");
        Rendering rendering = Rendering.ofRaw(octets);
        assertThat(rendering.kind()).isEqualTo(Kind.BINARY);
        assertThat(rendering.decoded().octets()).isEqualTo(octets);
    }

    @Test
    void neverThrowsWhateverTheFieldsSay() {
        String[] types = {"text/html; charset=utf-16", "application/json", "x", ";;;=", "text/plain; charset=\"",
                "application/x-www-form-urlencoded", "image/gif"};
        String[] codings = {"gzip", "br, deflate", "zstd,,", "\"", "dcb", "identity, gzip, x"};
        for (int seed = 0; seed < Rounds.of(500); seed++) {
            java.util.Random random = new java.util.Random(seed);
            Octets body = Samples.random(random, 200);
            Rendering rendering = render(body, "Content-Type: " + types[random.nextInt(types.length)],
                    "Content-Encoding: " + codings[random.nextInt(codings.length)]);
            assertThat(rendering.coded()).as("seed %d", seed).isEqualTo(body);
        }
    }
}
