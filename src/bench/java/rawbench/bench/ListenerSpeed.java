package rawbench.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import rawbench.listen.Client;
import rawbench.listen.Echo;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Quiet;
import rawbench.listen.Service;
import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Endpoint;

/** The benchmark of listeners: round trips, a gibibyte, many clients, many datagrams; beside peers, in one run. */
public final class ListenerSpeed {
    private static final int ROUNDS = 5;
    private static final int TRIPS = 20_000;
    private static final int WORD = 64;
    private static final long GIBIBYTE = 1L << 30;
    private static final int DATAGRAMS = 50_000;
    /** Reads to the client's end, and ends. */
    private static final Service SINK = client -> {
        byte[] block = new byte[64 * 1024];
        int count = 0;
        while (count >= 0) {
            count = client.read(block);
        }
        client.finish();
    };

    private ListenerSpeed() {
    }

    /** @param args the folder for the report; some 6 GB of temporary files come and go beside it */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        try (PrintStream report = new PrintStream(Files.newOutputStream(folder.resolve("listener-speed.md")), true,
                StandardCharsets.UTF_8)) {
            tell(report, "# Listeners, " + System.getProperty("os.name") + ", "
                    + Runtime.getRuntime().availableProcessors() + " processors, Java "
                    + System.getProperty("java.version") + ", a heap of " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MiB");
            tell(report, trips());
            tell(report, gibibyte());
            tell(report, clients());
            tell(report, datagrams());
        }
    }

    private static void tell(PrintStream report, String text) {
        report.println(text);
        System.out.println(text);
    }

    private static String trips() throws Exception {
        try (Listener kept = Listener.start(Acceptor.tcp(0), new Echo(), ListenerObserver.NONE);
                Listener forgetful = Listener.forgetful(Acceptor.tcp(0), new Echo(), ListenerObserver.NONE);
                BareLoop bare = BareLoop.echo()) {
            Race race = new Race(String.format(Locale.ROOT, "%,d round trips of %d octets, one after the other", TRIPS,
                    WORD))
                    .runner("Rawbench, with transcript", () -> trip(kept.port()))
                    .runner("Rawbench, without transcript", () -> trip(forgetful.port()))
                    .runner("a bare loop in Java", () -> trip(bare.port()));
            if (Command.there("ncat")) {
                race.runner("ncat --exec cat", byNcat(ListenerSpeed::trip, "--exec", "/bin/cat"));
            }
            return race.run(ROUNDS, (long) TRIPS * WORD);
        }
    }

