package rawbench.content;

import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rawbench.content.CodingStep.Checksum;
import rawbench.content.CodingStep.Ending;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every coding, however its octets come. */
class CodingsTest {
    @ParameterizedTest
    @EnumSource
    void decodesWhatItEncoded(ContentCoding coding) {
        for (int seed = 0; seed < Rounds.of(60); seed++) {
            Octets content = Samples.random(new Random(seed), seed < 50 ? 5_000 : 400_000);
            Fed fed = Fed.with(coding, coding.encode(content));
            assertThat(fed.octets()).as("seed %d", seed).isEqualTo(content);
            assertThat(fed.step().ending()).as("seed %d", seed).isEqualTo(Ending.DECODED);
            assertThat(fed.step().octetsOut()).isEqualTo(content.length());
            assertThat(fed.step().members()).isEqualTo(1);
            assertThat(fed.step().trailing()).isZero();
        }
    }

    @Tag("large")
    @ParameterizedTest
    @EnumSource
    void decodesContentThatIsLargerThanEveryWindowAndBuffer(ContentCoding coding) {
        Octets noise = Samples.sixBitNoise(300_000);
        Octets content = Octets.join(Collections.nCopies(60, noise.concat(Octets.owning(new byte[100_000]))));
        Octets coded = coding.encode(content);
        for (Octets fed : List.of(coded, coded.concat(Octets.latin1("junk")))) {
            Decoded decoded = Decoding.of(fed, List.of(coding.token()), DecodeLimits.DEFAULT, () -> false);
            assertThat(decoded.octets()).isEqualTo(content);
            assertThat(decoded.whole()).isTrue();
            assertThat(decoded.ladder().getFirst().trailing()).isEqualTo(fed.length() - coded.length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void decodesNothingToNothing(ContentCoding coding) {
        Fed coded = Fed.with(coding, coding.encode(Octets.empty()));
        assertThat(coded.octets()).isEqualTo(Octets.empty());
        assertThat(coded.step().ending()).isEqualTo(Ending.DECODED);

        Fed empty = Fed.with(coding, Octets.empty());
        assertThat(empty.step().ending()).isEqualTo(Ending.EMPTY);
        assertThat(empty.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameHoweverTheOctetsAreCut(ContentCoding coding) {
        Octets coded = coding.encode(Samples.text());
        for (Octets fed : new Octets[]{coded, coded.concat(Octets.latin1("junk")), coded.slice(0, coded.length() - 3),
                Octets.latin1("not coded at all, not coded at all"), broken(coded, 40)}) {
            Fed whole = Fed.with(coding, fed);
            assertThat(Fed.octetByOctet(coding, fed)).as("octet by octet").isEqualTo(whole);
            for (int cut = 1; cut < fed.length(); cut++) {
                assertThat(Fed.with(coding, fed, cut)).as("cut at %d", cut).isEqualTo(whole);
            }
        }
    }

    private static Octets broken(Octets coded, int at) {
        byte[] octets = coded.toByteArray();
        octets[at] ^= 0x55;
        return Octets.owning(octets);
    }

    @ParameterizedTest
    @EnumSource
    void deliversAPrefixAndNamesTheTearWhereverItIsCut(ContentCoding coding) {
        Octets content = Samples.text();
        Octets coded = coding.encode(content);
        for (int length = 1; length < coded.length(); length++) {
            Fed fed = Fed.with(coding, coded.slice(0, length));
            assertThat(content.startsWith(fed.octets())).as("cut at %d gives %s", length, fed.octets()).isTrue();
            assertThat(fed.step().ending()).as("cut at %d", length).isEqualTo(Ending.CUT);
            assertThat(fed.step().stoppedAt()).isEqualTo(length);
            assertThat(fed.step().checksum()).isNotEqualTo(Checksum.VERIFIED);
            assertThat(fed.findings()).extracting(Finding::what).contains(Deviation.CODING_CUT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deliversMostOfALongStreamThatIsCut(ContentCoding coding) {
        Octets content = Samples.sixBitNoise(1_000_000);
        Octets coded = coding.encode(content);
        Fed fed = Fed.with(coding, coded.slice(0, coded.length() / 2));
        assertThat(content.startsWith(fed.octets())).isTrue();
        assertThat(fed.octets().length()).isGreaterThan(content.length() / 3);
    }

    @ParameterizedTest
    @EnumSource
    void neverThrowsOverAFlippedBit(ContentCoding coding) {
        Octets content = Samples.text();
        byte[] coded = coding.encode(content).toByteArray();
        for (int bit = 0; bit < coded.length * 8; bit++) {
            byte[] flipped = coded.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Fed fed = Fed.with(coding, Octets.owning(flipped));
            boolean right = fed.octets().equals(content);
            boolean proven = fed.step().checksum() == Checksum.VERIFIED && fed.step().whole();
            assertThat(!proven || right).as("bit %d: a checksum proves only the right octets", bit).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverThrowsOverRandomOctets(ContentCoding coding) {
        for (int seed = 0; seed < Rounds.of(2_000); seed++) {
            Octets noise = Samples.random(new Random(seed), 300);
            Fed fed = Fed.with(coding, noise);
            assertThat(fed.step().ending()).as("seed %d", seed).isNotNull();
            assertThat(Fed.octetByOctet(coding, noise)).as("seed %d", seed).isEqualTo(fed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatFollowsTheEnd(ContentCoding coding) {
        Octets coded = coding.encode(Samples.text());
        Fed fed = Fed.with(coding, coded.concat(Octets.latin1("JUNK\r\n")));
        assertThat(fed.octets()).isEqualTo(Samples.text());
        assertThat(fed.step().trailing()).isEqualTo(6);
        assertThat(fed.step().whole()).isTrue();
        assertThat(fed.findings()).filteredOn(f -> f.what() == Deviation.CODING_TRAILING)
                .extracting(Finding::at)
                .containsExactly(coded.length());
    }

    @ParameterizedTest
    @EnumSource
    void deliversEverythingBeforeDamageDeepInside(ContentCoding coding) {
        Octets content = Samples.sixBitNoise(500_000);
        byte[] coded = coding.encode(content).toByteArray();
        int at = coded.length * 3 / 4;
        for (int i = at; i < at + 64; i++) {
            coded[i] = (byte) 0xFF;
        }
        Fed fed = Fed.with(coding, Octets.owning(coded));
        assertThat(fed.step().checksum()).isNotEqualTo(Checksum.VERIFIED);
        long right = fed.octets().mismatch(content);
        assertThat(right).as("right octets of %d", fed.octets().length()).isGreaterThan(200_000);
    }

    @Test
    void knowsTheTokensWithoutCase() {
        assertThat(ContentCoding.named("X-GZip")).contains(ContentCoding.GZIP);
        assertThat(ContentCoding.named("Deflate")).contains(ContentCoding.DEFLATE);
        assertThat(ContentCoding.named("BR")).contains(ContentCoding.BR);
        assertThat(ContentCoding.named("zstd")).contains(ContentCoding.ZSTD);
        assertThat(ContentCoding.named("compress")).isEmpty();
    }
}
