package rawbench.ui.response;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

final class TunnelLogTest {
    private final TunnelLog log = new TunnelLog();

    @Test
    void keepsWhatWentAndCameInOrder() {
        log.sent(log.now(), Octets.latin1("ping"));
        log.received(Octets.latin1("pong!"));

        assertThat(log.look().pieces()).extracting(p -> (p.sent() ? ">" : "<") + p.octets().latin1())
                .containsExactly(">ping", "<pong!");
        assertThat(log.look().sent()).isEqualTo(4);
        assertThat(log.look().received()).isEqualTo(5);
        assertThat(log.look().end()).isEmpty();
    }

    @Test
    void theAnswerToWhatIsBeingSentStaysBehindIt() {
        log.received(Octets.latin1("before"));
        Duration began = log.now();
        log.received(Octets.latin1("echo"));
        log.sent(began, Octets.latin1("ping"));

        assertThat(log.look().pieces()).extracting(p -> p.octets().latin1()).containsExactly("before", "ping", "echo");
        assertThat(log.look().pieces()).extracting(TunnelLog.Piece::at).isSorted();
    }

    @Test
    void keepsTheNewestAndCountsTheOthers() {
        for (int i = 0; i < TunnelLog.PIECES + 3; i++) {
            log.received(Octets.latin1("piece " + i));
        }

        assertThat(log.look().pieces()).hasSize(TunnelLog.PIECES);
        assertThat(log.look().pieces().getFirst().octets().latin1()).isEqualTo("piece 3");
        assertThat(log.look().dropped()).isEqualTo(3);
    }

    @Test
    void keepsTheFirstOctetsOfALongPieceAndItsLength() {
        log.received(Octets.of(new byte[TunnelLog.SHOWN + 10]));

        TunnelLog.Piece piece = log.look().pieces().getFirst();
        assertThat(piece.octets().length()).isEqualTo(TunnelLog.SHOWN);
        assertThat(piece.length()).isEqualTo(TunnelLog.SHOWN + 10);
    }

    @Test
    void nothingIsNoPiece() {
        log.received(Octets.empty());
        log.ended("");

        assertThat(log.look().pieces()).isEmpty();
        assertThat(log.look().end()).contains("");
    }

    @Test
    void aLookDoesNotChange() {
        TunnelLog.Look before = log.look();
        log.sent(log.now(), Octets.latin1("x"));

        assertThat(before.pieces()).isEmpty();
    }
}
