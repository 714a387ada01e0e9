package rawbench.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.content.ContentCoding;
import rawbench.content.DecodeLimits;
import rawbench.content.Rendering;
import rawbench.content.ShownText;
import rawbench.exchange.Exchange;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Content codings and text: each trap sent by a peer, in one piece and in many, and looked at as the body pane does. */
class ContentPitfallsTest {
    private static final Octets HELLO = Octets.latin1("hello");
    private static final Octets ZIPPED = ContentCoding.GZIP.encode(HELLO);

    // 4 Content codings

    @Test
    void codingsAreUndoneFromTheRightOverAllFieldLines() throws Exception {
        Octets body = ContentCoding.BR.encode(ContentCoding.ZSTD.encode(ZIPPED));
        Rendering rendering = shown("Content-Encoding: X-GZip, identity\r\nContent-Encoding: ZSTD\r\n"
                + "Content-Encoding: br", body);
        assertThat(rendering.decoded().octets()).isEqualTo(HELLO);
        assertThat(rendering.findings()).isEmpty();
    }

    @Test
    void anUnknownCodingStopsThereAndShowsTheRest() throws Exception {
        Rendering rendering = shown("Content-Encoding: unknown, gzip", ZIPPED);
        assertThat(rendering.decoded().octets()).isEqualTo(HELLO);
        assertThat(codes(rendering)).contains("coding-unknown");
        Rendering compress = shown("Content-Encoding: x-compress", HELLO);
        assertThat(compress.decoded().octets()).isEqualTo(HELLO);
        assertThat(codes(compress)).contains("coding-unknown");
    }

    @Test
    void aSixthCodingIsALimit() throws Exception {
        Rendering rendering = shown("Content-Encoding: " + "gzip, ".repeat(5) + "gzip", ZIPPED);
        assertThat(codes(rendering)).contains("codings-limit");
    }

