package rawbench.ui.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.exchange.Exchange;
import rawbench.http.LimitName;
import rawbench.octets.Octets;
import rawbench.store.Settings;
import rawbench.store.SettingsFile;
import rawbench.store.StoreException;
import rawbench.store.Way;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.wire.CertificateFacts;
import rawbench.wire.Step;
import rawbench.wire.TlsFacts;
import rawbench.workbench.Workbench;

/** The settings of everything: edited in the window, given to the engine at once, and kept on the disk soon after. */
public final class SettingsModel {
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Set<LimitName> COUNTS = Set.of(LimitName.FIELDS, LimitName.INTERIM, LimitName.RATIO,
            LimitName.CODINGS);

    private final Workbench workbench;
    private final Work work;
    private final SettingsFile file;
    private final Texts texts;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(this, "settings",
            Settings.DEFAULT);
    private final Map<LimitName, Entry<Optional<Long>>> limits = new EnumMap<>(LimitName.class);
    private final Map<Step, Entry<Optional<Duration>>> times = new EnumMap<>(Step.class);
    private final Entry<Optional<Duration>> expectWait;
    private final Entry<Optional<String>> proxy;
    private final Entry<Optional<String>> local;
    private final Entry<List<String>> addresses;
    private final Entry<Optional<Long>> historyOctets;
    private final Entry<Optional<Long>> historyDays;
    private Optional<Octets> authorities = Optional.empty();
    private Work.Running pause;
    private boolean unsaved;

    /** @param trouble is told what could not be read or kept */
    public SettingsModel(Workbench workbench, Work work, SettingsFile file, Texts texts, Consumer<String> trouble) {
        this.workbench = workbench;
        this.work = work;
        this.file = file;
        this.texts = texts;
        this.trouble = trouble;
        for (LimitName name : LimitName.values()) {
            limits.put(name, new Entry<>(COUNTS.contains(name) ? Spelling.COUNT : Spelling.SIZE,
                    () -> Optional.ofNullable(now().limits().get(name)),
                    value -> change(now().withLimit(name, value))));
        }
        for (Step step : Step.values()) {
            times.put(step, new Entry<>(Spelling.SECONDS, () -> Optional.ofNullable(now().times().get(step)),
                    value -> change(now().withTime(step, value))));
        }
        expectWait = new Entry<>(Spelling.SECONDS, () -> now().expectWait(),
                value -> change(now().withExpectWait(value)));
        proxy = new Entry<>(Spelling.PROXY, () -> now().way().proxy(), value -> way(now().way().withProxy(value)));
        local = new Entry<>(Spelling.ADDRESS, () -> now().way().local(), value -> way(now().way().withLocal(value)));
        addresses = new Entry<>(Spelling.ADDRESSES, () -> now().way().addresses(),
                value -> way(now().way().withAddresses(value)));
        historyOctets = new Entry<>(Spelling.SIZE, () -> now().history().octets(),
                value -> change(now().withHistory(now().history().withOctets(value))));
        historyDays = new Entry<>(Spelling.COUNT, () -> now().history().days(),
                value -> change(now().withHistory(now().history().withDays(value))));
    }

    /** Reads what was kept; blocks, and never fails. */
    public void load() {
        SettingsFile.Loaded loaded = file.load();
        loaded.notice().ifPresent(trouble);
        show(loaded.settings());
        loaded.settings().authorities().ifPresent(this::readAuthorities);
    }

    private Settings now() {
        return settings.get();
    }

    private void show(Settings other) {
        settings.set(other);
        workbench.settle(other, authorities);
        limits.values().forEach(Entry::show);
        times.values().forEach(Entry::show);
        List.of(expectWait, proxy, local, addresses, historyOctets, historyDays).forEach(Entry::show);
    }

    /** Takes over other settings: they count from now on. */
    void change(Settings other) {
        show(other);
        unsaved = true;
        if (pause != null) {
            pause.cancel();
        }
        pause = work.after(PAUSE, () -> {
            Settings kept = now();
            unsaved = false;
            work.start("settings", (_, _) -> {
                file.save(kept);
                return true;
            }, _ -> {}, failed -> trouble.accept(String.valueOf(failed.getMessage())));
        });
    }

    /** Keeps what is not kept yet, before the window goes; blocks. */
    public void close() throws StoreException {
        if (unsaved) {
            unsaved = false;
            file.save(now());
        }
    }

    void way(Way other) {
        change(now().withWay(other));
    }

    /** Trusts the certificates of this file beside the system's own, or no more. */
    void authorities(Optional<Path> chosen) {
        // Those of another file are trusted no more, also where this one cannot be read.
        authorities = Optional.empty();
        change(now().withAuthorities(chosen));
        chosen.ifPresent(this::readAuthorities);
    }

    private void readAuthorities(Path from) {
        work.start("authorities", (_, _) -> Octets.ofFile(from), read -> {
            authorities = Optional.of(read);
            workbench.settle(now(), authorities);
        }, failed -> trouble.accept(texts.text("authorities.unreadable", from.toString(),
                texts.said(String.valueOf(failed.getMessage())))));
    }

    /** Trusts the certificate that this exchange's peer presented, for its endpoint alone, from now on. */
    public void trust(Exchange refused) {
        refused.tls()
                .map(TlsFacts::chain)
                .filter(chain -> !chain.isEmpty())
                .map(List::getFirst)
                .map(CertificateFacts::sha256)
                .ifPresent(sha256 -> change(
                        now().withPinned(refused.target().endpoint().authority(), Optional.of(sha256))));
    }

    /** Trusts the certificate of an endpoint no more. */
    void revoke(String endpoint) {
        change(now().withPinned(endpoint, Optional.empty()));
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    Entry<Optional<Long>> limit(LimitName name) {
        return limits.get(name);
    }

    /** Whether a limit is a number of things, not of octets. */
    static boolean counts(LimitName name) {
        return COUNTS.contains(name);
    }

    Entry<Optional<Duration>> time(Step step) {
        return times.get(step);
    }

    Entry<Optional<Duration>> expectWait() {
        return expectWait;
    }

    Entry<Optional<String>> proxy() {
        return proxy;
    }

    Entry<Optional<String>> local() {
        return local;
    }

    Entry<List<String>> addresses() {
        return addresses;
    }

    Entry<Optional<Long>> historyOctets() {
        return historyOctets;
    }

    Entry<Optional<Long>> historyDays() {
        return historyDays;
    }
}
