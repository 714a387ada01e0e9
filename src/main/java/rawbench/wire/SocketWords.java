package rawbench.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The text form of {@link SocketOptions}: {@code no-delay=on, receive-buffer=65536}. */
final class SocketWords {
    private SocketWords() {
    }

    static SocketOptions parse(String spelled) {
        SocketOptions options = SocketOptions.NONE;
        Set<String> seen = new HashSet<>();
        for (String word : spelled.isBlank() ? new String[0] : spelled.split(",", -1)) {
            int mark = word.indexOf('=');
            if (mark < 0) {
                throw new IllegalArgumentException(OptionWords.NO_PAIR.of(word.strip()));
            }
            String name = word.substring(0, mark).strip().toLowerCase(Locale.ROOT);
            options = with(options, name, word.substring(mark + 1).strip());
            if (!seen.add(name)) {
                throw new IllegalArgumentException(OptionWords.TWICE.of(name));
            }
        }
        return options;
    }

    private static SocketOptions with(SocketOptions options, String name, String value) {
        return switch (name) {
            case "no-delay" -> options.withNoDelay(Optional.of(on(name, value)));
            case "keep-alive" -> options.withKeepAlive(Optional.of(on(name, value)));
            case "reuse-address" -> options.withReuseAddress(Optional.of(on(name, value)));
            case "send-buffer" -> options.withSendBuffer(number(name, value, OptionWords.WANTS_OCTETS));
            case "receive-buffer" -> options.withReceiveBuffer(number(name, value, OptionWords.WANTS_OCTETS));
            case "time-to-live" -> options.withTimeToLive(number(name, value, OptionWords.WANTS_HOPS));
            case "broadcast" -> options.withBroadcast(on(name, value));
            case "any-source" -> options.withAnySource(on(name, value));
            case "group" -> options.withGroup(Optional.of(HostAddress.address(value)));
            default -> throw new IllegalArgumentException(
                    OptionWords.UNKNOWN.of(name));
        };
    }

    private static boolean on(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(
                    OptionWords.ON_OR_OFF.of(name, value));
        };
    }

    private static OptionalInt number(String name, String value, OptionWords wanted) {
        if (!value.matches("[0-9]{1,10}") || Long.parseLong(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    wanted.of(name, value));
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    static String spelled(SocketOptions options) {
        List<String> words = new ArrayList<>();
        options.noDelay().ifPresent(on -> words.add(word("no-delay", on)));
        options.keepAlive().ifPresent(on -> words.add(word("keep-alive", on)));
        options.reuseAddress().ifPresent(on -> words.add(word("reuse-address", on)));
        options.sendBuffer().ifPresent(octets -> words.add(word("send-buffer", octets)));
        options.receiveBuffer().ifPresent(octets -> words.add(word("receive-buffer", octets)));
        options.timeToLive().ifPresent(hops -> words.add(word("time-to-live", hops)));
        if (options.broadcast()) {
            words.add(word("broadcast", true));
        }
        if (options.anySource()) {
            words.add(word("any-source", true));
        }
        options.group().ifPresent(group -> words.add("group=" + Addresses.spelled(group)));
        return String.join(", ", words);
    }

    /** One setting with its value. */
    static String word(String name, Object value) {
        return name + "=" + (value instanceof Boolean on ? on ? "on" : "off" : value);
    }
}
