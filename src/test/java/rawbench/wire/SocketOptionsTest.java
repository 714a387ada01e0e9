package rawbench.wire;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class SocketOptionsTest {
    @Test
    void areReadBackAsTheyWereSpelled() {
        for (int seed = 0; seed < 500; seed++) {
            SocketOptions options = any(new Random(seed));
            assertThat(SocketOptions.parse(options.spelled())).as("seed %d: %s", seed, options.spelled())
                    .isEqualTo(options);
        }
        assertThat(SocketOptions.NONE.spelled()).isEmpty();
    }

    @Test
    void areReadInAnyOrderWithRoomAround() {
        assertThat(SocketOptions.parse(" Receive-Buffer = 65536 ,no-delay=OFF"))
                .isEqualTo(SocketOptions.NONE.withNoDelay(Optional.of(false))
                        .withReceiveBuffer(OptionalInt.of(65_536)))
                .hasToString(SocketOptions.parse("no-delay=off, receive-buffer=65536").toString());
        assertThat(SocketOptions.parse("  ")).isEqualTo(SocketOptions.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nodelay|is no socket option: write NAME=VALUE", "no-delay=on,|NAME=VALUE",
            "linger=1|\"linger\" is no socket option: there are no-delay, keep-alive",
            "no-delay=yes|no-delay is \"yes\": it can be on or off", "send-buffer=0|send-buffer is 0: it can be 1 to",
            "send-buffer=-1|wants a number of octets from 1", "receive-buffer=64k|wants a number of octets",
            "receive-buffer=99999999999|wants a number of octets", "time-to-live=256|it can be 0 to 255",
            "keep-alive=on, keep-alive=off|keep-alive is there twice", "group=10.0.0.1|no multicast group",
            "group=all|no IPv4 or IPv6 address"})
    void sayWhatIsWrong(String text, String says) {
        assertThatIllegalArgumentException().isThrownBy(() -> SocketOptions.parse(text)).withMessageContaining(says);
    }

    @Test
    void whatTheSystemGaveStandsInTheTranscript() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.in().read())) {
            SocketOptions options = SocketOptions
                    .parse("no-delay=off, keep-alive=on, send-buffer=20000, receive-buffer=1000000000");
            WireEvent.Configured configured = configured(new Endpoint.Tcp("127.0.0.1", peer.port()), options);
            assertThat(configured.asked()).isEqualTo(options.spelled());
            // The system caps or rounds buffers, so only what it may not change is known.
            assertThat(configured.given()).startsWith("no-delay=off, keep-alive=on, send-buffer=");
            assertThat(SocketOptions.parse(configured.given()).receiveBuffer().orElseThrow()).isPositive();
        }
    }

    @Test
    void withoutAnyNothingIsToldAndSmallWritesGoAtOnce() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.in().read());
                Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
                TranscriptRecorder recorder = new TranscriptRecorder()) {
            Transport.open(new Endpoint.Tcp("127.0.0.1", peer.port()), TransportOptions.DEFAULT, watch, recorder)
                    .close();
            assertThat(recorder.snapshot().events()).noneMatch(WireEvent.Configured.class::isInstance);
        }
        try (TestPeer peer = TestPeer.plays(client -> client.in().read())) {
            assertThat(configured(new Endpoint.Tcp("127.0.0.1", peer.port()),
                    SocketOptions.parse("keep-alive=off")).given()).isEqualTo("keep-alive=off");
        }
    }

    @Test
    void anOptionThatASocketOfThatKindDoesNotHaveIsNamed() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.in().read())) {
            assertThatThrownBy(() -> configured(new Endpoint.Tcp("127.0.0.1", peer.port()),
                    SocketOptions.parse("broadcast=on"))).isInstanceOf(WireException.class)
                    .hasMessageContaining("cannot be set up as it is wanted: a socket of this kind has no broadcast");
        }
        assertThatThrownBy(() -> configured(new Endpoint.Udp("127.0.0.1", 9), SocketOptions.parse("no-delay=on")))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("has no no-delay");
        assertThatThrownBy(() -> configured(new Endpoint.Udp("127.0.0.1", 9), SocketOptions.parse("time-to-live=3")))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("time-to-live is for datagrams to a multicast group");
    }

    @Test
    void aGroupOfAnotherFamilyIsASentence() {
        assertThatThrownBy(() -> configured(new Endpoint.Udp("127.0.0.1", 9), SocketOptions.parse("group=ff02::fb")))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("ff02::fb");
    }

    private static WireEvent.Configured configured(Endpoint endpoint, SocketOptions options) throws Exception {
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
                TranscriptRecorder recorder = new TranscriptRecorder();
                Connection connection = Transport.open(endpoint, TransportOptions.DEFAULT.withSocket(options), watch,
                        recorder)) {
            connection.write(Octets.latin1("x"));
            return recorder.snapshot()
                    .events()
                    .stream()
                    .filter(WireEvent.Configured.class::isInstance)
                    .map(WireEvent.Configured.class::cast)
                    .reduce((_, _) -> {
                        throw new AssertionError("told twice");
                    })
                    .orElseThrow();
        }
    }

    private static SocketOptions any(Random random) {
        return new SocketOptions(flag(random), flag(random), flag(random), number(random, 1, 1 << 20),
                number(random, 1, 1 << 20), number(random, 0, 255), random.nextBoolean(), random.nextBoolean(),
                random.nextBoolean() ? Optional.empty()
                        : Optional.of(InetAddress.ofLiteral(random.nextBoolean() ? "239.1.2.3" : "ff02::fb")));
    }

    private static Optional<Boolean> flag(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean());
    }

    private static OptionalInt number(Random random, int least, int most) {
        return random.nextBoolean() ? OptionalInt.empty()
                : OptionalInt.of(random.nextInt(least, most));
    }
}
