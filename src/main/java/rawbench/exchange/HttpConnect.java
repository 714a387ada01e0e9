package rawbench.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

import rawbench.http.End;
import rawbench.http.Limits;
import rawbench.http.Message;
import rawbench.http.Progress;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.Credentials;
import rawbench.wire.Dialogue;
import rawbench.wire.Endpoint;
import rawbench.wire.Greeting;
import rawbench.wire.WireException;

/**
 * The greeting of an HTTP proxy: a request with the method CONNECT, which asks for a tunnel to the peer (RFC 9110
 * 9.3.6). The head of its answer is read octet by octet, since what follows it is the peer's.
 */
final class HttpConnect implements Greeting {
    /** As much of a refusal's content is kept. */
    private static final long CONTENT = 1 << 20;
    private static final int BLOCK = 16 * 1024;

    private final Optional<Credentials> credentials;
    private final Target target;
    private final Limits limits;

    HttpConnect(Optional<Credentials> credentials, Target target, Limits limits) {
        this.credentials = credentials;
        this.target = target;
        this.limits = new Limits(limits.line(), limits.head(), limits.fields(), limits.interim(), limits.chunkLine(),
                limits.trailers(), Math.min(CONTENT, limits.body()));
    }

    @Override
    public void greet(Dialogue proxy, Endpoint.Tcp peer) throws IOException, WireException {
        proxy.say(request(peer, this::basic), request(peer, known -> "***"));
        ResponseFramer framer = new ResponseFramer("CONNECT", false, limits);
        ConnectRefusal refusal = new ConnectRefusal(proxy, peer, target, credentials);
        byte[] one = new byte[1];
        while (framer.finalHead().isEmpty()) {
            if (framer.progress() instanceof Progress.Stuck) {
                ResponseReading reading = framer.finish(proxy.heard(), End.OPEN);
                proxy.hearRest(ConnectRefusal.SHOWN);
                throw refusal.unreadable(reading);
            }
            if (proxy.hear(one) < 0) {
                throw refusal.cut(framer.finish(proxy.heard(), End.FIN));
            }
            framer.feed(one, 0, 1);
        }
        Message answer = framer.finalHead().get();
        if (answer.status() / 100 != 2) {
            readContent(proxy, framer);
            throw refusal.of(answer);
        }
    }

    /** Reads what is left of a refusal; where that fails, the head is enough to say why. */
    private static void readContent(Dialogue proxy, ResponseFramer framer) {
        byte[] block = new byte[BLOCK];
        try {
            while (!(framer.progress() instanceof Progress.Complete || framer.progress() instanceof Progress.Stuck)) {
                int count = proxy.hear(block);
                if (count < 0) {
                    return;
                }
                framer.feed(block, 0, count);
            }
        } catch (IOException notNeeded) {
            // The refusal is known already.
        }
    }

    private Octets request(Endpoint.Tcp peer, Function<Credentials, String> spelled) {
        String login = credentials.map(known -> "Proxy-Authorization: Basic " + spelled.apply(known) + "\r\n")
                .orElse("");
        return Octets.utf8("CONNECT " + peer.authority() + " HTTP/1.1\r\nHost: " + peer.authority() + "\r\n" + login
                + "\r\n");
    }

    /** RFC 7617 2. */
    private String basic(Credentials known) {
        return Base64.getEncoder()
                .encodeToString((known.user() + ":" + known.password()).getBytes(StandardCharsets.UTF_8));
    }
}
