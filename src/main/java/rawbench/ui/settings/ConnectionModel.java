package rawbench.ui.settings;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.draft.DraftSettings;
import rawbench.exchange.Target;
import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.wire.Endpoint;
import rawbench.wire.TransportOptions.Family;

/**
 * What belongs to the connections of one request: a part of it stands in the draft, and so in its template, the rest is
 * kept with the tab. Every change can be taken back.
 */
public final class ConnectionModel {
    /** Whether a person lets a peer go unverified. */
    public interface Consent {
        boolean given(Endpoint endpoint);

        void give(Endpoint endpoint);

        void takeBack(Endpoint endpoint);
    }

    /**
     * Both parts as they were at one time.
     *
     * @param draft what the template knows
     * @param options what the tab knows
     */
    private record State(DraftSettings draft, TabOptions options) {}

    /** Something that is not the default, by the key of its name. */
    record Chosen(String key, String value) {}

    private final ObjectProperty<DraftSettings> draft;
    private final ObjectProperty<TabOptions> options;
    private final Supplier<Optional<Target>> target;
    private final Consent consent;
    private final ReadOnlyObjectWrapper<List<Chosen>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private final Deque<State> before = new ArrayDeque<>();
    private final Deque<State> after = new ArrayDeque<>();
    private final List<Entry<?>> entries = new ArrayList<>();
    private final Entry<Optional<String>> sni;
    private final Entry<List<String>> alpn;
    private final Entry<Optional<Duration>> wait;
    private final Entry<Optional<Duration>> connect;
    private final Entry<Optional<Duration>> total;
    private final Entry<Optional<String>> proxy;
    private final Entry<List<String>> addresses;
    private final Entry<Optional<String>> local;
    private final SocketModel socket;
    private String editing = "";

    /**
     * @param draft the part that the template knows
     * @param options the part that the tab keeps
     * @param target where the request goes now; empty where that cannot be read
     */
    public ConnectionModel(ObjectProperty<DraftSettings> draft, ObjectProperty<TabOptions> options,
            Supplier<Optional<Target>> target, Consent consent) {
        this.draft = draft;
        this.options = options;
        this.target = target;
        this.consent = consent;
        sni = entry(Spelling.NAME, () -> draft.get().sni(), v -> draft("sni", draft.get().withSni(v)));
        alpn = entry(Spelling.NAMES, () -> draft.get().alpn(), v -> draft("alpn", draft.get().withAlpn(v)));
        wait = entry(Spelling.SECONDS, () -> draft.get().timeout(), v -> draft("wait", draft.get().withTimeout(v)));
        connect = entry(Spelling.SECONDS, () -> draft.get().connectionTimeout(),
                v -> draft("connect", draft.get().withConnectionTimeout(v)));
        total = entry(Spelling.SECONDS, () -> options.get().total(), v -> tab("total", options.get().withTotal(v)));
        proxy = entry(Spelling.PROXY, () -> way().proxy(), v -> way("proxy", way().withProxy(v)));
        addresses = entry(Spelling.ADDRESSES, () -> way().addresses(), v -> way("addresses", way().withAddresses(v)));
        local = entry(Spelling.ADDRESS, () -> way().local(), v -> way("local", way().withLocal(v)));
        socket = new SocketModel(() -> way().socket(), (what, v) -> way(what, way().withSocket(v)));
        draft.subscribe(_ -> show());
        options.subscribe(_ -> show());
    }

    private <T> Entry<T> entry(Spelling<T> spelling, Supplier<T> now, Consumer<T> set) {
        Entry<T> entry = new Entry<>(spelling, now, set);
        entries.add(entry);
        return entry;
    }

    private void show() {
        entries.forEach(Entry::show);
        socket.show();
        look();
    }

    /** Looks anew at what is chosen: the request goes somewhere else, or a person's consent changed. */
    public void look() {
        List<Chosen> now = new ArrayList<>();
        DraftSettings known = draft.get();
        known.sni().ifPresent(name -> now.add(new Chosen("sni", name)));
        if (!verifies()) {
            now.add(new Chosen("verify", ""));
        }
        add(now, "alpn", alpn, known.alpn().isEmpty());
        add(now, "wait", wait, known.timeout().isEmpty());
        add(now, "connect", connect, known.connectionTimeout().isEmpty());
        add(now, "total", total, options.get().total().isEmpty());
        if (!way().versions().isEmpty()) {
            now.add(new Chosen("tls.versions", String.join(", ", way().versions())));
        }
        way().certificate()
                .ifPresent(files -> now.add(new Chosen("tls.certificate",
                        files.certificate().getFileName().toString())));
        add(now, "proxy", proxy, way().proxy().isEmpty());
        add(now, "addresses", addresses, way().addresses().isEmpty());
        way().family().ifPresent(family -> now.add(new Chosen("family", family.name())));
        add(now, "local", local, way().local().isEmpty());
        way().socket().ifPresent(spelled -> now.add(new Chosen("socket", spelled)));
        if (options.get().halfClose()) {
            now.add(new Chosen("half-close", ""));
        }
        chosen.set(List.copyOf(now));
    }

