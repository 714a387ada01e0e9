package rawbench.ui.listen;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.ui.listen.ListenerPlace.Scheme;

import static org.assertj.core.api.Assertions.assertThat;

final class ListenerPlaceTest {
    @Test
    void takenApartAndPutTogetherItIsTheSame() {
        for (String spelled : List.of("tcp://127.0.0.1:0", "tls://localhost:8443", "udp://[::1]:53",
                "unix:/run/app.sock", "tcp://:80", "tcp://host:")) {
            assertThat(ListenerPlace.of(spelled).spelled()).isEqualTo(spelled);
        }
    }

    @Test
    void anAddressOfManyColonsHasItsBracketsPutAroundIt() {
        assertThat(new ListenerPlace(Scheme.TCP, "::1", "80").spelled()).isEqualTo("tcp://[::1]:80");
        assertThat(ListenerPlace.of("tcp://[::1]:80").host()).isEqualTo("::1");
    }

    @Test
    void httpIsTcpAndHttpsIsTls() {
        assertThat(ListenerPlace.of("http://127.0.0.1:80").scheme()).isEqualTo(Scheme.TCP);
        assertThat(ListenerPlace.of("https://127.0.0.1:443").scheme()).isEqualTo(Scheme.TLS);
    }

    @Test
    void aSocketForRawOctetsIsListenedAtAsAnyOther() {
        assertThat(ListenerPlace.of("unix+raw:/run/a:b.sock"))
                .isEqualTo(new ListenerPlace(Scheme.UNIX, "/run/a:b.sock", ""));
    }

    @Test
    void onlyTheLoopbackIsThisMachinesOwn() {
        assertThat(ListenerPlace.of("tcp://127.9.9.9:0").loopback()).isTrue();
        assertThat(ListenerPlace.of("tcp://[::1]:0").loopback()).isTrue();
        assertThat(ListenerPlace.of("unix:/run/app.sock").loopback()).isTrue();
        assertThat(ListenerPlace.of("tcp://0.0.0.0:0").loopback()).isFalse();
        assertThat(ListenerPlace.of("tcp://192.168.0.7:0").loopback()).isFalse();
    }

    @Test
    void aPortThatNobodyKnowsYetIsNotNamed() {
        assertThat(ListenerPlace.of("tcp://127.0.0.1:0").brief()).isEqualTo("tcp 127.0.0.1");
        assertThat(ListenerPlace.of("tls://[::1]:8443").brief()).isEqualTo("tls [::1]:8443");
        assertThat(ListenerPlace.of("unix:/run/app.sock").brief()).isEqualTo("unix /run/app.sock");
    }
}
