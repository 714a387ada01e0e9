package rawbench.ui.listen;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

import rawbench.draft.ListenerDraft;
import rawbench.wire.SocketOptions;

/**
 * The options of a listener as they are typed; what is empty stays as the system has it.
 *
 * @param most how many clients at once
 * @param noDelay on, off, or empty for the system's way; so are the other two
 */
record OptionsTyped(String most, Optional<Boolean> noDelay, Optional<Boolean> keepAlive,
        Optional<Boolean> reuseAddress, String receiveBuffer, String sendBuffer, String timeToLive, boolean broadcast,
        boolean anySource, String group) {
    private static final int MOST_CLIENTS = 1_000_000;
    private static final int LONGEST_BUFFER = 1 << 30;
    private static final int FARTHEST = 255;

    /** Which option cannot be taken as it is typed: the key of its name, and of what it should be. */
    static final class OddException extends Exception {
        private static final long serialVersionUID = 1L;

        private OddException(String key) {
            super(key);
        }
    }

    static OptionsTyped of(ListenerDraft draft) {
        SocketOptions options = draft.options();
        return new OptionsTyped(String.valueOf(draft.most()), options.noDelay(), options.keepAlive(),
                options.reuseAddress(), spelled(options.receiveBuffer()), spelled(options.sendBuffer()),
                spelled(options.timeToLive()), options.broadcast(), options.anySource(),
                options.group().map(InetAddress::getHostAddress).orElse(""));
    }

    private static String spelled(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    /** The draft with these options. */
    ListenerDraft into(ListenerDraft draft) throws OddException {
        int clients = number(most, 1, MOST_CLIENTS, "most").orElse(ListenerDraft.MOST);
        return draft.most(clients)
                .with(new SocketOptions(noDelay, keepAlive, reuseAddress,
                        number(sendBuffer, 1, LONGEST_BUFFER, "send-buffer"),
                        number(receiveBuffer, 1, LONGEST_BUFFER, "receive-buffer"),
                        number(timeToLive, 0, FARTHEST, "ttl"), broadcast, anySource, joined()));
    }

    private Optional<InetAddress> joined() throws OddException {
        if (group.isBlank()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.ofLiteral(group.strip());
            if (address.isMulticastAddress()) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException noAddress) {
            throw new OddException("group");
        }
        throw new OddException("group");
    }

    private static OptionalInt number(String typed, int least, int most, String key) throws OddException {
        if (typed.isBlank()) {
            return OptionalInt.empty();
        }
        if (typed.strip().matches("[0-9]{1,10}")) {
            long number = Long.parseLong(typed.strip());
            if (number >= least && number <= most) {
                return OptionalInt.of((int) number);
            }
        }
        throw new OddException(key);
    }
}
