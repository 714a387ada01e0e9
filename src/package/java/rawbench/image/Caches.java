package rawbench.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the caches of loaded and linked classes that an image starts from, one for the window and one for the prompt: each
 * by a run of what it is for, on the image's own Java, with the options of its launcher. They know their jars by place,
 * size and time, so the jars must have their final times before.
 */
final class Caches {
    private static final String CACHE = "-XX:AOTCache=";
    private static final String MAIN = "rawbench.Main";
    private static final long PATIENCE_SECONDS = 600;

    private final Path java;
    private final Path app;
    private final Path launchers;
    private final Path scratch;
    private final boolean linux = Platform.here().isLinux();

    /**
     * Caches for one image.
     *
     * @param java the image's own
     * @param app the folder of the jars, where the caches will lie
     * @param launchers the folder of the launchers' options
     * @param scratch a folder to make and to delete
     */
    Caches(Path java, Path app, Path launchers, Path scratch) {
        this.java = java.toAbsolutePath();
        this.app = app.toAbsolutePath();
        this.launchers = launchers;
        this.scratch = scratch.toAbsolutePath();
    }

    void make() throws IOException {
        Folder.delete(scratch);
        Files.createDirectories(scratch);
        Process practice = start(words("prompt", MAIN, "practice"), false);
        try {
            String address = address(practice);
            Path request = Files.writeString(scratch.resolve("request"), "GET / HTTP/1.1\r\nHost: " + address
                    + "\r\nUser-Agent: rawbench\r\nAccept: */*\r\nConnection: close\r\n\r\n");
            train("prompt", MAIN, "send", "--request-file", request.toString(), "--target",
                    "http://" + address);
        } finally {
            practice.destroy();
        }
        List<String> window = new ArrayList<>(List.of("-Drawbench.rehearsal=true", "-Drawbench.home=" + scratch));
        if (linux && System.getenv("DISPLAY") == null) {
            // What then is loaded from the jars at each start is the toolkit's part for GTK.
            window.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        window.add(MAIN);
        train("window", window.toArray(String[]::new));
        Folder.delete(scratch);
    }

    private static String address(Process practice) throws IOException {
        // Not closed: the server writes a line for each request, and who closes its output ends it.
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(practice.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null || !line.contains("http://")) {
            throw new IllegalStateException("The practice server said where it listens in other words: " + line);
        }
        return line.substring(line.indexOf("http://") + "http://".length()).strip();
    }

    /** Runs the image so that it writes the cache which its launcher names. */
    private void train(String way, String... call) throws IOException {
        Path cache = app.resolve(way + ".aot");
        List<String> words = words(way, call);
        words.add(1, "-XX:AOTCacheOutput=" + cache);
        Process run = start(words, true);
        try {
            if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || run.exitValue() != 0 || Files.notExists(cache)) {
                throw new IllegalStateException("No cache was made for the " + way + "; its run said: "
                        + Files.readString(scratch.resolve("said")));
            }
        } catch (InterruptedException ended) {
            throw new IOException("The run for the cache of the " + way + " was interrupted", ended);
        } finally {
            run.destroyForcibly();
        }
    }

    private List<String> words(String way, String... call) throws IOException {
        List<String> words = new ArrayList<>(List.of(java.toString()));
        for (String option : Launchers.options(launchers.resolve(way + ".options"))) {
            if (!option.startsWith(CACHE)) {
                words.add(option.replace("$APPDIR", app.toString()));
            }
        }
        words.addAll(List.of("-cp", app.resolve("rawbench.jar").toString()));
        words.addAll(List.of(call));
        return words;
    }

    /** Starts it without options from this one's environment. */
    private Process start(List<String> words, boolean toFile) throws IOException {
        ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        if (toFile) {
            process.redirectOutput(scratch.resolve("said").toFile());
        }
        return process.start();
    }
}
