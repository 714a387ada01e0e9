package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class MultipartTest {
    private static final Optional<MediaType> FORM = MediaType.parse("multipart/form-data; boundary=\"b o\"");

    private static Multipart split(String content) {
        return Multipart.of(FORM, Octets.utf8(content), () -> false).orElseThrow();
    }

    private static Pretty lay(Optional<MediaType> type, Octets content) {
        return Pretty.of(Kind.MULTIPART, type, StandardCharsets.ISO_8859_1, content, _ -> {}, () -> false);
    }

    @Test
    void findsThePartsWithTheirHeadsInOrder() {
        String content = "preamble\r\n--b o\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--b o \t\r\n"
                + "content-disposition: form-data; name=f; filename=\"\u00FC\\\"x.png\"\r\nContent-Type: image/png\r\n\r\n"
                + "\u0089--b ox\r\n\r\n--b o--\r\nepilogue";
        Multipart multipart = split(content);
        assertThat(multipart.preamble()).isEqualTo(Octets.utf8("preamble"));
        assertThat(multipart.epilogue()).isEqualTo(Octets.utf8("epilogue"));
        assertThat(multipart.closed()).isTrue();
        assertThat(multipart.parts()).hasSize(2);
        Multipart.Part first = multipart.parts().getFirst();
        assertThat(first.name()).contains("a");
        assertThat(first.fileName()).isEmpty();
        assertThat(first.content()).isEqualTo(Octets.utf8("one"));
        assertThat(first.kind()).isEqualTo(Kind.TEXT);
        Multipart.Part second = multipart.parts().get(1);
        assertThat(second.name()).contains("f");
        assertThat(second.fileName()).contains("\u00FC\"x.png");
        assertThat(second.type().essence()).isEqualTo("image/png");
        assertThat(second.content()).isEqualTo(Octets.utf8("\u0089--b ox\r\n"));
        Octets whole = Octets.utf8(content);
        for (Multipart.Part part : multipart.parts()) {
            assertThat(whole.slice(part.contentAt(), part.contentAt() + part.content().length()))
                    .isEqualTo(part.content());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --b o\\n\\nx\\n--b o--     | 1 | x    | true
        --b o\\r\\n\\r\\nx         | 1 | x    | false
        --b o\\r\\n\\r\\nx\\r\\n--b o | 2 | x  | false
        --b o--                  | 0 | ''   | true
        --b o\\r\\n\\r\\n\\r\\n--b o-- | 1 | '' | true
        --b o\\r\\n--b o--         | 1 | ''   | true
        --b o\\r\\na: b\\r\\n--b o-- | 1 | '' | true
        x--b o\\n\\ny              | 0 | ''   | false
        """)
    void tellsWhatIsMissing(String content, int count, String first, boolean closed) throws Exception {
        Multipart multipart = Multipart.of(FORM, rawbench.octets.Escapes.decode(content), () -> false).orElseThrow();
        assertThat(multipart.parts()).hasSize(count);
        assertThat(multipart.closed()).isEqualTo(closed);
        if (count > 0) {
            assertThat(multipart.parts().getFirst().content()).isEqualTo(Octets.utf8(first));
        }
    }

    @Test
    void takesTheFirstLineForTheBoundaryWhereNoneIsNamed() {
        Octets content = Octets.utf8("--guess\r\n\r\nx\r\n--guess--\r\n");
        Optional<MediaType> type = MediaType.parse("multipart/mixed");
        Multipart multipart = Multipart.of(type, content, () -> false).orElseThrow();
        assertThat(multipart.boundary()).isEqualTo("guess");
        assertThat(multipart.named()).isFalse();
        assertThat(lay(type, content).reason()).contains("the first line is taken for it");
        Pretty none = lay(type, Octets.utf8("nothing\n"));
        assertThat(none.octets()).isEmpty();
        assertThat(none.reason()).contains("names no boundary");
        assertThat(lay(FORM, content).reason()).isEqualTo("No line is the boundary that Content-Type names.");
    }

    @Test
    void laysEachPartOutByItsKind() {
        String content = "--b o\r\nContent-Type: application/json\r\n\r\n{\"a\":[1]}\r\n--b o\r\n"
                + "Content-Type: image/gif\r\n\r\nGIF89a....\r\n--b o\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
                + "caf\u00E9\r\n--b o\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\n\r\nx\r\n--in--\r\n--b o--\r\n";
        Pretty pretty = lay(FORM, Octets.latin1(content));
        assertThat(pretty.whole()).isTrue();
        assertThat(pretty.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(pretty.octets().orElseThrow().text(StandardCharsets.UTF_8).replace("\r\n", "\n")).isEqualTo("""
            --b o
            Content-Type: application/json

            {
              "a": [
                1
              ]
            }
            --b o
            Content-Type: image/gif

            (10 octets of image/gif at octet 86)
            --b o
            Content-Type: text/plain; charset=iso-8859-1

            caf\u00E9
            --b o
            Content-Type: multipart/mixed; boundary=in

            --in

            x
            --in--

            --b o--
            """);
        assertThat(lay(FORM, Octets.latin1(content.substring(0, 60))).reason())
                .isEqualTo("The boundary that ends the last part is missing.");
    }

    @Test
    void neverThrowsAndCoversEveryOctet() {
        String[] likely = {"--b o", "--b o--", "\r\n", "\n", "\r", "--", "x", "Content-Type: multipart/x; boundary=b o",
                "a: b", " ", ":"};
        for (int seed = 0; seed < Rounds.of(3000); seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(likely[random.nextInt(likely.length)]);
            }
            Octets content = Octets.utf8(text.toString());
            Multipart multipart = Multipart.of(FORM, content, () -> false).orElseThrow();
            long at = 0;
            for (Multipart.Part part : multipart.parts()) {
                assertThat(part.at()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
                assertThat(part.contentAt()).isGreaterThanOrEqualTo(part.at());
                at = part.contentAt() + part.content().length();
                assertThat(at).isLessThanOrEqualTo(content.length());
            }
            lay(FORM, content);
        }
    }

    @Test
    void boundsHowManyPartsAndHowDeep() {
        Multipart many = split("--b o\n\n".repeat(20_000));
        assertThat(many.parts()).hasSize(Multipart.MAX_PARTS);
        StringBuilder deep = new StringBuilder("--b o\n");
        for (int i = 0; i < 100; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=").append(i).append("\n\n--").append(i).append('\n');
        }
        assertThat(lay(FORM, Octets.utf8(deep.toString())).octets()).isPresent();
    }
}
