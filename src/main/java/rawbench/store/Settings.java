package rawbench.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.http.LimitName;
import rawbench.wire.Step;

/**
 * What a person settled for every request. Only what was chosen is in it; all else has its default, also a later one.
 *
 * @param limits the limits that were chosen
 * @param times how long a step may last, where that was chosen; zero for ever
 * @param way how connections are made
 * @param authorities a PEM file of certificates to trust beside the system's own; empty for none
 * @param pinned the SHA-256 of the certificate that is trusted for an endpoint although it cannot be verified, by the
 *        endpoint's {@code host:port}
 * @param expectWait how long a body waits that asks for leave with {@code Expect: 100-continue}; empty for the default
 * @param keys the keys of commands that have others than the usual ones, by the command's id; none for an empty list
 * @param history what was chosen about the history
 */
public record Settings(Map<LimitName, Long> limits, Map<Step, Duration> times, Way way, Optional<Path> authorities,
        Map<String, String> pinned, Optional<Duration> expectWait, Map<String, List<String>> keys,
        HistoryChoice history) {
    /** Nothing chosen. */
    public static final Settings DEFAULT = new Settings(Map.of(), Map.of(), Way.USUAL, Optional.empty(), Map.of(),
            Optional.empty(), Map.of(), HistoryChoice.USUAL);

    public Settings {
        limits = Map.copyOf(limits);
        times = Map.copyOf(times);
        pinned = Map.copyOf(pinned);
        keys = Map.copyOf(keys);
    }

    /** Another value for a limit; empty for its default. */
    public Settings withLimit(LimitName name, Optional<Long> value) {
        Map<LimitName, Long> changed = new EnumMap<>(LimitName.class);
        changed.putAll(limits);
        value.ifPresentOrElse(chosen -> changed.put(name, chosen), () -> changed.remove(name));
        return new Settings(changed, times, way, authorities, pinned, expectWait, keys, history);
    }

    /** Another time for a step; empty for its default. */
    public Settings withTime(Step step, Optional<Duration> value) {
        Map<Step, Duration> changed = new EnumMap<>(Step.class);
        changed.putAll(times);
        value.ifPresentOrElse(chosen -> changed.put(step, chosen), () -> changed.remove(step));
        return new Settings(limits, changed, way, authorities, pinned, expectWait, keys, history);
    }

    public Settings withWay(Way chosen) {
        return new Settings(limits, times, chosen, authorities, pinned, expectWait, keys, history);
    }

    public Settings withAuthorities(Optional<Path> chosen) {
        return new Settings(limits, times, way, chosen, pinned, expectWait, keys, history);
    }

    /** Another pinned certificate for an endpoint, or none. */
    public Settings withPinned(String endpoint, Optional<String> sha256) {
        Map<String, String> changed = new HashMap<>(pinned);
        sha256.ifPresentOrElse(chosen -> changed.put(endpoint, chosen), () -> changed.remove(endpoint));
        return new Settings(limits, times, way, authorities, changed, expectWait, keys, history);
    }

    public Settings withExpectWait(Optional<Duration> chosen) {
        return new Settings(limits, times, way, authorities, pinned, chosen, keys, history);
    }

    /** Other keys for commands. */
    public Settings withKeys(Map<String, List<String>> chosen) {
        return new Settings(limits, times, way, authorities, pinned, expectWait, chosen, history);
    }

    public Settings withHistory(HistoryChoice chosen) {
        return new Settings(limits, times, way, authorities, pinned, expectWait, keys, chosen);
    }
}
