package rawbench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import rawbench.Main;
import rawbench.octets.Octets;

/** A run of the program in a process of its own, with a heap and a temporary folder that the test chooses. */
public record Fork(int exit, Octets out, String err) {
    /**
     * Runs it to its end; its standard output is kept in a file of the folder.
     *
     * @param jvm words for the virtual machine, such as {@code -Xmx64m}
     */
    public static Fork of(Path folder, List<String> jvm, String... words) throws IOException, InterruptedException {
        return of(folder, jvm, Main.class, words);
    }

    /** The same with another class's main method. */
    public static Fork of(Path folder, List<String> jvm, Class<?> main, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int exit = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Fork(exit, Octets.owning(Files.readAllBytes(out)), Files.readString(err, StandardCharsets.UTF_8));
    }
}
