package rawbench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

/** Has a proxy greeted over a socket that is connected to it, and writes down what was said. */
final class ProxyGreeting {
    private final TransportOptions options;
    private final Watch watch;
    private final TranscriptRecorder recorder;

    ProxyGreeting(TransportOptions options, Watch watch, TranscriptRecorder recorder) {
        this.options = options;
        this.watch = watch;
        this.recorder = recorder;
    }

    /** Speaks until the socket leads to the peer; within the time for a connect. */
    void speak(Reached reached, String proxy, Greeting greeting, Endpoint.Tcp peer) throws WireException {
        watch.enter(Step.CONNECT);
        watch.guard(_ -> SocketConnection.closeQuietly(reached.plain()));
        Optional<Dialogue> dialogue = Optional.empty();
        try {
            dialogue = Optional.of(
                    new Dialogue(proxy, reached.top().getInputStream(), reached.top().getOutputStream()));
            greeting.greet(dialogue.get(), asked(peer));
        } catch (IOException e) {
            throw new WireException(ended(proxy, peer).orElseGet(() -> Faults.proxyLost(proxy, peer.authority(), e)),
                    e);
        } finally {
            dialogue.filter(Dialogue::begun)
                    .ifPresent(spoken -> recorder
                            .note(now -> new WireEvent.Greeted(now, proxy, spoken.said(), spoken.heard())));
        }
    }

    private Optional<WireFault> ended(String proxy, Endpoint.Tcp peer) {
        return watch.ended()
                .map(reason -> reason instanceof CloseReason.TimedOut(Step step, var after) && step == Step.CONNECT
                        ? Faults.proxySilent(proxy, peer.authority(), after)
                        : Faults.closed(reason));
    }

    /** The peer as the proxy is to find it: by the address that a person gave for it, else by its name. */
    private Endpoint.Tcp asked(Endpoint.Tcp peer) {
        Optional<InetAddress> given = options.given(peer.host(), peer.port())
                .stream()
                .filter(address -> Names.suits(address, options.family()))
                .findFirst();
        String host = given.map(Addresses::spelled).orElse(peer.host());
        // A scope names an interface of this machine, which means nothing to another one.
        return new Endpoint.Tcp(host.indexOf('%') < 0 ? Names.ascii(host) : host.substring(0, host.indexOf('%')),
                peer.port());
    }
}