    private static long trip(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return trip(socket);
        }
    }

    private static long trip(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        byte[] word = new byte[WORD];
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream();
        long read = 0;
        for (int i = 0; i < TRIPS; i++) {
            out.write(word);
            read += in.readNBytes(word, 0, WORD);
        }
        if (read != (long) TRIPS * WORD) {
            throw new IOException("only " + read + " octets came back");
        }
        return read;
    }

    private static String gibibyte() throws Exception {
        try (Listener kept = Listener.start(Acceptor.tcp(0), SINK, ListenerObserver.NONE);
                Listener forgetful = Listener.forgetful(Acceptor.tcp(0), SINK, ListenerObserver.NONE);
                BareLoop bare = BareLoop.sink()) {
            Race race = new Race("a gibibyte taken in")
                    .runner("Rawbench, with transcript (on disk)", () -> pour(kept.port()))
                    .runner("Rawbench, without transcript", () -> pour(forgetful.port()))
                    .runner("a bare loop in Java", () -> pour(bare.port()));
            if (Command.there("ncat")) {
                race.runner("ncat --recv-only, to nowhere", byNcat(ListenerSpeed::pour, "--recv-only"));
            }
            return race.run(ROUNDS, GIBIBYTE);
        }
    }

    private static long pour(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return pour(socket);
        }
    }

    /** Until the other side has read all of it and ended. */
    private static long pour(Socket socket) throws IOException {
        byte[] block = new byte[64 * 1024];
        OutputStream out = socket.getOutputStream();
        for (long at = 0; at < GIBIBYTE; at += block.length) {
            out.write(block);
        }
        socket.shutdownOutput();
        return socket.getInputStream().read();
    }

    /** What is done at one end of a connection. */
    private interface Use {
        long of(Socket socket) throws IOException;
    }

    /** One client of an ncat that was started for it; its start counts, which is some milliseconds. */
    private static Callable<Long> byNcat(Use use, String... options) {
        return () -> {
            int port = BareLoop.freePort();
            List<String> words = new ArrayList<>(List.of("ncat", "-l", "127.0.0.1", String.valueOf(port)));
            words.addAll(List.of(options));
            Process ncat = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Socket socket = BareLoop.connected(port, ncat)) {
                return use.of(socket);
            } finally {
                ncat.destroyForcibly().waitFor();
            }
        };
    }

    /** What a thousand idle clients and two hundred busy ones take of the memory. */
    private static String clients() throws Exception {
        StringBuilder rows = new StringBuilder("\n| clients of one listener | memory that they take, KiB | each |\n"
                + "| --- | --- | --- |\n");
        try (Listener listener = Listener.start(Acceptor.tcp(0), new Echo(), ListenerObserver.NONE)) {
            List<Socket> sockets = new ArrayList<>();
            long before = heap();
            for (int i = 0; i < 1000; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), listener.port()));
            }
            while (listener.clients() < 1000) {
                Thread.onSpinWait();
            }
            long idle = heap() - before;
            rows.append(String.format(Locale.ROOT, "| 1,000 idle | %,d | %.1f |%n", idle >> 10, idle / 1024e3));
            List<Thread> busy = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
                sockets.add(socket);
                busy.add(Thread.ofVirtual().start(() -> chat(socket)));
            }
            for (Thread each : busy) {
                each.join();
            }
            long all = heap() - before - idle;
            rows.append(String.format(Locale.ROOT, "| and 200 that had 4 MiB echoed each | %,d | %.1f |%n", all >> 10,
                    all / 1024.0 / 200));
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        return rows.toString();
    }

    private static void chat(Socket socket) {
        byte[] word = new byte[16 * 1024];
        try {
            for (int i = 0; i < 256; i++) {
                socket.getOutputStream().write(word);
                socket.getInputStream().readNBytes(word, 0, word.length);
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static long heap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Small datagrams as fast as they can be sent: what came, and who lost the rest. */
    private static String datagrams() throws Exception {
        StringBuilder rows = new StringBuilder(String.format(Locale.ROOT, "%n| %,d datagrams of %d octets | seconds | "
                + "came | the system threw away | we threw away |%n| --- | --- | --- | --- | --- |%n", DATAGRAMS,
                WORD));
        for (int round = 1; round <= ROUNDS; round++) {
            AtomicLong dropped = new AtomicLong();
            ListenerObserver drops = new ListenerObserver() {
                @Override
                public void dropped(Client client, long octets) {
                    dropped.incrementAndGet();
                }
            };
            try (Listener listener = Listener.start(
                    Acceptor.open(Binding.local(new Endpoint.Udp("127.0.0.1", 0))), new Quiet(), drops)) {
                long began = System.nanoTime();
                pelt(listener.port());
                long system = settled(listener, dropped);
                rows.append(String.format(Locale.ROOT, "| round %d | %.3f | %,d | %,d | %,d |%n", round,
                        (System.nanoTime() - began) / 1e9, listener.traffic().datagramsReceived(), system,
                        dropped.get()));
            }
        }
        return rows.toString();
    }

    private static void pelt(int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            DatagramPacket packet = new DatagramPacket(new byte[WORD], WORD,
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            for (int i = 0; i < DATAGRAMS; i++) {
                socket.send(packet);
            }
        }
    }

    /** Waits until each has come or is known to be lost; returns what the system lost. */
    private static long settled(Listener listener, AtomicLong dropped) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        long system = BareLoop.drops(listener.port());
        while (listener.traffic().datagramsReceived() + dropped.get() + system < DATAGRAMS
                && System.nanoTime() < until) {
            Thread.onSpinWait();
            system = BareLoop.drops(listener.port());
        }
        return system;
    }
}
