package rawbench.workbench;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.content.DecodeLimits;
import rawbench.draft.DraftSettings;
import rawbench.exchange.Sending;
import rawbench.http.LimitName;
import rawbench.http.Limits;
import rawbench.store.Settings;
import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.wire.Deadlines;
import rawbench.wire.HostAddress;
import rawbench.wire.SocketOptions;
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

    /** How long is waited, and how much is read, as it was chosen for everything, a tab and a draft. */
    Sending sending(Sending plain, DraftSettings draft, TabOptions tab) {
        return plain.withDeadlines(deadlines(draft, tab))
                .withLimits(reading())
                .withHalfClose(tab.halfClose())
                .withExpectWait(settings.expectWait().orElse(Sending.EXPECT_WAIT));
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
        transport = transport.withGiven(given(way.addresses()));
        if (way.socket().isPresent()) {
            transport = transport.withSocket(socket(way.socket().get()));
        }
        return way.local().isEmpty() ? transport : transport.withLocal(local(way.local().get()));
    }

    private static SocketOptions socket(String spelled) throws WorkbenchException {
        try {
            return SocketOptions.parse(spelled);
        } catch (IllegalArgumentException odd) {
            throw new WorkbenchException(odd.getMessage(), odd);
        }
    }

    private static List<HostAddress> given(List<String> spelled) throws WorkbenchException {
        List<HostAddress> given = new ArrayList<>();
        for (String one : spelled) {
            try {
                given.add(HostAddress.parse(one));
            } catch (IllegalArgumentException odd) {
                throw new WorkbenchException(WorkbenchWords.ADDRESS_UNUSABLE.of(one, odd.getMessage()), odd);
            }
        }
        return given;
    }

    private static InetAddress local(String spelled) throws WorkbenchException {
        try {
            return HostAddress.address(spelled);
        } catch (IllegalArgumentException odd) {
            throw new WorkbenchException(WorkbenchWords.LOCAL_UNUSABLE.of(odd.getMessage()), odd);
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
