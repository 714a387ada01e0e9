package rawbench.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * A conversation that a program is to have again: who said what after whom.
 *
 * @param insecure whether a certificate that cannot be verified is taken
 * @param sni the name for the handshake; empty for the endpoint's own
 * @param turns in order; on a stream neighbours that went the same way are one, over UDP each is a datagram
 * @param halfClosed whether the client ended its side while the server still spoke
 */
public record Talk(Endpoint endpoint, boolean insecure, Optional<String> sni, List<String> alpn, List<Turn> turns,
        boolean halfClosed) {
    /** As many octets fit into a program, in both directions together. */
    static final long MOST_OCTETS = 1024 * 1024;
    /** As many turns fit. */
    static final int MOST_TURNS = 500;

    /** What one side said before the other said something. */
    public record Turn(boolean byClient, Octets octets) {}

    public Talk {
        alpn = List.copyOf(alpn);
        turns = List.copyOf(turns);
    }

    /**
     * What a transcript has; of one that is too long for a program as much as shows that it is.
     *
     * @param listening whether it is that of a listener's end
     */
    public static Talk of(Transcript transcript, Endpoint endpoint, boolean listening) {
        Reader reader = new Reader(transcript, endpoint instanceof Endpoint.Udp, listening);
        for (WireEvent event : transcript.events()) {
            if (reader.turns.size() > MOST_TURNS || reader.octets > MOST_OCTETS) {
                break;
            }
            reader.read(event);
        }
        reader.over();
        return new Talk(endpoint, reader.insecure, reader.sni, reader.alpn, reader.turns, reader.halfClosed);
    }

    /** Why no program can have it; empty where one can. */
    List<String> tooLong() {
        List<String> reasons = new ArrayList<>();
        if (turns.size() > MOST_TURNS) {
            reasons.add("more than " + MOST_TURNS + " turns do not fit into a program that can be read");
        }
        if (turns.stream().mapToLong(turn -> turn.octets().length()).sum() > MOST_OCTETS) {
            reasons.add("more than " + MOST_OCTETS + " octets do not fit into a program that can be read");
        }
        return reasons;
    }

    /** What one side says, turn by turn. */
    List<Octets> said(boolean byClient) {
        return turns.stream().filter(turn -> turn.byClient() == byClient).map(Turn::octets).toList();
    }

    Wire wire() {
        return new Wire(endpoint, insecure, sni, alpn);
    }

    /** Goes through the events once. */
    private static final class Reader {
        private final Transcript transcript;
        private final boolean datagrams;
        private final boolean listening;
        private final List<Turn> turns = new ArrayList<>();
        /** Of all turns together. */
        private long octets;
        /** Of the turn that may go on, where somebody is speaking. */
        private long begin;
        private long end;
        private boolean speaking;
        private boolean client;
        private boolean insecure;
        private Optional<String> sni = Optional.empty();
        private List<String> alpn = List.of();
        private boolean clientEnded;
        private boolean halfClosed;

        Reader(Transcript transcript, boolean datagrams, boolean listening) {
            this.transcript = transcript;
            this.datagrams = datagrams;
            this.listening = listening;
        }

        void read(WireEvent event) {
            switch (event) {
                case WireEvent.Sent(_, long from, long to) -> said(!listening, from, to);
                case WireEvent.Received(_, long from, long to) -> said(listening, from, to);
                case WireEvent.HalfClosed(_, boolean byPeer) when byPeer == listening -> {
                    clientEnded = true;
                    halfClosed |= !listening;
                }
                case WireEvent.TlsEstablished(_, var facts) -> {
                    insecure = !facts.verified();
                    sni = facts.sni();
                    alpn = facts.alpn().map(List::of).orElse(List.of());
                }
                default -> {
                    // How the ends came together is the program's own affair.
                }
            }
        }

        private void said(boolean byClient, long from, long to) {
            halfClosed |= clientEnded && !byClient;
            octets += to - from;
            if (datagrams || !speaking || client != byClient) {
                over();
                begin = from;
            }
            speaking = true;
            client = byClient;
            end = to;
        }

        /** Nothing more belongs to the turn. Its octets lie side by side, so that they are taken in one piece. */
        void over() {
            if (speaking) {
                Octets all = client == listening ? transcript.received() : transcript.sent();
                turns.add(new Turn(client, all.slice(Math.min(begin, all.length()), Math.min(end, all.length()))));
                speaking = false;
            }
        }
    }
}
