package rawbench.content;

import java.util.List;
import java.util.zip.CRC32;

import com.github.luben.zstd.ZstdCompressCtx;
import org.junit.jupiter.api.Test;

import rawbench.content.CodingStep.Checksum;
import rawbench.content.CodingStep.Ending;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** What is particular to one coding's format. */
class FormatsTest {
    private static final Octets TEXT = Samples.text();
    private static final Octets GZIP = ContentCoding.GZIP.encode(TEXT);

    private static List<Deviation> found(Fed fed) {
        return fed.findings().stream().map(Finding::what).toList();
    }

    @Test
    void readsEveryMemberOfAGzip() {
        Octets twice = GZIP.concat(ContentCoding.GZIP.encode(Octets.empty())).concat(GZIP);
        Fed fed = Fed.with(ContentCoding.GZIP, twice);
        assertThat(fed.octets()).isEqualTo(TEXT.concat(TEXT));
        assertThat(fed.step().members()).isEqualTo(3);
        assertThat(fed.step().checksum()).isEqualTo(Checksum.VERIFIED);
        assertThat(Fed.octetByOctet(ContentCoding.GZIP, twice)).isEqualTo(fed);
    }

    @Test
    void tellsWhichChecksumOfAGzipIsWrong() {
        byte[] crc = GZIP.toByteArray();
        crc[crc.length - 8] ^= 1;
        Fed wrong = Fed.with(ContentCoding.GZIP, GZIP.concat(Octets.owning(crc)));
        assertThat(wrong.octets()).isEqualTo(TEXT.concat(TEXT));
        assertThat(wrong.step().checksum()).isEqualTo(Checksum.UNVERIFIED);
        assertThat(found(wrong)).containsExactly(Deviation.CODING_CHECKSUM);
        assertThat(wrong.findings().getFirst().at()).isEqualTo(2 * GZIP.length() - 8);
        assertThat(wrong.findings().getFirst().says()).contains("member 2");

        byte[] length = GZIP.toByteArray();
        length[length.length - 1] ^= 1;
        Fed other = Fed.with(ContentCoding.GZIP, Octets.owning(length).concat(GZIP));
        assertThat(other.findings().getFirst().says()).contains("length of gzip member 1");
        assertThat(other.step().checksum()).as("a later right one does not heal it").isEqualTo(Checksum.UNVERIFIED);
    }

    @Test
    void readsEveryOptionalPartOfAGzipHeader() {
        for (int flags = 0; flags < 32; flags++) {
            Octets coded = withHeader(flags, 0);
            Fed fed = Fed.with(ContentCoding.GZIP, coded);
            assertThat(fed.octets()).as("flags %d", flags).isEqualTo(TEXT);
            assertThat(fed.findings()).as("flags %d", flags).isEmpty();
            assertThat(Fed.octetByOctet(ContentCoding.GZIP, coded)).isEqualTo(fed);
        }
        assertThat(found(Fed.with(ContentCoding.GZIP, withHeader(2, 1)))).containsExactly(Deviation.CODING_CHECKSUM);
        assertThat(found(Fed.with(ContentCoding.GZIP, withHeader(32, 0)))).containsExactly(Deviation.CODING_CORRUPT);
    }

    private static Octets withHeader(int flags, int wrong) {
        Octets head = Octets.of((byte) 0x1F, (byte) 0x8B, (byte) 8, (byte) flags, (byte) 0, (byte) 0, (byte) 0,
                (byte) 0, (byte) 0, (byte) 3);
        if ((flags & 4) != 0) {
            head = head.concat(Octets.of((byte) 3, (byte) 0, (byte) 7, (byte) 0, (byte) 9));
        }
        if ((flags & 8) != 0) {
            head = head.concat(Octets.latin1("name\0"));
        }
        if ((flags & 16) != 0) {
            head = head.concat(Octets.latin1("\0"));
        }
        if ((flags & 2) != 0) {
            CRC32 crc = new CRC32();
            crc.update(head.toByteArray());
            head = head.concat(Octets.of((byte) (crc.getValue() + wrong), (byte) (crc.getValue() >> 8)));
        }
        return head.concat(GZIP.from(10));
    }

    @Test
    void tellsBareDeflateFromZlib() {
        Fed zlib = Fed.with(ContentCoding.DEFLATE, ContentCoding.DEFLATE.encode(TEXT));
        assertThat(zlib.findings()).isEmpty();
        assertThat(zlib.step().checksum()).isEqualTo(Checksum.VERIFIED);
        Fed bare = Fed.with(ContentCoding.DEFLATE, ContentCoding.RAW_DEFLATE.encode(TEXT));
        assertThat(bare.octets()).isEqualTo(TEXT);
        assertThat(found(bare)).containsExactly(Deviation.CODING_RAW_DEFLATE);
        assertThat(bare.step().checksum()).isEqualTo(Checksum.NONE);
    }