    @Test
    void transferCodingsAreUndoneBeforeContentCodings() throws Exception {
        Octets twice = ContentCoding.DEFLATE.encode(ZIPPED);
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: deflate, chunked"
                + "\r\n\r\n" + Long.toHexString(twice.length()) + "\r\n");
        Exchange exchange = Met.answer(get(), Octets.join(List.of(head, twice, Octets.latin1("\r\n0\r\n\r\n"))));
        assertThat(rendering(exchange).decoded().octets()).isEqualTo(HELLO);
    }

    @Test
    void everyMemberOfAGzipIsReadHoweverItIsCut() throws Exception {
        Rendering rendering = shown("Content-Encoding: gzip", ZIPPED.concat(ZIPPED));
        assertThat(rendering.decoded().octets().latin1()).isEqualTo("hellohello");
        assertThat(rendering.findings()).isEmpty();
    }

    @Test
    void junkBehindTheLastMemberIsToldAndNothingIsNothing() throws Exception {
        Rendering junk = shown("Content-Encoding: gzip", ZIPPED.concat(Octets.latin1("junk")));
        assertThat(junk.decoded().octets()).isEqualTo(HELLO);
        assertThat(codes(junk)).containsExactly("coding-trailing");
        Rendering empty = shown("Content-Encoding: gzip", Octets.empty());
        assertThat(empty.decoded().octets().isEmpty()).isTrue();
        assertThat(empty.findings()).isEmpty();
        for (String request : List.of("HEAD", "GET")) {
            Exchange exchange = Met.answer(request + " / HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 304 Not Modified\r\n"
                    + "Content-Encoding: gzip\r\nContent-Length: 25\r\n\r\n");
            assertThat(rendering(exchange).findings()).isEmpty();
        }
    }

    @Test
    void whatIsCutOrDamagedKeepsWhatWasDecoded() throws Exception {
        Rendering cut = shown("Content-Encoding: gzip", ZIPPED.slice(0, ZIPPED.length() - 8));
        assertThat(cut.decoded().octets()).isEqualTo(HELLO);
        assertThat(codes(cut)).contains("coding-cut");
        byte[] wrong = ZIPPED.toByteArray();
        wrong[wrong.length - 8] ^= 1;
        Rendering checksum = shown("Content-Encoding: gzip", Octets.of(wrong));
        assertThat(checksum.decoded().octets()).isEqualTo(HELLO);
        assertThat(codes(checksum)).contains("coding-checksum");
    }

    @Test
    void bareDeflateIsReadAndNamed() throws Exception {
        Rendering zlib = shown("Content-Encoding: deflate", ContentCoding.DEFLATE.encode(HELLO));
        assertThat(zlib.decoded().octets()).isEqualTo(HELLO);
        assertThat(zlib.findings()).isEmpty();
        Rendering raw = shown("Content-Encoding: deflate", ContentCoding.RAW_DEFLATE.encode(HELLO));
        assertThat(raw.decoded().octets()).isEqualTo(HELLO);
        assertThat(codes(raw)).containsExactly("coding-raw-deflate");
    }

    @Test
    void aFieldThatLiesIsNeverFollowedInSilence() throws Exception {
        Rendering plain = shown("Content-Type: text/plain\r\nContent-Encoding: gzip", HELLO);
        assertThat(plain.decoded().octets()).isEqualTo(HELLO);
        assertThat(codes(plain)).contains("coding-absent");
        Rendering silent = shown("Content-Type: application/octet-stream", ZIPPED);
        assertThat(silent.decoded().octets()).as("not guessed").isEqualTo(ZIPPED);
    }

    @Test
    void brWithoutMarksZstdFramesWindowsAndDictionaries() throws Exception {
        assertThat(shown("Content-Encoding: br", ContentCoding.BR.encode(HELLO)).decoded().octets()).isEqualTo(HELLO);
        Octets skipped = Octets.of(new byte[]{0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9});
        Octets zstd = ContentCoding.ZSTD.encode(HELLO);
        Rendering frames = shown("Content-Encoding: zstd", Octets.join(List.of(zstd, skipped, zstd)));
        assertThat(frames.decoded().octets().latin1()).isEqualTo("hellohello");
        Octets window = Octets.of(new byte[]{0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0x90, 1, 0, 0});
        assertThat(codes(shown("Content-Encoding: zstd", window))).contains("coding-window");
        for (String dictionary : List.of("dcb", "dcz")) {
            Rendering declined = shown("Content-Encoding: " + dictionary, HELLO);
            assertThat(codes(declined)).contains("coding-dictionary");
            assertThat(declined.decoded().octets()).isEqualTo(HELLO);
        }
    }

    @Test
    void aBombStopsAtOctetsAndAtTheRatio() throws Exception {
        Octets bomb = ContentCoding.GZIP.encode(Octets.of(new byte[2_000_000]));
        Exchange exchange = Met.script(Script.of(new Step.AwaitRequest(),
                new Step.Send(head("Content-Encoding: gzip", bomb).concat(bomb))));
        Rendering octets = Rendering.of(Met.response(exchange), "GET", new DecodeLimits(1_000_000, 1_000_000, 0, 5),
                () -> false);
        assertThat(codes(octets)).contains("decoded-limit");
        assertThat(octets.decoded().octets().length()).isEqualTo(1_000_000);
        Rendering ratio = Rendering.of(Met.response(exchange), "GET", new DecodeLimits(4L << 30, 100, 1000, 5),
                () -> false);
        assertThat(codes(ratio)).contains("ratio-limit");
        assertThat(ratio.decoded().octets().length()).isBetween(1000L, 1_900_000L);
    }

    @Test
    void aSliceOfCodedContentIsNotDecodedAlone() throws Exception {
        Octets slice = ZIPPED.from(6);
        Exchange exchange = Met.answer(get(), Octets.latin1("HTTP/1.1 206 Partial Content\r\nContent-Encoding: gzip\r\n"
                + "Content-Range: bytes 6-" + (ZIPPED.length() - 1) + "/" + ZIPPED.length() + "\r\nContent-Length: "
                + slice.length() + "\r\n\r\n").concat(slice));
        Rendering rendering = rendering(exchange);
        assertThat(rendering.decoded().octets()).isEqualTo(slice);
        assertThat(codes(rendering)).contains("coding-slice");
    }

    @Test
    void theLengthCountsCodedOctetsAndStaysAsItIs() throws Exception {
        Exchange exchange = exchange("Content-Encoding: gzip", ZIPPED);
        assertThat(Met.response(exchange).head().first("Content-Length")).contains(Long.toString(ZIPPED.length()));
        assertThat(Met.response(exchange).body()).isEqualTo(ZIPPED);
        assertThat(exchange.outcome().ok()).isTrue();
    }

    // 5 Text

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charSet=\"ISO-8859-1\"", "text/plain;charset=latin1",
            "text/plain; a=b; CHARSET=iso-8859-1"})
    void theCharsetIsReadWithoutCaseAndWithQuotes(String type) throws Exception {
        Rendering rendering = shown("Content-Type: " + type, Octets.latin1("caf\u00e9"));
        assertThat(text(rendering)).isEqualTo("caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"utf-8", "no-such-charset", "\"a b\"", "\u00e9", "'utf-8'"})
    void aCharsetThatIsNoneNeverEmptiesThePane(String charset) throws Exception {
        Rendering rendering = shown("Content-Type: text/plain; charset=" + charset, HELLO);
        assertThat(text(rendering)).isEqualTo("hello");
    }

    @Test
    void aByteOrderMarkWinsAndJsonIsUtf8() throws Exception {
        Octets mark = Octets.utf8("\ufeff\u674e");
        assertThat(text(shown("Content-Type: text/plain; charset=iso-8859-1", mark))).contains("\u674e");
        assertThat(text(shown("Content-Type: application/json", Octets.utf8("\"\u674e\""))))
                .isEqualTo("\"\u674e\"");
        byte[] utf16 = "hello, world".getBytes(StandardCharsets.UTF_16LE);
        assertThat(text(shown("Content-Type: text/plain", Octets.of(utf16)))).contains("hello");
        Octets meta = Octets.latin1("<meta charset=windows-1252>\u0080");
        assertThat(text(shown("Content-Type: text/html", meta))).endsWith("\u20ac");
        Rendering binary = shown("Content-Type: text/plain", Octets.of(new byte[]{0, 1, 2, 3, (byte) 0xFF, 0}));
        assertThat(text(binary)).isNotEmpty();
    }

    @Test
    void whatTurnsOrHidesTextIsShownAsGlyphs() throws Exception {
        Rendering rendering = shown("Content-Type: text/plain; charset=utf-8",
                Octets.utf8("a\u202ecod\u2066.exe\u200b\u0000\u001b[31m"));
        assertThat(text(rendering)).doesNotContain("\u202e", "\u2066", "\u200b", "\u0000", "\u001b");
    }

    /** Its text as it is shown. */
    private static String text(Rendering rendering) {
        return ShownText.of(rendering.decoded().octets(), rendering.charset().charset(), ShownText.BOUND).text();
    }

    private static Octets get() {
        return Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    }

    private static Octets head(String fields, Octets body) {
        return Octets.latin1("HTTP/1.1 200 OK\r\n" + fields + "\r\nContent-Length: " + body.length() + "\r\n\r\n");
    }

    private static Exchange exchange(String fields, Octets body) throws Exception {
        return Met.answer(get(), head(fields, body).concat(body));
    }

    private static Rendering shown(String fields, Octets body) throws Exception {
        return rendering(exchange(fields, body));
    }

    private static Rendering rendering(Exchange exchange) {
        return Rendering.of(Met.response(exchange), exchange.sending().method(), () -> false);
    }

    private static List<String> codes(Rendering rendering) {
        return rendering.findings().stream().map(Finding::what).map(Deviation::code).toList();
    }
}
