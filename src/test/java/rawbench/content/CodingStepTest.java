package rawbench.content;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class CodingStepTest {
    private static final Octets TEXT = Octets.latin1("la ".repeat(1000));

    private static String says(Octets coded, String... codings) {
        return step(coded, codings).says();
    }

    private static CodingStep step(Octets coded, String... codings) {
        return Decoding.of(coded, List.of(codings), new DecodeLimits(5_000, 1000, 1 << 20, 1), () -> false)
                .ladder()
                .getLast();
    }

    @Test
    void saysAmountsRatioMembersAndChecksum() {
        Octets coded = ContentCoding.GZIP.encode(TEXT);
        String amounts = coded.length() + " octets became 3000 (" + Math.round(30000.0 / coded.length()) / 10.0;
        assertThat(says(coded, "gzip")).isEqualTo("gzip: " + amounts + " : 1), 1 member, verified");
        assertThat(says(ContentCoding.ZSTD.encode(TEXT), "zstd")).contains(" became 3000 (", ", 1 frame, ");
        assertThat(says(ContentCoding.BR.encode(TEXT), "br")).endsWith(" : 1), no checksum");
    }

    @Test
    void countsTrailingOctetsApartFromTheRatio() {
        CodingStep clean = step(ContentCoding.GZIP.encode(TEXT), "gzip");
        CodingStep junk = step(ContentCoding.GZIP.encode(TEXT).concat(Octets.latin1("abc")), "gzip");
        assertThat(junk.ratio()).isEqualTo(clean.ratio());
        assertThat(junk.says()).endsWith(", verified, 3 octets after its end");
    }

    @Test
    void saysWhereACodingTore() {
        Octets coded = ContentCoding.GZIP.encode(Samples.sixBitNoise(4_000));
        assertThat(says(coded.slice(0, 1_000), "gzip")).startsWith("gzip: cut off, 1000 octets became ")
                .endsWith(", 0 members, unverified");
        byte[] damaged = coded.toByteArray();
        damaged[damaged.length / 2] ^= 0x40;
        damaged[10] |= 6;
        assertThat(says(Octets.owning(damaged), "gzip")).startsWith("gzip: damaged at octet 1");
    }

    @Test
    void saysWhyACodingWasNotUndone() {
        assertThat(says(TEXT, "gzip")).isEqualTo("gzip: the octets are not in this coding and stand as they came");
        assertThat(says(TEXT, "compress")).isEqualTo("compress: not known here, the octets stand as they came");
        assertThat(says(TEXT, "dcb")).isEqualTo("dcb: cannot be undone here, the octets stand as they came");
        assertThat(says(Octets.empty(), "br")).isEqualTo("br: nothing to undo, the body is empty");
        assertThat(says(ContentCoding.GZIP.encode(TEXT), "br", "gzip"))
                .isEqualTo("br: not undone, a limit forbids it");
        assertThat(says(ContentCoding.GZIP.encode(Octets.owning(new byte[6_000])), "x-gzip"))
                .startsWith("x-gzip: stopped at a limit, ")
                .contains(" became 5000 (");
    }

    @Test
    void hasNoRatioWhereNothingWasUndone() {
        assertThat(step(TEXT, "gzip").ratio()).isEmpty();
        assertThat(step(Octets.empty(), "gzip").ratio()).isEmpty();
        assertThat(step(TEXT, "unheard-of").ratio()).isEmpty();
    }

    @Test
    void doublesLimitsWithoutOverflow() {
        DecodeLimits doubled = new DecodeLimits(10, 3, 7, 5).doubled();
        assertThat(doubled).isEqualTo(new DecodeLimits(20, 6, 7, 5));
        assertThat(new DecodeLimits(Long.MAX_VALUE - 1, 1, 0, 5).doubled().decoded()).isEqualTo(Long.MAX_VALUE);
    }
}
