package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class ProtobufLayoutTest {
    private static Pretty lay(String type, Octets message) {
        return Pretty.of(Kind.PROTOBUF, MediaType.parse(type), StandardCharsets.ISO_8859_1, message, _ -> {},
                () -> false);
    }

    private static String text(Pretty pretty) {
        assertThat(pretty.charset()).isEqualTo(StandardCharsets.UTF_8);
        return pretty.octets().orElseThrow().text(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        \\x08\\x96\\x01                 | 1: 150 (varint; zigzag 75) @0
        \\x08\\x01                      | 1: 1 (varint; zigzag -1; true) @0
        \\x08\\x00                      | 1: 0 (varint; zigzag 0; false) @0
        \\x08\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\x01 | 1: 18446744073709551615 (varint; zigzag -9223372036854775808; signed -1) @0
        \\x12\\x07testing               | 2: "testing" (text, 7 octets) @0
        \\x12\\x02\\xc3\\xbc            | 2: "ü" (text, 2 octets) @0
        \\x12\\x00                      | 2: "" (text, 0 octets) @0
        \\x1d\\x00\\x00\\x80\\x3f       | 3: 1065353216 (fixed32; float 1.0) @0
        \\x19\\x00\\x00\\x00\\x00\\x00\\x00\\xf0\\x3f | 3: 4607182418800017408 (fixed64; double 1.0) @0
        \\x22\\x04\\x03\\x8e\\x02\\x9e   | 4: 038e029e (4 octets) @0
        \\x22\\x05\\x03\\x8e\\x02\\x9e\\x05 | 4: 038e029e05 (5 octets; packed 3, 270, 670) @0
        \\x2b\\x08\\x01\\x2c            | 5: group begins @0
        """)
    void readsEveryWireType(String octets, String line) throws Exception {
        Pretty pretty = lay("application/protobuf", Escapes.decode(octets));
        assertThat(pretty.whole()).isTrue();
        assertThat(text(pretty)).startsWith("A guess: ").contains("\n" + line + "\n");
    }

    @Test
    void readsMessagesInMessages() throws Exception {
        Octets message = Escapes.decode("\\x08\\x01\\x1a\\x07\\x08\\x96\\x01\\x12\\x02\\x08\\x00\\x10\\x02");
        assertThat(text(lay("application/x-protobuf", message)).lines().skip(1)).containsExactly(
                "1: 1 (varint; zigzag -1; true) @0", "3: message of 7 octets @2", "  1: 150 (varint; zigzag 75) @4",
                "  2: message of 2 octets @7", "    1: 0 (varint; zigzag 0; false) @9", "2: 2 (varint; zigzag 1) @11");
    }

    @Test
    void readsFramesOfGrpc() throws Exception {
        Octets frames = Escapes.decode("\\x00\\x00\\x00\\x00\\x02\\x08\\x01\\x01\\x00\\x00\\x00\\x02ab"
                + "\\x80\\x00\\x00\\x00\\x0dgrpc-status:0");
        assertThat(text(lay("application/grpc-web+proto", frames)).lines().skip(1)).containsExactly(
                "message of 2 octets @0", "  1: 1 (varint; zigzag -1; true) @5", "message of 2 octets, compressed @7",
                "  octets: 6162", "trailers of 13 octets @14", "  \"grpc-status:0\"");
        Pretty cut = lay("application/grpc", frames.slice(0, 10));
        assertThat(cut.reason()).isEqualTo("From octet 7 on the octets are no frame of Protocol Buffers.");
        assertThat(text(cut)).endsWith("octets: 010000 @7\n");
    }

    @Test
    void saysFromWhereOnItIsNoMessage() throws Exception {
        Pretty cut = lay("application/protobuf", Escapes.decode("\\x08\\x01\\x12\\x05ab"));
        assertThat(cut.reason()).isEqualTo("From octet 2 on the octets are no field of Protocol Buffers.");
        assertThat(text(cut)).endsWith("\n1: 1 (varint; zigzag -1; true) @0\noctets: 12056162 @2\n");
        Pretty none = lay("application/protobuf", Octets.utf8("{\"a\":1}"));
        assertThat(none.octets()).isEmpty();
        assertThat(none.reason()).contains("are no field of Protocol Buffers");
    }

    @Test
    void neverThrowsAndBoundsItsDepth() {
        byte[] deep = new byte[4000];
        int at = deep.length;
        for (int length = 0; at > 8; length = deep.length - at) {
            if (length > 127) {
                deep[--at] = (byte) (length >> 7);
                deep[--at] = (byte) (length & 0x7F | 0x80);
            } else {
                deep[--at] = (byte) length;
            }
            deep[--at] = 0x0A;
        }
        Octets nested = Octets.copyOf(deep, at, deep.length - at);
        assertThat(text(lay("application/protobuf", nested)).lines()
                .mapToInt(l -> l.length() - l.stripLeading().length())
                .max()
                .orElseThrow()).isLessThanOrEqualTo(128);
        for (int seed = 0; seed < Rounds.of(5000); seed++) {
            Random random = new Random(seed);
            byte[] octets = new byte[random.nextInt(40) + 1];
            random.nextBytes(octets);
            for (int i = 0; i < octets.length; i++) {
                octets[i] = random.nextInt(3) == 0 ? (byte) random.nextInt(24) : octets[i];
            }
            Octets message = Octets.owning(octets);
            Pretty pretty = lay(seed % 2 == 0 ? "application/protobuf" : "application/grpc", message);
            assertThat(pretty.octets().isPresent() || !pretty.reason().isEmpty()).isTrue();
        }
        assertThat(lay("application/protobuf", Octets.owning(new byte[]{8, 1})).octets().map(Octets::length))
                .isNotEqualTo(Optional.of(0L));
    }

    @Test
    void hasRoomForMessagesOfManySmallFields() {
        byte[] octets = new byte[2_000_000];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (i % 2 == 0 ? 8 : 1);
        }
        assertThat(lay("application/protobuf", Octets.owning(octets)).whole()).isTrue();
    }
}
