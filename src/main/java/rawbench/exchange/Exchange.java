package rawbench.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rawbench.http.Framing;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.TlsFacts;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * What was sent at once and what came back: immutable, whole or not. Mostly it is one request and its answer; a text
 * may hold several requests, which are answered in order, and {@link #each} takes such an exchange apart.
 *
 * @param transcript what really went and came, with times
 * @param address the address that took the connection; empty where none did
 * @param replies the answers that came, whole or begun, in order; empty for {@link Speech#RAW} and where no connection
 *        stood; where one stood, the first is there even if no octet of it came
 * @param asked how many requests the octets hold, 1 at least; as many answers were awaited
 * @param sent how much of the request went
 * @param outcome of everything together
 * @param tls what was seen of the peer's TLS, also where it failed
 */
public record Exchange(Sending sending, Transcript transcript, Optional<String> address, List<Reply> replies, int asked,
        Sent sent, Outcome outcome, Timings timings, Optional<TlsFacts> tls) {
    public Exchange {
        replies = List.copyOf(replies);
    }

    /** Only itself: an exchange happened once, and its octets may be gigabytes. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    public Target target() {
        return sending.target();
    }

    /** The octets that were to be sent; {@code transcript().sent()} are those that were. */
    public Octets request() {
        return sending.request();
    }

    /** The proxy that the octets went through, or were to. */
    public Optional<Proxy> proxy() {
        return sending.proxy().filter(_ -> Proxy.serves(target().endpoint()));
    }

    /** What was said to a proxy, and what it said, before the peer was reached through it or could not be. */
    public Optional<WireEvent.Greeted> greeted() {
        return transcript.events()
                .stream()
                .filter(WireEvent.Greeted.class::isInstance)
                .map(WireEvent.Greeted.class::cast)
                .findFirst();
    }

    /** A sentence for who sent a request to the proxy itself, which wants credentials: they are not added to it. */
    public Optional<String> loginWanted() {
        boolean wanted = readings().stream()
                .anyMatch(reading -> reading.response().filter(answer -> answer.status() == 407).isPresent());
        return wanted && forwarded()
                ? Optional.of("The proxy wants credentials: write a Proxy-Authorization field into "
                        + "the request, which goes to it as it is typed")
                : Optional.empty();
    }

    /** Whether the request went to the proxy itself, as it was typed, for the proxy to forward it. */
    public boolean forwarded() {
        return Opening.forwarded(sending);
    }

    /** Every octet that came. */
    public Octets received() {
        return replies.size() == 1 ? replies.getFirst().received() : transcript.received();
    }

    /**
     * The first answer as HTTP: the only one of nearly every exchange, and the one whose offsets are offsets in
     * {@link #received}. Who has room for several takes {@link #each}.
     */
    public Optional<ResponseReading> reading() {
        return replies.isEmpty() ? Optional.empty() : Optional.of(replies.getFirst().reading());
    }

    /** Every answer as HTTP, in order; the offsets of each count from the beginning of its own octets. */
    public List<ResponseReading> readings() {
        return replies.stream().map(Reply::reading).toList();
    }

    /** Whether the last answer made a tunnel of the connection (RFC 9110 7.8, 9.3.6). */
    public boolean tunnel() {
        return !replies.isEmpty() && replies.getLast().reading().framing() instanceof Framing.Tunnel;
    }

    /** The octets that came right behind the head of an answer that made a tunnel: the tunnel's first. */
    public Octets tunnelled() {
        if (!tunnel()) {
            return Octets.empty();
        }
        ResponseReading last = replies.getLast().reading();
        long heads = Stream.concat(last.interim().stream(), last.response().stream())
                .mapToLong(message -> message.headOctets().length())
                .sum();
        return replies.getLast().received().from(heads);
    }

    /**
     * An exchange for each answer: of its request, its octets and its outcome alone, so that whatever can show one
     * exchange can show one of several. The transcript, the times and what was seen of TLS stay those of the whole. Where
     * no more than one answer came it is this exchange.
     */
    public List<Exchange> each() {
        return replies.size() < 2 ? List.of(this) : replies.stream().map(this::of).toList();
    }

    /** The same with these values to be masked where it is written down. */
    public Exchange withSecrecy(Secrecy secrecy) {
        return new Exchange(sending.withSecrecy(secrecy), transcript, address, replies, asked, sent, outcome, timings,
                tls);
    }

    private Exchange of(Reply reply) {
        return new Exchange(sending.withRequest(reply.request()), transcript, address, List.of(reply), 1, sent,
                reply.outcome(), timings, tls);
    }
}
