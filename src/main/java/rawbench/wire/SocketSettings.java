package rawbench.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Sets {@link SocketOptions} on a socket of whatever class, and tells what the system made of them. */
final class SocketSettings {
    private final Settable socket;
    private final List<Setting<?>> wanted;

    /** What sockets and channels have in common without a common type. */
    private record Settable(Setter setter, Getter getter, Set<SocketOption<?>> supported) {}

    private interface Setter {
        <T> void set(SocketOption<T> option, T value) throws IOException;
    }

    private interface Getter {
        <T> T get(SocketOption<T> option) throws IOException;
    }

    /** One option that a person wants. */
    private record Setting<T>(String name, SocketOption<T> option, T value) {
        void set(Settable socket) throws IOException {
            socket.setter().set(option, value);
        }

        String asked() {
            return SocketWords.word(name, value);
        }

        String given(Settable socket) throws IOException {
            return SocketWords.word(name, socket.getter().get(option));
        }
    }

    private SocketSettings(Settable socket, List<Setting<?>> wanted) {
        this.socket = socket;
        this.wanted = wanted;
    }

    /**
     * Sets what is wanted; the group is left to who binds.
     *
     * @throws IOException with a sentence, where the socket is of a kind that has no such option
     */
    static SocketSettings of(Socket socket, SocketOptions options) throws IOException {
        return set(new Settable(socket::setOption, socket::getOption, socket.supportedOptions()), options);
    }

    /** As the other {@link #of}. */
    static SocketSettings of(NetworkChannel channel, SocketOptions options) throws IOException {
        return set(new Settable(channel::setOption, channel::getOption, channel.supportedOptions()), options);
    }

    private static SocketSettings set(Settable socket, SocketOptions options) throws IOException {
        SocketSettings settings = new SocketSettings(socket, wanted(options));
        for (Setting<?> one : settings.wanted) {
            if (!socket.supported().contains(one.option())) {
                throw new NotSetException(FaultWords.NO_SUCH_OPTION.of(one.name()), null);
            }
            try {
                one.set(socket);
            } catch (IOException e) {
                throw new NotSetException(FaultWords.OPTION_REFUSED.of(one.asked(), Faults.words(e)), e);
            }
        }
        return settings;
    }

    /** What the socket has now of what was wanted, as {@link SocketOptions#spelled} spells it. */
    String given() throws IOException {
        List<String> words = new ArrayList<>();
        for (Setting<?> one : wanted) {
            words.add(one.given(socket));
        }
        return String.join(", ", words);
    }

    /** What was wanted of the socket itself, spelled in the same way and order. */
    String asked() {
        return String.join(", ", wanted.stream().map(Setting::asked).toList());
    }

    /** Notes what became of them; nothing where nothing was wanted. */
    void note(TranscriptRecorder recorder) throws IOException {
        if (!wanted.isEmpty()) {
            String given = given();
            recorder.note(now -> new WireEvent.Configured(now, asked(), given));
        }
    }

    private static List<Setting<?>> wanted(SocketOptions options) {
        List<Setting<?>> all = new ArrayList<>();
        add(all, "no-delay", StandardSocketOptions.TCP_NODELAY, options.noDelay());
        add(all, "keep-alive", StandardSocketOptions.SO_KEEPALIVE, options.keepAlive());
        add(all, "reuse-address", StandardSocketOptions.SO_REUSEADDR, options.reuseAddress());
        add(all, "send-buffer", StandardSocketOptions.SO_SNDBUF, boxed(options.sendBuffer()));
        add(all, "receive-buffer", StandardSocketOptions.SO_RCVBUF, boxed(options.receiveBuffer()));
        add(all, "time-to-live", StandardSocketOptions.IP_MULTICAST_TTL, boxed(options.timeToLive()));
        add(all, "broadcast", StandardSocketOptions.SO_BROADCAST,
                options.broadcast() ? Optional.of(true) : Optional.empty());
        return all;
    }

    private static <T> void add(List<Setting<?>> all, String name, SocketOption<T> option, Optional<T> value) {
        value.ifPresent(wanted -> all.add(new Setting<>(name, option, wanted)));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
