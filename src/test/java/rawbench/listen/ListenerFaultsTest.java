package rawbench.listen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;

import static org.assertj.core.api.Assertions.assertThat;

/** A listener whose services fail by themselves, and what is left unanswered once a script has ended its side. */
@Timeout(60)
final class ListenerFaultsTest {
    @Test
    void anErrorOfAServiceIsToldAndOthersAreServed() throws Exception {
        Witness witness = new Witness();
        Service broken = _ -> {
            throw new IllegalStateException("a slip");
        };
        InTurn inTurn = new InTurn(List.of(broken, Script.of(new Step.Send(Octets.latin1("two")))));
        try (Listener listener = Listener.start(Acceptor.tcp(0), inTurn, witness)) {
            try (RawPeer peer = new RawPeer(listener.port())) {
                assertThat(peer.readAll().isEmpty()).isTrue();
            }
            assertThat(Witness.next(witness.gone).failure()).get()
                    .extracting(Throwable::getMessage)
                    .asString()
                    .startsWith("Not served to its end, by an error of this program")
                    .contains("a slip");
            try (RawPeer peer = new RawPeer(listener.port())) {
                assertThat(peer.readAll().latin1()).isEqualTo("two");
            }
            assertThat(listener.traffic().sent()).isEqualTo(3);
        }
    }

    @Test
    void linesBehindTheEndOfAScriptAreLeftWithoutAnAnswer() throws IOException {
        PieceReplies.Choice choice = new PieceReplies.Choice() {
            @Override
            public Optional<Script> greeting(Client client) {
                return Optional.empty();
            }

            @Override
            public Optional<Script> piece(Octets piece, Client client) {
                return Optional.of(piece.latin1().equals("end\n") ? Script.of(new Step.Fin())
                        : Script.of(new Step.Send(piece)));
            }
        };
        Witness witness = new Witness();
        try (Listener listener = Listener.start(Acceptor.tcp(0), new PieceReplies(choice, true), witness);
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("one\nend\nthree\n").fin();
            assertThat(peer.readAll().latin1()).isEqualTo("one\n");
        }
        assertThat(witness.gone).singleElement().satisfies(told -> assertThat(told.failure()).isEmpty());
    }
}
