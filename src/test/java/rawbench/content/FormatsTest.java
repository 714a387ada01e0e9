package rawbench.content;

import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

import com.github.luben.zstd.ZstdCompressCtx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static Octets hex(String digits) {
        return Octets.owning(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    private static Fed zstd(String digits) {
        return Fed.with(ContentCoding.ZSTD, hex("28b52ffd " + digits));
    }

    /** RFC 8878 3.1.1.1: the content's size in one, two, four and eight octets; dictionary 0 in one, two and four. */
    @ParameterizedTest
    @ValueSource(strings = {"20 03 190000 616263", "a0 03000000 190000 616263", "e0 0300000000000000 190000 616263",
            "21 00 03 190000 616263", "22 0000 03 190000 616263", "23 00000000 03 190000 616263",
            "00 58 190000 616263", "80 58 03000000 190000 616263", "01 58 00 190000 616263",
            "00 58 080000 61 110000 6263", "00 58 000000 180000 616263 010000"})
    void readsEveryFormOfAZstdHeader(String digits) {
        Fed fed = zstd(digits);
        assertThat(fed.octets()).isEqualTo(Octets.latin1("abc"));
        assertThat(fed.step().ending()).isEqualTo(Ending.DECODED);
        assertThat(fed.step().members()).isEqualTo(1);
        assertThat(fed.step().checksum()).isEqualTo(Checksum.NONE);
        assertThat(Fed.octetByOctet(ContentCoding.ZSTD, hex("28b52ffd " + digits))).isEqualTo(fed);
    }

    @Test
    void readsTheSizeThatIsCountedFrom256AndABlockOfOneOctetRepeated() {
        Fed fed = zstd("60 2c00 630900 61");
        assertThat(fed.octets()).isEqualTo(Octets.latin1("a".repeat(300)));
        assertThat(fed.step().whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"00 69, 9437184", "00 70, 16777216", "00 6f, 15728640", "a0 01008000, 8388609",
            "e0 0000000001000000, 4294967296"})
    void declinesAZstdFrameOverEightMebibytesToKeep(String digits, String size) {
        Fed fed = zstd(digits + " 190000 616263");
        assertThat(found(fed)).containsExactly(Deviation.CODING_WINDOW);
        assertThat(fed.findings().getFirst().says()).contains("asks for " + size + " octets, 8388608 are allowed");
        assertThat(fed.octets()).isEqualTo(hex("28b52ffd " + digits + " 190000 616263"));
    }

    @Test
    void takesAZstdFrameOfExactlyEightMebibytesToKeep() {
        assertThat(zstd("00 68 190000 616263").octets()).isEqualTo(Octets.latin1("abc"));
        assertThat(zstd("a0 00008000").step().ending()).isEqualTo(Ending.CUT);
    }

    @Test
    void aLaterZstdFrameThatCannotBeUndoneEndsItAsDamage() {
        Octets first = ContentCoding.ZSTD.encode(TEXT);
        for (String digits : List.of("28b52ffd 00 70", "28b52ffd 21 4d 03")) {
            Fed fed = Fed.with(ContentCoding.ZSTD, first.concat(hex(digits + "190000 616263")));
            assertThat(fed.octets()).isEqualTo(TEXT);
            assertThat(fed.step().ending()).isEqualTo(Ending.DAMAGED);
            assertThat(fed.step().stoppedAt()).isBetween(first.length() + 5, first.length() + 6);
            assertThat(fed.step().checksum()).isEqualTo(Checksum.UNVERIFIED);
        }
    }

    @ParameterizedTest
    @CsvSource({"21 4d 03, 77", "22 0102 03, 513", "23 04030201 03, 16909060"})
    void namesTheDictionaryThatAZstdFrameWants(String digits, String dictionary) {
        assertThat(zstd(digits).findings().getFirst().says()).contains("names dictionary " + dictionary + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28", "28b5", "28b52f", "50", "5f2a4d", "28b52ffd", "502a4d18 02000000 09"})
    void aZstdThatBeginsAndStopsIsCut(String digits) {
        assertThat(Fed.with(ContentCoding.ZSTD, hex(digits)).step().ending()).isEqualTo(Ending.CUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"28b52ffe", "28b62ffd", "602a4d18", "4f2a4d18", "502a4d19", "282a4d18", "502a4dfd",
            "28b54d18", "28b52f18", "27"})
    void whatIsNearlyZstdStandsAsItCame(String digits) {
        Fed fed = Fed.with(ContentCoding.ZSTD, hex(digits + "00000000"));
        assertThat(fed.octets()).isEqualTo(hex(digits + "00000000"));
        assertThat(found(fed)).containsExactly(Deviation.CODING_ABSENT);
        Octets behind = ContentCoding.ZSTD.encode(TEXT).concat(hex(digits + "00000000"));
        assertThat(Fed.with(ContentCoding.ZSTD, behind).step().trailing()).isEqualTo(hex(digits).length() + 4);
    }

    @ParameterizedTest
    @CsvSource({"1f, 1", "1f00, 2", "1e8b08, 3", "00, 1"})
    void whatFollowsAGzipAndBeginsNoMemberIsTrailing(String digits, int trailing) {
        Fed fed = Fed.with(ContentCoding.GZIP, GZIP.concat(hex(digits)));
        assertThat(fed.step().trailing()).isEqualTo(trailing);
        assertThat(fed.step().ending()).isEqualTo(Ending.DECODED);
        assertThat(fed.octets()).isEqualTo(TEXT);
    }

    @Test
    void aMemberThatBeginsAndStopsIsCut() {
        Fed fed = Fed.with(ContentCoding.GZIP, GZIP.concat(hex("1f8b")));
        assertThat(fed.step().ending()).isEqualTo(Ending.CUT);
        assertThat(fed.step().members()).isEqualTo(1);
        assertThat(fed.step().checksum()).isEqualTo(Checksum.UNVERIFIED);
    }

    @Test
    void whatIsNearlyGzipStandsAsItCame() {
        for (String digits : List.of("1f8a0800", "1e8b0800")) {
            Fed fed = Fed.with(ContentCoding.GZIP, hex(digits));
            assertThat(fed.octets()).isEqualTo(hex(digits));
            assertThat(fed.step().members()).isZero();
            assertThat(fed.step().checksum()).isEqualTo(Checksum.NONE);
        }
        Fed other = Fed.with(ContentCoding.GZIP, hex("1f8b0900"));
        assertThat(other.step().ending()).as("another method than deflate").isEqualTo(Ending.DAMAGED);
        assertThat(other.step().stoppedAt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 300})
    void passesOverTheExtraFieldOfAGzipHeader(int length) {
        Octets head = hex("1f8b 08 04 00000000 00 03").concat(Octets.of((byte) length, (byte) (length >> 8)));
        Fed fed = Fed.with(ContentCoding.GZIP, Octets.join(List.of(head, Octets.owning(new byte[length]),
                GZIP.from(10))));
        assertThat(fed.octets()).isEqualTo(TEXT);
        assertThat(fed.step().checksum()).isEqualTo(Checksum.VERIFIED);
        assertThat(fed.findings()).isEmpty();
    }

    @Test
    void placesAWrongGzipChecksumOrLengthOnItsOctets() {
        for (int octet = 1; octet <= 8; octet++) {
            byte[] coded = GZIP.toByteArray();
            coded[coded.length - octet] ^= 0x10;
            Finding finding = Fed.with(ContentCoding.GZIP, Octets.owning(coded)).findings().getFirst();
            assertThat(finding.at()).isEqualTo(coded.length - (octet <= 4 ? 4 : 8));
            assertThat(finding.length()).isEqualTo(4);
        }
        Finding header = Fed.with(ContentCoding.GZIP, withHeader(2, 1)).findings().getFirst();
        assertThat(header.at()).isEqualTo(10);
        assertThat(header.length()).isEqualTo(2);
        assertThat(header.says()).contains("header of gzip member 1");
    }

    @Test
    void tellsAWrongAdlerAtItsOctets() {
        for (int octet = 1; octet <= 4; octet++) {
            byte[] coded = ContentCoding.DEFLATE.encode(TEXT).toByteArray();
            coded[coded.length - octet] ^= 1;
            Fed fed = Fed.with(ContentCoding.DEFLATE, Octets.owning(coded));
            assertThat(fed.octets()).isEqualTo(TEXT);
            assertThat(found(fed)).containsExactly(Deviation.CODING_CHECKSUM);
            assertThat(fed.findings().getFirst().at()).isEqualTo(coded.length - 4);
            assertThat(fed.step().checksum()).isEqualTo(Checksum.UNVERIFIED);
            assertThat(fed.step().ending()).isEqualTo(Ending.DECODED);
        }
    }

    @Test
    void bareDeflateIsOnlyBelievedOnceMuchOfItInflates() {
        for (int length : new int[]{1, 100, 512}) {
            Octets coded = storedThenDamage(length);
            Fed fed = Fed.with(ContentCoding.DEFLATE, coded);
            assertThat(fed.octets()).isEqualTo(coded);
            assertThat(found(fed)).containsExactly(Deviation.CODING_ABSENT);
            assertThat(Fed.octetByOctet(ContentCoding.DEFLATE, coded)).isEqualTo(fed);
        }
        for (int length : new int[]{513, 60_000}) {
            Fed fed = Fed.with(ContentCoding.DEFLATE, storedThenDamage(length));
            assertThat(fed.octets()).isEqualTo(Octets.owning(new byte[length]));
            assertThat(found(fed)).containsExactly(Deviation.CODING_RAW_DEFLATE, Deviation.CODING_CORRUPT);
            assertThat(fed.step().ending()).isEqualTo(Ending.DAMAGED);
            assertThat(fed.step().stoppedAt()).isBetween(5L + length, 6L + length);
        }
    }

    /** Zeros as they are in one block of bare deflate, then a block of the kind that there is none of. */
    private static Octets storedThenDamage(int length) {
        return Octets.join(List.of(Octets.of((byte) 0, (byte) length, (byte) (length >> 8), (byte) ~length,
                (byte) (~length >> 8)), Octets.owning(new byte[length]), hex("07")));
    }

    @Test
    void bareDeflateOfNothingAndOfLittle() {
        Fed nothing = Fed.with(ContentCoding.DEFLATE, hex("0300"));
        assertThat(nothing.octets()).isEqualTo(Octets.empty());
        assertThat(nothing.step().ending()).isEqualTo(Ending.DECODED);
        assertThat(nothing.step().members()).isEqualTo(1);
        assertThat(Fed.with(ContentCoding.DEFLATE, hex("0300 ff")).step().trailing()).isEqualTo(1);
        Octets coded = ContentCoding.RAW_DEFLATE.encode(TEXT);
        Fed cut = Fed.with(ContentCoding.DEFLATE, coded.slice(0, coded.length() - 4));
        assertThat(cut.step().ending()).isEqualTo(Ending.CUT);
        assertThat(cut.octets().length()).isPositive();
        assertThat(TEXT.startsWith(cut.octets())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"881c", "789d", "7900", "08ff"})
    void whatHasNoZlibHeaderAndDoesNotInflateStandsAsItCame(String header) {
        Octets octets = hex(header + "ffffffffffff");
        Fed fed = Fed.with(ContentCoding.DEFLATE, octets);
        assertThat(fed.octets()).isEqualTo(octets);
        assertThat(found(fed)).containsExactly(Deviation.CODING_ABSENT);
    }

    @Test
    void damageIsToldWithItsReasonAndItsMember() {
        Fed gzip = Fed.with(ContentCoding.GZIP, hex("1f8b0800000000000003 ffffffffffff"));
        assertThat(gzip.findings().getFirst().says()).contains("gzip at octet 1", "(invalid block type)");
        Fed second = Fed.with(ContentCoding.GZIP, GZIP.concat(hex("1f8b09")));
        assertThat(second.findings().getFirst().says()).contains("(the header of gzip member 2 cannot be read)");
        assertThat(second.step().stoppedAt()).isEqualTo(GZIP.length() + 2);
        Fed zstd = zstd("20 03 1f0000 616263");
        assertThat(zstd.step().ending()).isEqualTo(Ending.DAMAGED);
        assertThat(found(zstd)).containsExactly(Deviation.CODING_CORRUPT);
        assertThat(zstd.step().stoppedAt()).isEqualTo(6);
    }

    @Test
    void aChecksumOfZeroIsAChecksum() {
        Octets coded = hex("1f8b 08 02 00000000 00 03 0000").concat(GZIP.from(10));
        assertThat(found(Fed.with(ContentCoding.GZIP, coded))).containsExactly(Deviation.CODING_CHECKSUM);
    }

    @Test
    void whatIsCutBeforeItsChecksumIsUnverified() {
        for (ContentCoding coding : List.of(ContentCoding.GZIP, ContentCoding.DEFLATE, ContentCoding.ZSTD)) {
            Octets coded = coding.encode(TEXT);
            Fed fed = Fed.with(coding, coded.slice(0, coded.length() - 4));
            assertThat(fed.step().checksum()).as("%s", coding).isEqualTo(Checksum.UNVERIFIED);
            assertThat(fed.step().ending()).as("%s", coding).isEqualTo(Ending.CUT);
        }
    }

    @Test
    void whatFollowsAWrongZstdChecksumIsTrailing() {
        Octets frame = ContentCoding.ZSTD.encode(TEXT);
        byte[] wrong = frame.toByteArray();
        wrong[wrong.length - 1] ^= 1;
        Fed fed = Fed.with(ContentCoding.ZSTD, frame.concat(Octets.owning(wrong)).concat(frame));
        assertThat(fed.octets()).isEqualTo(TEXT.concat(TEXT));
        assertThat(fed.step().ending()).isEqualTo(Ending.DECODED);
        assertThat(fed.step().trailing()).isEqualTo(frame.length());
        assertThat(fed.findings().getFirst().says()).contains("that of zstd frame 2");
        assertThat(fed.findings().getFirst().at()).isEqualTo(2 * frame.length() - 4);
    }

    @Test
    void aSkippableFrameMayBeOfAnySize() {
        for (String size : List.of("02000000", "00020000", "00000200", "00000002", "000000ff")) {
            assertThat(Fed.with(ContentCoding.ZSTD, hex("502a4d18" + size + "09")).step().ending()).as(size)
                    .isEqualTo(Ending.CUT);
        }
    }

    @Test
    void damageRightAfterAZlibHeaderIsDamage() {
        Fed fed = Fed.with(ContentCoding.DEFLATE, hex("789c ffffffffffff"));
        assertThat(fed.step().ending()).isEqualTo(Ending.DAMAGED);
        assertThat(fed.octets()).isEqualTo(Octets.empty());
        assertThat(fed.step().stoppedAt()).isBetween(2L, 4L);
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
