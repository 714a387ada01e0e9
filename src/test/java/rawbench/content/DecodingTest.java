package rawbench.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import rawbench.content.CodingStep.Checksum;
import rawbench.content.CodingStep.Ending;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.http.StartLine;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class DecodingTest {
    private static final Octets TEXT = Samples.text();

    static Message response(int status, Octets body, String... fields) {
        List<HeaderField> head = new ArrayList<>();
        for (String field : fields) {
            int colon = field.indexOf(':');
            head.add(new HeaderField(field.substring(0, colon), field.substring(colon + 1).strip(),
                    Octets.latin1(field + "\r\n"), 0));
        }
        return new Message(new StartLine.StatusLine(Octets.empty(), "HTTP/1.1", status, "OK"), new HeaderSection(head),
                Octets.empty(), body, HeaderSection.EMPTY);
    }

    private static Decoded decode(Octets body, String... fields) {
        return Decoding.of(response(200, body, fields), "GET", DecodeLimits.DEFAULT, () -> false);
    }

    private static List<Deviation> found(Decoded decoded) {
        return decoded.findings().stream().map(Finding::what).toList();
    }

    @Test
    void leavesABodyWithoutCodingsAlone() {
        Decoded decoded = decode(TEXT, "Content-Encoding: identity", "Transfer-Encoding: chunked");
        assertThat(decoded.octets()).isSameAs(TEXT);
        assertThat(decoded.ladder()).isEmpty();
        assertThat(decoded.whole()).isTrue();
    }

    @Test
    void undoesSeveralFromTheRightOverSeveralFieldLines() {
        Octets coded = ContentCoding.ZSTD
                .encode(ContentCoding.BR.encode(ContentCoding.DEFLATE.encode(ContentCoding.GZIP.encode(TEXT))));
        Decoded decoded = decode(coded, "content-encoding: X-GZIP , identity,,deflate", "Content-Encoding: br, zstd");
        assertThat(decoded.octets()).isEqualTo(TEXT);
        assertThat(decoded.ladder()).extracting(CodingStep::coding).containsExactly("zstd", "br", "deflate", "X-GZIP");
        assertThat(decoded.ladder().get(0).octetsIn()).isEqualTo(coded.length());
        for (int i = 1; i < 4; i++) {
            assertThat(decoded.ladder().get(i).octetsIn()).isEqualTo(decoded.ladder().get(i - 1).octetsOut());
        }
        assertThat(decoded.ladder()).extracting(CodingStep::checksum)
                .containsExactly(Checksum.VERIFIED, Checksum.NONE, Checksum.VERIFIED, Checksum.VERIFIED);
        assertThat(decoded.findings()).isEmpty();
        assertThat(decoded.whole()).isTrue();
    }

    @Test
    void undoesTransferCodingsBeforeContentCodings() {
        Octets coded = ContentCoding.GZIP.encode(ContentCoding.BR.encode(TEXT));
        Decoded decoded = decode(coded, "Content-Encoding: br", "Transfer-Encoding: gzip;q=1, chunked");
        assertThat(decoded.octets()).isEqualTo(TEXT);
        assertThat(decoded.ladder()).extracting(CodingStep::transfer).containsExactly(true, false);
    }

    @Test
    void stopsAtACodingThatItDoesNotKnow() {
        Octets coded = ContentCoding.GZIP.encode(TEXT);
        Decoded decoded = decode(coded, "Content-Encoding: br, x-compress, gzip");
        assertThat(decoded.octets()).isEqualTo(TEXT);
        assertThat(decoded.ladder()).extracting(CodingStep::ending)
                .containsExactly(Ending.DECODED, Ending.UNKNOWN, Ending.NOT_TRIED);
        assertThat(found(decoded)).containsExactly(Deviation.CODING_UNKNOWN);
        assertThat(decoded.findings().getFirst().says()).contains("x-compress");
        assertThat(decoded.whole()).isFalse();
    }

    @Test
    void declinesADictionaryWithASentence() {
        Decoded decoded = decode(TEXT, "Content-Encoding: dcz");
        assertThat(decoded.octets()).isEqualTo(TEXT);
        assertThat(found(decoded)).containsExactly(Deviation.CODING_DICTIONARY);
        assertThat(decoded.ladder().getFirst().ending()).isEqualTo(Ending.DECLINED);
    }

    @Test
    void undoesFiveCodingsAtMost() {
        Octets coded = TEXT;
        for (int i = 0; i < 6; i++) {
            coded = ContentCoding.GZIP.encode(coded);
        }
        Decoded decoded = decode(coded, "Content-Encoding: gzip,gzip,gzip,gzip,gzip,gzip");
        assertThat(decoded.octets()).isEqualTo(ContentCoding.GZIP.encode(TEXT));
        assertThat(found(decoded)).containsExactly(Deviation.CODINGS_LIMIT);
        assertThat(decoded.ladder()).hasSize(6);
        assertThat(decoded.ladder().getLast().ending()).isEqualTo(Ending.LIMITED);
    }

    @Test
    void takesAnEmptyCodedBodyForEmpty() {
        for (String method : List.of("GET", "HEAD")) {
            Decoded decoded = Decoding.of(response(304, Octets.empty(), "Content-Encoding: gzip, br"), method,
                    DecodeLimits.DEFAULT, () -> false);
            assertThat(decoded.octets()).isEqualTo(Octets.empty());
            assertThat(decoded.whole()).isTrue();
            assertThat(decoded.findings()).isEmpty();
            assertThat(decoded.ladder()).extracting(CodingStep::ending).containsExactly(Ending.EMPTY, Ending.EMPTY);
        }
    }

    @Test
    void decodesTheTwentyOctetGzipOfNothing() {
        Octets nothing = ContentCoding.GZIP.encode(Octets.empty());
        assertThat(nothing.length()).isEqualTo(20);
        Decoded decoded = decode(nothing, "Content-Encoding: gzip");
        assertThat(decoded.octets()).isEqualTo(Octets.empty());
        assertThat(decoded.whole()).isTrue();
        assertThat(decoded.ladder().getFirst().checksum()).isEqualTo(Checksum.VERIFIED);
    }

    @Test
    void doesNotDecodeASlice() {
        Octets slice = ContentCoding.GZIP.encode(TEXT).slice(3, 30);
        Decoded decoded = Decoding.of(response(206, slice, "Content-Encoding: gzip"), "GET", DecodeLimits.DEFAULT,
                () -> false);
        assertThat(decoded.octets()).isEqualTo(slice);
        assertThat(found(decoded)).containsExactly(Deviation.CODING_SLICE);
        assertThat(decoded.whole()).isFalse();
    }

    @Test
    void keepsWhatIsNotCodedAsTheFieldSays() {
        for (String coding : List.of("gzip", "deflate", "br", "zstd", "br, gzip")) {
            Decoded decoded = decode(TEXT, "Content-Encoding: " + coding);
            assertThat(decoded.octets()).as(coding).isEqualTo(TEXT);
            assertThat(found(decoded)).as(coding).containsExactly(Deviation.CODING_ABSENT);
            assertThat(decoded.ladder().getFirst().ending()).as(coding).isEqualTo(Ending.NOT_CODED);
            assertThat(decoded.whole()).as(coding).isFalse();
        }
        assertThat(decode(TEXT, "Content-Encoding: br, gzip").ladder().getLast().ending()).isEqualTo(Ending.NOT_TRIED);
    }

    @Test
    void saysOnceWhyAStackOfCodingsIsNotWhole() {
        Octets coded = ContentCoding.BR.encode(ContentCoding.GZIP.encode(Samples.sixBitNoise(300_000)));
        Decoded decoded = decode(coded.slice(0, coded.length() / 2), "Content-Encoding: gzip, br");
        assertThat(found(decoded)).containsExactly(Deviation.CODING_CUT);
        assertThat(decoded.octets().length()).isGreaterThan(50_000);
        assertThat(decoded.ladder()).extracting(CodingStep::ending).containsExactly(Ending.CUT, Ending.CUT);
    }

    @Test
    void stopsExactlyAtTheLimit() {
        Octets content = Octets.owning(new byte[300_000]);
        for (ContentCoding coding : ContentCoding.values()) {
            DecodeLimits limits = new DecodeLimits(100_001, 1_000_000, 0, 5);
            Decoded decoded = Decoding.of(coding.encode(content), List.of(coding.token()), limits, () -> false);
            assertThat(decoded.octets()).isEqualTo(content.slice(0, 100_001));
            assertThat(found(decoded)).contains(Deviation.DECODED_LIMIT);
            assertThat(decoded.ladder().getFirst().ending()).isEqualTo(Ending.LIMITED);
            DecodeLimits enough = new DecodeLimits(300_000, 1_000_000, 0, 5);
            assertThat(Decoding.of(coding.encode(content), List.of(coding.token()), enough, () -> false).whole())
                    .isTrue();
        }
    }

    @Tag("large")
    @Test
    void stopsABombWithoutMemoryFollowingIt() {
        Octets bomb = ContentCoding.GZIP.encode(Octets.owning(new byte[96 << 20]));
        Octets nested = ContentCoding.GZIP.encode(bomb);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        Decoded byRatio = decode(nested, "Content-Encoding: gzip, gzip");
        assertThat(found(byRatio)).containsExactly(Deviation.RATIO_LIMIT);
        assertThat(byRatio.octets().length()).isBetween(64L << 20, (64L << 20) + Decoder.BLOCK);
        Decoded byLength = Decoding.of(nested, List.of("gzip", "gzip"), new DecodeLimits(80 << 20, 1 << 20, 0, 5),
                () -> false);
        assertThat(found(byLength)).containsExactly(Deviation.DECODED_LIMIT);
        assertThat(byLength.octets().length()).isEqualTo(80 << 20);
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(after - before).as("octets of heap held beside 144 MiB decoded").isLessThan(8 << 20);
    }

    @Test
    void saysHowManyOctetsGrewToHowManyWhereTheRatioIsPassed() {
        Octets once = ContentCoding.GZIP.encode(Octets.owning(new byte[200_000]));
        Octets twice = ContentCoding.GZIP.encode(once);
        DecodeLimits limits = new DecodeLimits(1 << 20, 10, 1000, 5);
        for (Octets coded : List.of(once, twice)) {
            List<String> codings = coded.equals(once) ? List.of("gzip") : List.of("gzip", "gzip");
            Decoded decoded = Decoding.of(coded, codings, limits, () -> false);
            assertThat(found(decoded)).containsExactly(Deviation.RATIO_LIMIT);
            assertThat(decoded.findings().getFirst().at()).isEqualTo(coded.length());
            assertThat(decoded.findings().getFirst().says()).contains(coded.length() + " octets had grown to ");
        }
    }

    @Test
    void mindsTheLimitAlsoForWhatOnlyTheEndSetsFree() {
        Octets coded = ContentCoding.RAW_DEFLATE.encode(Samples.sixBitNoise(300));
        Decoded decoded = Decoding.of(coded.slice(0, coded.length() - 1), List.of("deflate"),
                new DecodeLimits(100, 1000, 1000, 5), () -> false);
        assertThat(decoded.octets()).isEqualTo(Samples.sixBitNoise(300).slice(0, 100));
        assertThat(found(decoded)).contains(Deviation.DECODED_LIMIT);
        assertThat(decoded.ladder().getFirst().octetsOut()).isEqualTo(100);
    }

    @Test
    void stopsWhenCancelledAndKeepsWhatItHas() {
        Octets content = Samples.sixBitNoise(1_000_000);
        AtomicInteger asked = new AtomicInteger();
        Decoded decoded = Decoding.of(ContentCoding.GZIP.encode(content), List.of("gzip"), DecodeLimits.DEFAULT,
                () -> asked.incrementAndGet() > 10);
        assertThat(decoded.whole()).isFalse();
        assertThat(decoded.octets().length()).isBetween(1L, content.length() - 1);
        assertThat(content.startsWith(decoded.octets())).isTrue();
        assertThat(decoded.ladder().getFirst().ending()).isEqualTo(Ending.CANCELLED);
        assertThat(decoded.findings()).isEmpty();
    }
}
