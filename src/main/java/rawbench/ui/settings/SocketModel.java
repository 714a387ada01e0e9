package rawbench.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.wire.HostAddress;
import rawbench.wire.SocketOptions;

/** What a person sets on the sockets of one tab: a part of {@link ConnectionModel}, which keeps it as it is spelled. */
final class SocketModel {
    /** A setting that is left alone, or turned on or off. */
    enum Switch {
        AS_IT_IS,
        ON,
        OFF;

        static Switch of(Optional<Boolean> set) {
            return set.map(on -> on ? ON : OFF).orElse(AS_IT_IS);
        }

        Optional<Boolean> set() {
            return this == AS_IT_IS ? Optional.empty() : Optional.of(this == ON);
        }
    }

    private final Supplier<Optional<String>> kept;
    private final BiConsumer<String, Optional<String>> keep;
    private final ReadOnlyObjectWrapper<SocketOptions> options = new ReadOnlyObjectWrapper<>(this, "options",
            SocketOptions.NONE);
    private final Entry<Optional<Long>> sendBuffer;
    private final Entry<Optional<Long>> receiveBuffer;
    private final Entry<Optional<Long>> timeToLive;
    private final Entry<Optional<String>> group;

    /** @param keep takes what changed, and how all of it is spelled now */
    SocketModel(Supplier<Optional<String>> kept, BiConsumer<String, Optional<String>> keep) {
        this.kept = kept;
        this.keep = keep;
        sendBuffer = entry(Spelling.BUFFER, SocketOptions::sendBuffer,
                value -> set("send-buffer", now().withSendBuffer(value)));
        receiveBuffer = entry(Spelling.BUFFER, SocketOptions::receiveBuffer,
                value -> set("receive-buffer", now().withReceiveBuffer(value)));
        timeToLive = entry(Spelling.HOPS, SocketOptions::timeToLive,
                value -> set("time-to-live", now().withTimeToLive(value)));
        group = new Entry<>(Spelling.GROUP, () -> now().group().map(java.net.InetAddress::getHostAddress),
                value -> set("group", now().withGroup(value.map(HostAddress::address))));
    }

    private Entry<Optional<Long>> entry(Spelling<Optional<Long>> spelling, Function<SocketOptions, OptionalInt> value,
            java.util.function.Consumer<OptionalInt> set) {
        return new Entry<>(spelling, () -> value.apply(now()).stream().mapToObj(Long::valueOf).findFirst(),
                typed -> set.accept(typed.map(number -> OptionalInt.of(number.intValue()))
                        .orElse(OptionalInt.empty())));
    }

    /** Shows what is kept now. */
    void show() {
        options.set(now());
        List.of(sendBuffer, receiveBuffer, timeToLive, group).forEach(Entry::show);
    }

    /** What is kept; nothing where that cannot be read, as after a file was edited elsewhere. */
    private SocketOptions now() {
        try {
            return kept.get().map(SocketOptions::parse).orElse(SocketOptions.NONE);
        } catch (IllegalArgumentException unreadable) {
            return SocketOptions.NONE;
        }
    }

    private void set(String what, SocketOptions other) {
        keep.accept(what, Optional.of(other.spelled()).filter(spelled -> !spelled.isEmpty()));
    }

    void noDelay(Switch wanted) {
        set("no-delay", now().withNoDelay(wanted.set()));
    }

    void keepAlive(Switch wanted) {
        set("keep-alive", now().withKeepAlive(wanted.set()));
    }

    void reuseAddress(Switch wanted) {
        set("reuse-address", now().withReuseAddress(wanted.set()));
    }

    void broadcast(boolean wanted) {
        set("broadcast", now().withBroadcast(wanted));
    }

    void anySource(boolean wanted) {
        set("any-source", now().withAnySource(wanted));
    }

    ReadOnlyObjectProperty<SocketOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    Entry<Optional<Long>> sendBuffer() {
        return sendBuffer;
    }

    Entry<Optional<Long>> receiveBuffer() {
        return receiveBuffer;
    }

    Entry<Optional<Long>> timeToLive() {
        return timeToLive;
    }

    Entry<Optional<String>> group() {
        return group;
    }
}
