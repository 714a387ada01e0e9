package rawbench.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

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

    /** What it prints up to its end, or up to the deadline, when it is ended. */
    public static String output(List<String> words, long seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
