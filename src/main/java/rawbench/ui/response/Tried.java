package rawbench.ui.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * One address of a host, and what became of it.
 *
 * @param host the name that was looked up, or an address that stood in its place
 * @param address without its port
 * @param state what became of it
 * @param says why it did not take the connection; empty where it did, or was not tried
 */
record Tried(String host, String address, State state, String says) {
    /** What became of an address. */
    enum State {
        CONNECTED,
        FAILED,
        NOT_TRIED
    }

    /** Every address that a transcript knows of, in the order in which they were to be tried. */
    static List<Tried> of(Transcript transcript) {
        Map<String, Tried> all = new LinkedHashMap<>();
        for (WireEvent event : transcript.events()) {
            switch (event) {
                case WireEvent.Resolved(_, String host, List<String> addresses) -> addresses
                        .forEach(one -> all.putIfAbsent(one, new Tried(host, one, State.NOT_TRIED, "")));
                case WireEvent.Connected(_, String address, _) -> put(all, address, State.CONNECTED, "");
                case WireEvent.Failed(_, Optional<String> address, var fault) ->
                    address.ifPresent(one -> put(all, one, State.FAILED, fault.says()));
                case WireEvent.Connecting _,WireEvent.Greeted _,WireEvent.TlsEstablished _,WireEvent.Sent _,WireEvent.Received _,WireEvent.Configured _,WireEvent.DatagramFrom _,WireEvent.HalfClosed _,WireEvent.Closed _ ->
                    {
                    }
            }
        }
        return new ArrayList<>(all.values());
    }

    /** An address that took the connection stays so, whatever became of the connection later. */
    private static void put(Map<String, Tried> all, String spelled, State state, String says) {
        String address = withoutPort(spelled);
        all.computeIfPresent(address, (_, before) -> before.state == State.CONNECTED ? before
                : new Tried(before.host, address, state, says));
    }

    /** {@code [::1]:80} as {@code ::1}. */
    private static String withoutPort(String spelled) {
        String address = spelled.substring(0, Math.max(0, spelled.lastIndexOf(':')));
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }

    /** Whether there is a choice: the host is a name. */
    boolean named() {
        return !host.equals(address);
    }
}
