package rawbench.workbench;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import rawbench.content.DecodeLimits;
import rawbench.draft.DraftSettings;
import rawbench.http.LimitName;
import rawbench.http.Limits;
import rawbench.store.Settings;
import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.wire.Deadlines;
import rawbench.wire.Resolver;
import rawbench.wire.Step;
import rawbench.wire.TransportOptions;

/** What a person chose, for everything and for one tab, turned into what the engine takes. */
final class Choices {
    private final Settings settings;

    Choices(Settings settings) {
        this.settings = settings;
    }

    Limits reading() {
        return new Limits(limit(LimitName.LINE), limit(LimitName.HEAD), count(LimitName.FIELDS),
                count(LimitName.INTERIM), limit(LimitName.CHUNK_LINE), limit(LimitName.TRAILERS),
                limit(LimitName.BODY));
    }

    DecodeLimits decoding() {
        return new DecodeLimits(limit(LimitName.DECODED), limit(LimitName.RATIO), DecodeLimits.DEFAULT.ratioFrom(),
                count(LimitName.CODINGS));
    }

    /** The template's times before the tab's, those before the settings'. */
    Deadlines deadlines(DraftSettings draft, TabOptions tab) {
        return new Deadlines(time(Step.RESOLVE), draft.connectionTimeout().orElse(time(Step.CONNECT)),
                time(Step.TLS), draft.timeout().orElse(time(Step.FIRST_OCTET)),
                draft.timeout().or(() -> chosen(Step.IDLE)), tab.total().orElse(time(Step.TOTAL)));
    }

    /** Where addresses come from, and which are taken; TLS is left as it is. */
    TransportOptions transport(TransportOptions usual, Way way) throws WorkbenchException {
        TransportOptions transport = usual.withFamily(way.family().orElse(usual.family()));
        if (!way.addresses().isEmpty()) {
            transport = transport.withResolver(resolver(way.addresses()));
        }
        return way.local().isEmpty() ? transport
                : transport.withLocal(address("The local address", way.local().get()));
    }

    private static Resolver resolver(Map<String, String> chosen) throws WorkbenchException {
        Map<String, List<InetAddress>> known = new HashMap<>();
        for (Map.Entry<String, String> pair : chosen.entrySet()) {
            known.put(pair.getKey().toLowerCase(Locale.ROOT),
                    List.of(address("The address chosen for " + pair.getKey(), pair.getValue())));
        }
        return host -> {
            List<InetAddress> given = known.get(host.toLowerCase(Locale.ROOT));
            return given == null ? Resolver.SYSTEM.resolve(host) : given;
        };
    }

    /** An address as a person writes it, IPv6 with or without brackets. */
    static InetAddress address(String what, String spelled) throws WorkbenchException {
        boolean bracketed = spelled.startsWith("[") && spelled.endsWith("]");
        try {
            return InetAddress.ofLiteral(bracketed ? spelled.substring(1, spelled.length() - 1) : spelled);
        } catch (IllegalArgumentException notLiteral) {
            throw new WorkbenchException(what + " is \"" + spelled
                    + "\", which is no IPv4 or IPv6 address: write one as 127.0.0.1 or ::1", notLiteral);
        }
    }

    private Optional<Duration> chosen(Step step) {
        return Optional.ofNullable(settings.times().get(step));
    }

    private Duration time(Step step) {
        return chosen(step).orElse(Usual.time(step));
    }

    private long limit(LimitName name) {
        return settings.limits().getOrDefault(name, Usual.limit(name));
    }

    private int count(LimitName name) {
        return (int) Math.min(Integer.MAX_VALUE, limit(name));
    }
}
