package rawbench.workbench;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

import rawbench.content.DecodeLimits;
import rawbench.content.Rendering;
import rawbench.draft.Composed;
import rawbench.draft.Composer;
import rawbench.draft.DraftException;
import rawbench.draft.DraftSettings;
import rawbench.draft.Meaning;
import rawbench.draft.RequestDraft;
import rawbench.draft.Tutorial;
import rawbench.draft.Values;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Proxy;
import rawbench.exchange.Secrecy;
import rawbench.exchange.Sending;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.lint.Advice;
import rawbench.lint.Destination;
import rawbench.octets.Octets;
import rawbench.store.Environments;
import rawbench.store.Settings;
import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.wire.Cancellation;
import rawbench.wire.Endpoint;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;

/**
 * What a person can do with requests: the engine's rooms joined, for window and prompt. Its calls block and may come
 * from several threads.
 */
public final class Workbench implements AutoCloseable {
    private final Exchanger exchanger = new Exchanger();
    /** Endpoints whose certificates a person chose not to have checked; for this run only. */
    private final Set<Endpoint> unverified = ConcurrentHashMap.newKeySet();
    private final Map<String, String> given = new ConcurrentHashMap<>();
    private final Secrets secrets = new Secrets();
    private final RunSecrets used = new RunSecrets();
    private final EarlierAnswers answers = new EarlierAnswers();
    private volatile Settled settled = new Settled(Settings.DEFAULT, Optional.empty());
    private final PracticeHost practice = new PracticeHost();
    private final ListenerHost listeners = new ListenerHost(() -> new HashMap<>(given),
            () -> settled.authorities());

    private record Settled(Settings settings, Optional<Octets> authorities) {}

    /**
     * Takes over what a person settled; what is sent from now on goes by it.
     *
     * @param authorities what the settings' file of certificates holds
     */
    public void settle(Settings settings, Optional<Octets> authorities) {
        settled = new Settled(settings, authorities);
    }

    /** Gives a variable of drafts a value, beside those of their own files, which win. */
    public void give(String variable, String value) {
        given.put(variable, value);
    }

    /**
     * Starts the practice server where it does not run yet; the tutorial's templates find it from then on.
     *
     * @return {@code host:port}
     * @throws WorkbenchException when no port can be had
     */
    public String startPractice() throws WorkbenchException {
        String authority = practice.start();
        give(Tutorial.PRACTICE, authority);
        return authority;
    }

    /** {@code host:port} of the practice server while it runs. */
    public Optional<String> practice() {
        return practice.authority();
    }

    /** The other ends: listeners as a person typed them. */
    public ListenerHost listeners() {
        return listeners;
    }

    /**
     * Goes on without checking the certificate of this endpoint: a person's own choice, shown wherever it counts, and
     * forgotten at the end of the run.
     */
    public void allowUnverified(Endpoint endpoint) {
        unverified.add(endpoint);
    }

    public boolean allowsUnverified(Endpoint endpoint) {
        return unverified.contains(endpoint);
    }

    /** Has the certificate of this endpoint checked again. */
    public void verifyAgain(Endpoint endpoint) {
        unverified.remove(endpoint);
    }

    /**
     * The target that a draft names, its variables replaced; where it names none, the authority of its Host field at
     * port 80.
     *
     * @throws WorkbenchException with what is wrong about it
     */
    public Target target(RequestDraft draft) throws WorkbenchException {
        return target(draft, Values.NONE);
    }

    /** The same with values from elsewhere, as {@link #values} gives them. */
    public Target target(RequestDraft draft, Values values) throws WorkbenchException {
        return target(composed(draft, values));
    }

    /** Where a draft goes whose variables have their values. */
    public Target target(Composed composed) throws WorkbenchException {
        try {
            return Target.parse(composed.target());
        } catch (TargetException unreadable) {
            throw new WorkbenchException(composed.hidden(unreadable.getMessage()));
        }
    }

    /**
     * What the variables of a template stand for beside its own lines: what an environment says, what answers to earlier
     * requests of this run said, the environment of the process.
     *
     * @param chosen the name of an environment; empty for none
     * @param file the template's file, for the requests beside it; empty for a request that lies in none
     */
    public Values values(Environments environments, Optional<String> chosen, String file) {
        return environments.asked(chosen).or(answers.of(file)).or(new ProcessValues(System.getenv()));
    }

    /** Keeps an exchange as the last of the request of this name, for values that are taken from it. */
    public void came(String file, String name, Exchange exchange) {
        answers.came(file, name, exchange);
    }

    /** What the variables of a draft mean now, those without a value first. */
    public List<Meaning> meanings(RequestDraft draft, Values values) {
        return Composer.meanings(draft, all(values));
    }

    /** What one name means in a draft now. */
    public Meaning meaning(RequestDraft draft, Values values, String name) {
        return Composer.meaning(draft, all(values), name);
    }

    /**
     * The draft with values in place of its variables.
     *
     * @throws WorkbenchException when a variable has no value, or the request line leaves to guess
     */
    public Composed composed(RequestDraft draft, Values values) throws WorkbenchException {
        try {
            return Composer.composed(draft, all(values));
        } catch (DraftException unclear) {
            throw new WorkbenchException(unclear);
        }
    }

    /** Makes a draft ready to be sent by what was settled alone: see {@link #prepare(RequestDraft, TabOptions)}. */
    public Sending prepare(RequestDraft draft) throws WorkbenchException {
        return prepare(draft, TabOptions.USUAL);
    }

