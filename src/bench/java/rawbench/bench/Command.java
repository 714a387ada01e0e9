package rawbench.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other people's programs, and children of this one, run to their end or to a deadline. */
public final class Command {
    private Command() {
    }

    /** Whether a program of that name can be started here. */
    public static boolean there(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Runs it with its output thrown away. */
    public static int run(List<String> words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Runs it with its output thrown away; a program that takes longer is ended, and out of the race. */
    static int run(List<String> words, long seconds) throws IOException, InterruptedException, Race.OutException {
        Process process = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new Race.OutException("over " + seconds + " s");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The call of a class of the benchmarks with the toolkit but without a screen, in a process and heap of its own. */
    static List<String> java(String heap, Class<?> main, String... words) {
        return Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-Xmx" + heap,
                        "-cp", System.getProperty("java.class.path"), main.getName()),
                Stream.of(words)).toList();
    }

    /** What it prints up to its end, or up to the deadline, when it is ended; its complaints are ours. */
    public static String output(List<String> words, long seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            Thread watch = Thread.ofVirtual().start(() -> {
                try {
                    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                        process.destroyForcibly();
                    }
                } catch (InterruptedException ended) {
                    process.destroyForcibly();
                }
            });
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            watch.join();
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }
}
