package rawbench.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import rawbench.octets.Octets;
import rawbench.store.OnlyOne;
import rawbench.store.StoreException;
import rawbench.store.StoreWords;
import rawbench.ui.kit.Work;
import rawbench.wire.Accepted;
import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Cancellation;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireException;

/**
 * The one window of a session folder. Another start gives its files to it, through a Unix socket in that folder, which
 * only its owner may look into. The lock beside it goes with its process, so what {@code kill -9} leaves hinders nobody.
 */
final class OneWindow implements AutoCloseable {
    private static final String HELLO = "rawbench files 1";
    private static final Octets TAKEN = Octets.latin1("taken\n");
    /** Names of files end here: no name has it in it. */
    private static final String END = "\0";
    private static final int LONGEST = 4 << 20;

    /** What became of a start. */
    sealed interface Begun {
        /** It is the first one. */
        record First(OneWindow window) implements Begun {}

        /** Another one has taken the files, and comes to the front. */
        record HandedOver() implements Begun {}

        /**
         * It stands beside the first one, or cannot be handed files.
         *
         * @param why in a clause
         * @param keeps whether the session is its own to keep
         */
        record Alone(String why, Optional<OneWindow> window, boolean keeps) implements Begun {}
    }

    private final OnlyOne lock;
    private final Optional<Acceptor> acceptor;

    private OneWindow(OnlyOne lock, Optional<Acceptor> acceptor) {
        this.lock = lock;
        this.acceptor = acceptor;
    }

    private static Path socket(Path folder) {
        return folder.resolve("window.sock");
    }

    /** Gives files to the window that has this folder; false where none takes them. Blocks, a few seconds at most. */
    static boolean handOver(Path folder, List<Path> files) {
        Path socket = socket(folder);
        if (!Files.exists(socket)) {
            return false;
        }
        StringBuilder message = new StringBuilder(HELLO).append(END);
        files.forEach(file -> message.append(file.toAbsolutePath().normalize()).append(END));
        Deadlines deadlines = Deadlines.DEFAULT.withTotal(java.time.Duration.ofSeconds(5));
        try (Watch watch = new Watch(deadlines, new Cancellation());
                Connection connection = Transport.open(new Endpoint.UnixSocket(socket), TransportOptions.DEFAULT, watch,
                        TranscriptRecorder.forgetful())) {
            connection.write(Octets.utf8(message.toString()));
            connection.halfClose();
            return read(connection::read).equals(TAKEN);
        } catch (WireException nobodyThere) {
            return false;
        }
    }

    /** Either end of the socket. */
    @FunctionalInterface
    private interface End<E extends Exception> {
        int read(byte[] into) throws E;
    }

    private static <E extends Exception> Octets read(End<E> end) throws E {
        byte[] block = new byte[8192];
        Octets all = Octets.empty();
        for (int count; (count = end.read(block)) >= 0 && all.length() < LONGEST;) {
            all = all.concat(Octets.of(java.util.Arrays.copyOf(block, count)));
        }
        return all;
    }

    /** Takes the folder, or gives the files to whichever window has it. Blocks, a few seconds at most. */
    static Begun begin(Path folder, List<Path> files) {
        try {
            Optional<OnlyOne> lock = OnlyOne.of(folder);
            if (lock.isPresent()) {
                return first(folder, lock.get());
            }
        } catch (StoreException noLock) {
            return new Begun.Alone(noLock.getMessage(), Optional.empty(), true);
        }
        return handOver(folder, files) ? new Begun.HandedOver()
                : new Begun.Alone(StoreWords.ANOTHER_HAS_IT.of(folder), Optional.empty(), false);
    }

    private static Begun first(Path folder, OnlyOne lock) {
        Path socket = socket(folder);
        try {
            Files.deleteIfExists(socket);
            if (!OnlyOne.isPrivate(folder)) {
                throw new IOException(StoreWords.OPEN_TO_OTHERS.of(folder));
            }
            Acceptor acceptor = Acceptor.open(Binding.local(new Endpoint.UnixSocket(socket)));
            return new Begun.First(new OneWindow(lock, Optional.of(acceptor)));
        } catch (IOException noSocket) {
            return new Begun.Alone(String.valueOf(noSocket.getMessage()),
                    Optional.of(new OneWindow(lock, Optional.empty())), true);
        }
    }

    /** Has files that other starts hand over opened, on the FX thread, until it is closed. */
    void listen(Work work, Consumer<List<Path>> opened) {
        acceptor.ifPresent(listening -> {
            Queue<List<Path>> came = new ConcurrentLinkedQueue<>();
            Runnable take = () -> {
                for (List<Path> files = came.poll(); files != null; files = came.poll()) {
                    opened.accept(files);
                }
            };
            work.start("one-window", (progress, _) -> accept(listening, came, () -> progress.accept(true)),
                    _ -> take.run(), _ -> take.run(), _ -> take.run());
        });
    }

    /** Ends when the acceptor is closed, by an exception. */
    private static boolean accept(Acceptor acceptor, Queue<List<Path>> came, Runnable tell) throws IOException {
        while (true) {
            answer(acceptor.accept(), came, tell);
        }
    }

    private static void answer(Accepted accepted, Queue<List<Path>> came, Runnable tell) {
        try (Accepted client = accepted) {
            Optional<List<Path>> files = files(read(client::read));
            if (files.isPresent()) {
                came.add(files.get());
                tell.run();
                client.write(TAKEN);
            }
        } catch (IOException gone) {
            // Who starts another one and leaves before it is answered has opened nothing here.
        }
    }

    private static Optional<List<Path>> files(Octets message) {
        String[] parts = message.text(StandardCharsets.UTF_8).split(END, -1);
        if (!parts[0].equals(HELLO) || parts.length < 2) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < parts.length - 1; i++) {
            files.add(Path.of(parts[i]));
        }
        return Optional.of(files);
    }

    @Override
    public void close() throws IOException {
        try {
            if (acceptor.isPresent()) {
                acceptor.get().close();
            }
        } finally {
            lock.close();
        }
    }
}
