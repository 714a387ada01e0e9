package rawbench.ui.shell;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.Main;

import static org.assertj.core.api.Assertions.assertThat;

/** A window that cannot be made: a library of its own is missing, as where a package lacks a file. */
class FailingStartTest {
    @TempDir
    Path home;

    @Test
    void endsAndSaysWhoseFaultItIs() throws Exception {
        String incomplete = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("ikonli-feather"))
                .collect(Collectors.joining(File.pathSeparator));
        Path told = home.resolve("told");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m",
                "-Drawbench.home=" + home, "-cp", incomplete, Main.class.getName())
                .redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(told, StandardCharsets.UTF_8)).contains("this is a fault of Rawbench")
                .contains("NoClassDefFoundError");
        assertThat(process.exitValue()).isEqualTo(10);
    }
}