    private static void add(List<Chosen> all, String key, Entry<?> entry, boolean usual) {
        if (!usual) {
            all.add(new Chosen(key, entry.textProperty().get().replace('\n', ' ').strip()));
        }
    }

    /** Whether the peer's certificate is checked, as far as this request and this endpoint go. */
    boolean verifies() {
        return !draft.get().insecure() && !consented();
    }

    /** Whether the template asks for no verification and nobody has allowed that for where it goes now. */
    boolean wantsConsent() {
        return draft.get().insecure() && !consented() && endpoint().isPresent();
    }

    private boolean consented() {
        return endpoint().filter(consent::given).isPresent();
    }

    /** The endpoint that verification is about; empty where the target cannot be read or has no TLS. */
    Optional<Endpoint> endpoint() {
        return target.get().map(Target::endpoint).filter(Endpoint.Tls.class::isInstance);
    }

    /** Has the peer's certificate checked, or not: that is a person's consent for the endpoint of now. */
    void verify(boolean wanted) {
        endpoint().ifPresent(wanted ? consent::takeBack : consent::give);
        draft("verify", draft.get().withInsecure(!wanted));
        look();
    }

    void versions(List<String> offered) {
        way("versions", way().withVersions(offered));
    }

    void certificate(Optional<Way.CertificateFiles> files) {
        way("certificate", way().withCertificate(files));
    }

    void family(Optional<Family> tried) {
        way("family", way().withFamily(tried));
    }

    void halfClose(boolean wanted) {
        tab("half-close", options.get().withHalfClose(wanted));
    }

    /** Takes this address for that host from now on; empty for those of its name again. */
    public void pin(String host, Optional<String> address) {
        List<String> others = way().addresses()
                .stream()
                .filter(one -> !one.regionMatches(true, 0, host + ":", 0, host.length() + 1))
                .toList();
        List<String> all = new ArrayList<>(others);
        address.ifPresent(one -> all.add(host + ":" + one));
        way("pin", way().withAddresses(all));
    }

    /** Everything as it is by default. */
    void reset() {
        DraftSettings now = draft.get();
        endpoint().ifPresent(consent::takeBack);
        change("reset", new State(now.withSni(Optional.empty())
                .withAlpn(List.of())
                .withInsecure(false)
                .withTimeout(Optional.empty())
                .withConnectionTimeout(Optional.empty()), TabOptions.USUAL));
        look();
    }

    private Way way() {
        return options.get().way();
    }

    private void way(String what, Way other) {
        tab(what, options.get().withWay(other));
    }

    private void tab(String what, TabOptions other) {
        change(what, new State(draft.get(), other));
    }

    private void draft(String what, DraftSettings other) {
        change(what, new State(other, options.get()));
    }

    /** Takes over a change; several of one kind in a row are taken back at once. */
    private void change(String what, State next) {
        State now = new State(draft.get(), options.get());
        if (next.equals(now)) {
            return;
        }
        if (!what.equals(editing) || before.isEmpty()) {
            before.push(now);
        }
        editing = what;
        after.clear();
        put(next);
    }

    /** Takes the last change back; false where there is none. */
    boolean undo() {
        return step(before, after);
    }

    /** Does again what was taken back; false where there is nothing. */
    boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<State> from, Deque<State> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(new State(draft.get(), options.get()));
        editing = "";
        put(from.pop());
        return true;
    }

    private void put(State state) {
        if (!Objects.equals(draft.get(), state.draft)) {
            draft.set(state.draft);
        }
        options.set(state.options);
    }

    /** What is not as it is by default. */
    ReadOnlyObjectProperty<List<Chosen>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ObjectProperty<TabOptions> optionsProperty() {
        return options;
    }

    Entry<Optional<String>> sni() {
        return sni;
    }

    Entry<List<String>> alpn() {
        return alpn;
    }

    Entry<Optional<Duration>> waiting() {
        return wait;
    }

    Entry<Optional<Duration>> connect() {
        return connect;
    }

    Entry<Optional<Duration>> total() {
        return total;
    }

    Entry<Optional<String>> proxy() {
        return proxy;
    }

    Entry<List<String>> addresses() {
        return addresses;
    }

    Entry<Optional<String>> local() {
        return local;
    }

    /** What is set on the sockets. */
    SocketModel socket() {
        return socket;
    }
}
