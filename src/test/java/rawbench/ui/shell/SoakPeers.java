package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.ui.shell.SoakJob.Manner;
import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;
import rawbench.wire.TestKeyStore;
import rawbench.workbench.Misbehaviour;
import rawbench.workbench.Misbehaviours;
import rawbench.workbench.Workbench;

/** The other ends of the soak: the practice server, every way to misbehave, TLS, UDP, a Unix socket, a relay. */
final class SoakPeers implements AutoCloseable {
    /** They wait, or come without end, until somebody gives up: so only one in some takes part in a round. */
    private static final Set<String> SLOW = Set.of("stall", "silence", "endless-body", "endless-interim",
            "endless-head",
            "endless-line", "endless-trailers", "endless-extension", "gzip-bomb");
    private static final List<String> PAGES = List.of("/", "/chunked", "/gzip", "/br", "/zstd", "/gzip/members",
            "/until-close", "/empty", "/bytes/3000", "/chunks/3000", "/lines/40", "/nowhere");
    private static final String UPGRADE = """
        ### An upgrade
        # @rb-reply
        #| HTTP/1.1 101 Switching Protocols\\r\\n
        #| Connection: Upgrade\\r\\n
        #| Upgrade: soak\\r\\n
        #| \\r\\n
        #| welcome
        # @rb-do wait 20 ms
        #| and more
        """;

    private final Workbench workbench = new Workbench();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Listener> datagrams = new ArrayList<>();
    private final List<SoakJob> jobs = new ArrayList<>();
    private final List<SoakJob> slow = new ArrayList<>();
    private final String practice;

    /** @param folder for the socket and for the certificate that is to be trusted */
    SoakPeers(Path folder) throws Exception {
        practice = "http://" + workbench.startPractice();
        for (String page : PAGES) {
            jobs.add(get("practice" + page, practice, page, Manner.PLAIN));
        }
        jobs.add(get("held", practice, "/bytes/100", Manner.HELD));
        jobs.add(get("held", practice, "/bytes/100", Manner.HELD));
        // Longer than what stays in memory: it goes to a temporary file.
        slow.add(get("spilled", practice, "/bytes/1500000", Manner.PLAIN));
        slow.add(get("cancelled", practice, "/slow", Manner.CANCELLED));
        for (Misbehaviour one : Misbehaviours.all(Locale.ENGLISH)) {
            misbehaving(one);
        }
        others(folder);
        Files.write(authorities(folder), workbench.listeners()
                .identity(ListenerDraft.NEW.at("tls://127.0.0.1:0"))
                .orElseThrow()
                .pem()
                .toByteArray());
    }

    private void misbehaving(Misbehaviour one) throws Exception {
        String at = one.ofTls() ? "tls://127.0.0.1:0" : one.ofDatagrams() ? "udp://127.0.0.1:0" : "tcp://127.0.0.1:0";
        String target = target(at, new Behaviour.Replies(one.template()));
        String framed = one.ofDatagrams() ? target : target.replace("tcp:", "http:").replace("tls:", "https:");
        (SLOW.contains(one.name()) ? slow : jobs).add(get(one.name(), framed, "/", Manner.PLAIN));
    }

    private void others(Path folder) throws Exception {
        String unix = target("unix:" + folder.resolve("soak.sock"), new Behaviour.Replies(
                Misbehaviours.named("drip").orElseThrow().template()));
        jobs.add(get("unix", "unix:" + Target.parse(unix).endpoint().host(), "/", Manner.PLAIN));
        jobs.add(
                get("relay", target("tcp://127.0.0.1:0", new Behaviour.Relay(practice, false)).replace("tcp:", "http:"),
                        "/lines/20", Manner.PLAIN));
        jobs.add(get("udp", target("udp://127.0.0.1:0", new Behaviour.Echo()), "/", Manner.PLAIN));
        jobs.add(
                get("tunnel", target("tcp://127.0.0.1:0", new Behaviour.Replies(UPGRADE)).replace("tcp:", "http:"), "/",
                        Manner.TUNNEL));
        jobs.add(get("refused", "http://127.0.0.1:1", "/", Manner.PLAIN));
        // A certificate that nobody vouches for.
        Listener stranger = Listener.start(Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD),
                client -> client.write(Octets.latin1("HTTP/1.1 204 No Content\r\n\r\n")), ListenerObserver.NONE);
        open.add(stranger);
        jobs.add(get("untrusted", "https://" + stranger.endpoint().authority(), "/", Manner.PLAIN));
    }

    private String target(String at, Behaviour does) throws Exception {
        Listener listener = workbench.listeners()
                .open(ListenerDraft.NEW.at(at).doing(does), SideFiles.of("soak", Map.of()), ListenerObserver.NONE);
        open.add(listener);
        if (listener.endpoint() instanceof Endpoint.Udp) {
            datagrams.add(listener);
        }
        return new Target(listener.endpoint(), Speech.RAW).spelled();
    }

    private static SoakJob get(String name, String target, String path, Manner manner) {
        return new SoakJob(name, target, Octets.latin1("GET " + path + " HTTP/1.1\r\nHost: soak\r\n\r\n"), manner);
    }

    /**
     * The addresses that listeners over UDP remember, each with a thread that waits for it: nobody says over UDP that it
     * leaves, so they become more until there are as many as a listener has room for.
     */
    int remembered() {
        return datagrams.stream().mapToInt(Listener::clients).sum();
    }

    /** The certificate that the listeners show, for a client to trust. */
    static Path authorities(Path folder) {
        return folder.resolve("soak.pem");
    }

    /** The job of this number: each of the quick ones in turn, and now and then one that waits. */
    SoakJob job(int number) {
        return number % 25 == 24 ? slow.get(number / 25 % slow.size()) : jobs.get(number % jobs.size());
    }

    @Override
    public void close() throws IOException {
        try {
            for (AutoCloseable one : open) {
                one.close();
            }
        } catch (Exception unclosed) {
            throw new IOException(unclosed);
        }
        workbench.close();
    }
}
