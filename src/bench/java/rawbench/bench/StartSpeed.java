package rawbench.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * How fast Rawbench is there: its image's {@code send} beside curl, a bare socket and an empty program, its window beside
 * an empty one and beside itself without an image, both until it is painted and until its editor takes what is typed; then
 * what window and empty window hold and burn while nobody acts. All in turns, told as medians. The peers start from caches
 * of their own, on the image's Java.
 */
public final class StartSpeed {
    private static final int CALLS = 21;
    private static final int WINDOWS = 5;
    private static final long LONGEST_SECONDS = 60;
    private static final long SETTLE_MILLIS = 8_000;
    private static final long TYPING_MILLIS = 50;
    private static final long IDLE_MILLIS = 15_000;
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData");
    private static final List<String> FX = List.of("--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private final Path folder;
    private final Path image;
    private final String java;
    private final Path peers;

    private StartSpeed(Path folder, Path image) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("start")).toAbsolutePath();
        this.image = image.toAbsolutePath();
        this.java = this.image.resolve("lib/runtime/bin/java").toString();
        this.peers = this.folder.resolve("peers.jar");
    }

    /** The folder of results, the image that {@code mvn -Ppackage verify} made, and {@code send} or {@code windows} for one part. */
    public static void main(String[] args) throws Exception {
        Path image = Path.of(args[1]);
        if (!Files.isExecutable(image.resolve("bin/rawbench"))) {
            System.out.println(
                    "Nothing to measure: there is no image in " + image + "; mvn -B -Ppackage verify makes it.");
            return;
        }
        StartSpeed speed = new StartSpeed(Path.of(args[0]), image);
        speed.pack();
        String part = args.length > 2 ? args[2] : "";
        String table = (part.equals("windows") ? "" : speed.send()) + (part.equals("send") ? "" : speed.windows());
        System.out.println(table);
        Files.writeString(Path.of(args[0]).resolve("start-speed.md"), table);
    }

    /** Caches know jars only, no folders of classes. */
    private void pack() throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(peers))) {
            for (String name : List.of("EmptyProgram", "BareSend", "EmptyWindow", "EmptyWindow$Empty")) {
                String entry = "rawbench/bench/" + name + ".class";
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(StartSpeed.class.getResourceAsStream("/" + entry).readAllBytes());
            }
        }
    }

    private String send() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server));
            String port = Integer.toString(server.getLocalPort());
            String address = "127.0.0.1:" + port;
            Path request = Files.writeString(folder.resolve("request"),
                    "GET / HTTP/1.1\r\nHost: " + address + "\r\nAccept: */*\r\nConnection: close\r\n\r\n");
            Map<String, List<String>> all = new LinkedHashMap<>();
            if (Command.there("curl")) {
                all.put("curl", List.of("curl", "-s", "http://" + address + "/"));
            }
            all.put("an empty program", cached("empty", QUICK, peers.toString(), "rawbench.bench.EmptyProgram"));
            all.put("a bare socket", cached("bare", QUICK, peers.toString(), "rawbench.bench.BareSend",
                    request.toString(), "127.0.0.1", port));
            all.put("rawbench send", List.of(image.resolve("bin/rawbench").toString(), "send", "--request-file",
                    request.toString(), "--target", "http://" + address));
            return table("one small GET", CALLS, all, words -> {
                if (Command.run(words) != 0) {
                    throw new IOException("this failed: " + String.join(" ", words));
                }
            });
        }
    }

    private static void answer(ServerSocket server) {
        byte[] reply = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nHello\n"
                .getBytes(StandardCharsets.US_ASCII);
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getInputStream().read(new byte[8192]);
                client.getOutputStream().write(reply);
            } catch (IOException over) {
                // Closed with the race; a client that went away is seen by its exit status.
            }
        }
    }

    private String windows() throws Exception {
        if (!Command.there("Xvfb") && !Files.isExecutable(Path.of("/usr/bin/Xvfb"))) {
            return "\nNo window was measured: Xvfb is not installed (on Debian: apt install xvfb).\n";
        }
        try (ScreenWatch screen = ScreenWatch.open(folder.resolve("screen"))) {
            Map<String, List<String>> all = new LinkedHashMap<>();
            all.put("an empty window", cachedWindow(screen));
            all.put("the window", List.of(image.resolve("bin/rawbench").toString()));
            all.put("the window without an image", unpackaged());
            String starts = table("start to the first painted window", WINDOWS, all,
                    words -> started(words, screen).destroy());
            try (Keyboard keyboard = Keyboard.at(screen.display())) {
                ScreenWatch.Change marked = marked(all.get("the window"), screen, keyboard);
                starts += table("start until the editor takes keys (the empty window: painted)", WINDOWS, all,
                        words -> {
                            Process window = started(words, screen);
                            try {
                                if (!words.equals(all.get("an empty window"))) {
                                    typed(screen, keyboard, marked);
                                }
                            } finally {
                                window.destroy();
                            }
                        });
            }
            StringBuilder idle = new StringBuilder(
                    "\n| left alone | resident MB | of a core, % |\n| --- | --- | --- |\n");
            for (String name : List.of("an empty window", "the window")) {
                idle.append(idle(name, all.get(name), screen));
            }
            return starts + idle;
        }
    }

    /** How the window looks once what stands in its editor is marked, by a key that a person types. */
    private ScreenWatch.Change marked(List<String> words, ScreenWatch screen, Keyboard keyboard) throws Exception {
        Process window = started(words, screen);
        try {
            Thread.sleep(SETTLE_MILLIS);
            int[] before = screen.look();
            keyboard.selectAll();
            Thread.sleep(1000);
            return ScreenWatch.Change.between(before, screen.look());
        } finally {
            window.destroy();
        }
    }

    /** Types until it is seen; what is typed too early goes to a window without content and is lost there. */
    private static void typed(ScreenWatch screen, Keyboard keyboard, ScreenWatch.Change marked) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        long next = System.nanoTime();
        while (!marked.seen(screen.look())) {
            await(end, "The editor took no key");
            if (System.nanoTime() >= next) {
                keyboard.selectAll();
                next += TimeUnit.MILLISECONDS.toNanos(TYPING_MILLIS);
            }
        }
    }

    private List<String> unpackaged() {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "rawbench.Main"));
        return words;
    }

    private List<String> cachedWindow(ScreenWatch screen) throws Exception {
        List<String> jars = new ArrayList<>();
        try (Stream<Path> libraries = Files.list(image.resolve("lib/app/lib"))) {
            libraries.map(Path::toString).filter(name -> name.contains("javafx-")).sorted().forEach(jars::add);
        }
        jars.add(peers.toString());
        Path cache = folder.resolve("window.aot");
        List<String> training = words(FX, "-XX:AOTCacheOutput=" + cache, String.join(":", jars),
                "rawbench.bench.EmptyWindow");
        Process run = started(training, screen);
        Thread.sleep(1000);
        run.destroy();
        run.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        return words(FX, "-XX:AOTCache=" + cache, String.join(":", jars), "rawbench.bench.EmptyWindow");
    }

    private List<String> cached(String name, List<String> options, String jars, String... call) throws Exception {
        Path cache = folder.resolve(name + ".aot");
        Command.run(words(options, "-XX:AOTCacheOutput=" + cache, jars, call));
        return words(options, "-XX:AOTCache=" + cache, jars, call);
    }

    private List<String> words(List<String> options, String cache, String jars, String... call) {
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(options);
        words.addAll(List.of(cache, "-cp", jars));
        words.addAll(List.of(call));
        return words;
    }

    /** Starts a window on a black screen, in an empty home, and returns it once it was painted. */
    private Process started(List<String> words, ScreenWatch screen) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (screen.painted()) {
            await(end, "The last window did not go");
        }
        ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("DISPLAY", screen.display());
        process.environment()
                .put("JAVA_TOOL_OPTIONS",
                        "-Drawbench.home=" + Files.createTempDirectory(folder, "home") + " -Dprism.order=sw");
        Process started = process.start();
        while (!screen.painted()) {
            if (!started.isAlive()) {
                throw new IOException("this ended without a window: " + String.join(" ", words));
            }
            await(end, "No window was painted");
        }
        return started;
    }

    private static void await(long end, String otherwise) throws Exception {
        if (System.nanoTime() > end) {
            throw new IOException(otherwise + " within " + LONGEST_SECONDS + " s");
        }
        Thread.sleep(2);
    }

    private String idle(String name, List<String> words, ScreenWatch screen) throws Exception {
        Process process = started(words, screen);
        try {
            Thread.sleep(SETTLE_MILLIS);
            long before = process.info().totalCpuDuration().orElseThrow().toMillis();
            Thread.sleep(IDLE_MILLIS);
            long burnt = process.info().totalCpuDuration().orElseThrow().toMillis() - before;
            String resident = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))
                    .stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("\\D", "");
            return String.format(Locale.ROOT, "| %s | %d | %.2f |%n", name, Long.parseLong(resident) / 1024,
                    100.0 * burnt / IDLE_MILLIS);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** One run of what is measured. */
    private interface Run {
        void of(List<String> words) throws Exception;
    }

    private static String table(String work, int rounds, Map<String, List<String>> all, Run run) throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        all.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, List<String>> one : all.entrySet()) {
                long began = System.nanoTime();
                run.of(one.getValue());
                if (round >= 0) {
                    times.get(one.getKey())[round] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        String first = times.keySet().iterator().next();
        StringBuilder rows = new StringBuilder(
                "\n| " + work + " | median ms | times " + first + " |\n| --- | --- | --- |\n");
        times.forEach((name, each) -> rows.append(String.format(Locale.ROOT, "| %s | %.0f | %.2f |%n", name,
                Race.median(each), Race.median(each) / Race.median(times.get(first)))));
        return rows.toString();
    }
}