    /**
     * Makes a draft ready to be sent: an immutable snapshot, exactly as composed. The draft's own settings win over the
     * tab's options, and those over what was settled for everything.
     *
     * @throws WorkbenchException when the target or an option cannot be read, a variable has no value, or the draft asks
     *         for TLS without verification and nobody allowed that
     */
    public Sending prepare(RequestDraft draft, TabOptions options) throws WorkbenchException {
        return prepare(draft, options, Values.NONE);
    }

    /** The same with values from elsewhere, as {@link #values} gives them; target and octets are worked out at once. */
    public Sending prepare(RequestDraft draft, TabOptions options, Values values) throws WorkbenchException {
        return prepare(draft, options, composed(draft, values));
    }

    /** The same of a draft whose variables have their values. */
    public Sending prepare(RequestDraft draft, TabOptions options, Composed composed) throws WorkbenchException {
        used.used(composed.secrets());
        Target target = target(composed);
        DraftSettings settings = draft.settings();
        boolean allowed = !unverified.isEmpty() && unverified.contains(target.endpoint());
        if (settings.insecure() && !allowed) {
            throw new WorkbenchException(WorkbenchWords.NOT_VERIFIED.of(target.endpoint().authority()));
        }
        Settled now = settled;
        Choices choices = new Choices(now.settings());
        Way way = way(options);
        TlsOptions tls = new TlsOptions(!allowed, settings.sni(), settings.alpn(), now.authorities(), way.versions())
                .withPinned(Optional.ofNullable(now.settings().pinned().get(target.endpoint().authority())))
                .withIdentity(secrets.identity(way));
        return choices.sending(Sending.of(target, composed.octets()), settings, options)
                .withPoints(settings.points().stream().map(p -> p.moved(composed.ofDraft(p.at()))).toList())
                .withSecrecy(used)
                .withTransport(choices.transport(TransportOptions.DEFAULT.withTls(tls), way))
                .withProxy(secrets.proxy(way));
    }

    /** How connections are made with these options of a tab: what they leave open is as it was settled. */
    public Way way(TabOptions options) {
        return options.way().over(settled.settings().way());
    }

    /** The values that this run knows to be secret, for whoever writes down an exchange of an earlier one. */
    public Secrecy secrecy() {
        return used;
    }

    /** What is asked for when it is needed, and kept for the run only. */
    public Secrets secrets() {
        return secrets;
    }

    /**
     * The octets that a draft sends, with values from elsewhere as {@link #values} gives them.
     *
     * @throws WorkbenchException when a variable has no value, or its request line leaves to guess
     */
    public Octets octets(RequestDraft draft, Values values) throws WorkbenchException {
        try {
            return Composer.octets(draft, all(values));
        } catch (DraftException unclear) {
            throw new WorkbenchException(unclear);
        }
    }

    /** Sends and waits; what the network does is in the result. */
    public Exchange send(Sending sending, ExchangeObserver observer, Cancellation cancellation) {
        return exchanger.send(sending, observer, cancellation);
    }

    /**
     * What came, made fit to be looked at: the final response's content with its codings undone; every octet received
     * where there was no response to read. Runs long for large bodies; {@code cancelled} ends it early.
     */
    public Rendering rendering(Exchange exchange, BooleanSupplier cancelled) {
        return rendering(exchange, 0, cancelled);
    }

    /** The same with the limits of decoding doubled so many times. */
    public Rendering rendering(Exchange exchange, int doublings, BooleanSupplier cancelled) {
        Optional<Message> response = exchange.reading().flatMap(ResponseReading::response);
        DecodeLimits limits = new Choices(settled.settings()).decoding();
        for (int i = 0; i < doublings; i++) {
            limits = limits.doubled();
        }
        DecodeLimits allowed = limits;
        return response
                .map(r -> Rendering.of(r, exchange.sending().method(), allowed, cancelled))
                .orElseGet(() -> Rendering.ofRaw(exchange.received()));
    }

    /** An observer for {@link #send} that shows the answer while it comes. */
    public LiveAnswer live() {
        return new LiveAnswer(new Choices(settled.settings()).decoding(), InstantSource.system());
    }

    /**
     * What is odd about a draft whose variables have their values, with what may be done about it, in offsets of the
     * draft's own octets; nothing where it names no place that HTTP goes to, which is said when it is sent.
     */
    public List<Advice> advice(Composed composed) {
        return looked(composed, DraftAdvice::of);
    }

    /** The same without what may be done about it. */
    public List<Finding> findings(Composed composed) {
        return looked(composed, DraftAdvice::findings);
    }

    private <T> List<T> looked(Composed composed, BiFunction<Composed, Destination, List<T>> look) {
        try {
            Target target = target(composed);
            return target.speech() == Speech.RAW ? List.of()
                    : look.apply(composed, new Destination(target.endpoint(), proxied()));
        } catch (WorkbenchException saidWhenSent) {
            return List.of();
        }
    }

    /** The advice of a draft that names no place to send it to. */
    public List<Advice> adviceAnywhere(RequestDraft draft, Values values) throws WorkbenchException {
        try {
            String somewhere = draft.target().isEmpty() ? "unix:/unnamed" : draft.target();
            return DraftAdvice.of(Composer.composed(draft.to(somewhere), all(values)), Destination.UNNAMED);
        } catch (DraftException unclear) {
            throw new WorkbenchException(unclear);
        }
    }

    /** Whether the usual way leads to a proxy that reads an absolute request-target. */
    private boolean proxied() throws WorkbenchException {
        return secrets.proxy(way(TabOptions.USUAL)).filter(proxy -> proxy.kind() != Proxy.Kind.SOCKS5).isPresent();
    }

    @Override
    public void close() throws IOException {
        listeners.close();
        practice.close();
    }

    private Values all(Values values) {
        return Values.given(new HashMap<>(given), "").or(values);
    }
}
