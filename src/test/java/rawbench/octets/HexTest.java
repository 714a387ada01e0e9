package rawbench.octets;

import java.util.Collections;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HexTest {
    @Test
    void spellsTwoDigitsForEachOctet() {
        assertThat(Hex.of(Octets.latin1("\0\u00FFaZ"))).isEqualTo("00ff615a");
        assertThat(Hex.of(Octets.empty())).isEmpty();
    }

    @Test
    void laysARowOut() {
        Octets octets = Octets.latin1("GET / HTTP/1.1\r\nHost: \u00E9\u007F");
        assertThat(Hex.row(octets, 0)).isEqualTo(
                "00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1··");
        assertThat(Hex.row(octets, 16)).isEqualTo(
                "00000010  48 6f 73 74 3a 20 e9 7f                           Host: ··");
    }

    @Test
    void keepsTheColumnsInEveryRow() {
        Octets octets = Octets.owning(new byte[100]);
        for (int at = 0; at <= 100; at++) {
            int shown = Math.min(16, 100 - at);
            assertThat(Hex.row(octets, at)).hasSize(8 + 2 + 49 + 1 + shown);
        }
        for (int at : new int[]{-1, 101}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> Hex.row(octets, at));
        }
    }

    @Test
    void showsPrintableAsciiAndADotForAllElse() {
        assertThat(Hex.row(Octets.latin1("\u001F !~\u007F\u0080"), 0)).endsWith("  · !~··");
    }

    @Test
    void spellsOffsetsPastFourGibibytesInFull() {
        Octets large = Octets.join(Collections.nCopies(4097, Octets.owning(new byte[1 << 20])));
        assertThat(Hex.row(large, 0xFFFF_FFFFL)).startsWith("ffffffff  00 00 ");
        assertThat(Hex.row(large, 0x1_0000_0000L)).startsWith("0000000100000000  00 00 ");
    }

    @Test
    void dumpsARowToALine() {
        assertThat(Hex.dump(Octets.owning(new byte[33])).lines()).hasSize(3)
                .last()
                .asString()
                .startsWith("00000020  00 ");
        assertThat(Hex.dump(Octets.empty())).isEmpty();
    }
}