    @Test
    void declinesZlibWithADictionary() {
        Octets coded = Octets.of((byte) 0x78, (byte) 0xBB, (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5);
        Fed fed = Fed.with(ContentCoding.DEFLATE, coded);
        assertThat(fed.octets()).isEqualTo(coded);
        assertThat(found(fed)).containsExactly(Deviation.CODING_DICTIONARY);
    }

    @Test
    void readsSeveralZstdFramesAndSkipsWhatIsToBeSkipped() {
        Octets skipped = Octets.of((byte) 0x5A, (byte) 0x2A, (byte) 0x4D, (byte) 0x18, (byte) 2, (byte) 0, (byte) 0,
                (byte) 0, (byte) 9, (byte) 9);
        Octets nothing = Octets.of((byte) 0x50, (byte) 0x2A, (byte) 0x4D, (byte) 0x18, (byte) 0, (byte) 0, (byte) 0,
                (byte) 0);
        Octets frame = ContentCoding.ZSTD.encode(TEXT);
        Octets coded = Octets.join(List.of(skipped, frame, nothing, frame, skipped));
        Fed fed = Fed.with(ContentCoding.ZSTD, coded);
        assertThat(fed.octets()).isEqualTo(TEXT.concat(TEXT));
        assertThat(fed.step().members()).isEqualTo(2);
        assertThat(fed.step().ending()).isEqualTo(Ending.DECODED);
        assertThat(fed.step().checksum()).isEqualTo(Checksum.VERIFIED);
        assertThat(Fed.octetByOctet(ContentCoding.ZSTD, coded)).isEqualTo(fed);
        assertThat(Fed.with(ContentCoding.ZSTD, skipped).octets()).isEqualTo(Octets.empty());
    }

    @Test
    void claimsNoProofWhereAZstdFrameHasNoChecksum() {
        Octets with = ContentCoding.ZSTD.encode(TEXT);
        Octets without;
        try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
            without = Octets.owning(zstd.setChecksum(false).compress(TEXT.toByteArray()));
        }
        assertThat(Fed.with(ContentCoding.ZSTD, without).step().checksum()).isEqualTo(Checksum.NONE);
        assertThat(Fed.with(ContentCoding.ZSTD, with.concat(without)).step().checksum()).isEqualTo(Checksum.NONE);
        assertThat(Fed.with(ContentCoding.ZSTD, without.concat(with)).step().checksum()).isEqualTo(Checksum.NONE);
    }

    @Test
    void tellsAWrongZstdChecksum() {
        byte[] coded = ContentCoding.ZSTD.encode(TEXT).toByteArray();
        coded[coded.length - 2] ^= 1;
        Fed fed = Fed.with(ContentCoding.ZSTD, Octets.owning(coded));
        assertThat(fed.octets()).isEqualTo(TEXT);
        assertThat(found(fed)).containsExactly(Deviation.CODING_CHECKSUM);
        assertThat(fed.findings().getFirst().at()).isEqualTo(coded.length - 4);
    }

    @Test
    void declinesAZstdFrameWithAWindowThatHttpDoesNotAllow() {
        byte[] content = Samples.sixBitNoise(17 << 20).toByteArray();
        Octets coded;
        try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
            coded = Octets.owning(zstd.setLong(24).compress(content));
        }
        Fed fed = Fed.with(ContentCoding.ZSTD, coded);
        assertThat(found(fed)).containsExactly(Deviation.CODING_WINDOW);
        assertThat(fed.octets()).isEqualTo(coded);
        assertThat(fed.step().ending()).isEqualTo(Ending.LIMITED);
    }

    @Test
    void declinesAZstdFrameWithADictionary() {
        Octets coded = Octets.of((byte) 0x28, (byte) 0xB5, (byte) 0x2F, (byte) 0xFD, (byte) 0x21, (byte) 77, (byte) 3,
                (byte) 1, (byte) 2);
        Fed fed = Fed.with(ContentCoding.ZSTD, coded);
        assertThat(found(fed)).containsExactly(Deviation.CODING_DICTIONARY);
        assertThat(fed.findings().getFirst().says()).contains("77");
        assertThat(fed.octets()).isEqualTo(coded);
    }
}
