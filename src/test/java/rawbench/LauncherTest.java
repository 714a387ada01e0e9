package rawbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The sh launcher among Java homes that only pretend: which it takes, and with which flags. */
final class LauncherTest {
    private static final Path SCRIPT = Path.of("src/main/launcher/bin/rawbench");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path launcher;

    /** What a run of the launcher printed and how it ended. */
    private record Run(int status, String out, String err) {
        /** The words that the pretended java was called with; its home comes first. */
        List<String> words() {
            return Arrays.asList(out.split("\n"));
        }

        String home() {
            return words().getFirst();
        }
    }

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell here");
        launcher = folder.resolve("an app/bin/rawbench");
        Files.createDirectories(launcher.getParent());
        Files.copy(SCRIPT, launcher);
        makeExecutable(launcher);
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", folder.resolve("nobody").toString());
        environment.put("RAWBENCH_JAVA_PLACES", folder.resolve("none").toString());
    }

    @Test
    void ownVariableWinsOverJavaHome() throws Exception {
        environment.put("RAWBENCH_JAVA_HOME", java("mine", "25.0.1").toString());
        environment.put("JAVA_HOME", java("theirs", "26").toString());
        assertThat(run("--version").home()).endsWith("mine");
    }

    @Test
    void ownVariableWithAnOlderJavaIsToldAndPassedOver() throws Exception {
        environment.put("RAWBENCH_JAVA_HOME", java("old", "17.0.15").toString());
        environment.put("JAVA_HOME", java("new", "25").toString());
        Run run = run("--version");
        assertThat(run.home()).endsWith("new");
        assertThat(run.err()).contains("RAWBENCH_JAVA_HOME").contains("old");
    }

    @Test
    void olderJavaHomeIsPassedOverForTheUsualPlaces() throws Exception {
        environment.put("JAVA_HOME", java("old", "17.0.15").toString());
        java("jvm/a-21", "21.0.4");
        java("jvm/b-25", "25.0.1");
        environment.put("RAWBENCH_JAVA_PLACES", folder.resolve("none") + ":" + folder.resolve("jvm"));
        Run run = run("--version");
        assertThat(run.home()).endsWith("b-25");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findsTheHomeInsideAMacBundle() throws Exception {
        java("jvm/temurin-25.jdk/Contents/Home", "25.0.1");
        environment.put("RAWBENCH_JAVA_PLACES", folder.resolve("jvm").toString());
        assertThat(run("--version").home()).endsWith("temurin-25.jdk/Contents/Home");
    }

    @Test
    void resolvesTheLinkOnThePathToItsHome() throws Exception {
        Path home = java("far away/jdk", "27-ea");
        Path bin = Files.createDirectories(folder.resolve("path"));
        Files.createSymbolicLink(bin.resolve("step"), home.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("step"));
        environment.put("PATH", bin + ":/usr/bin:/bin");
        assertThat(Path.of(run("--version").home()).toRealPath()).isEqualTo(home.toRealPath());
    }

    @Test
    void oldSpellingOfTheVersionIsOld() throws Exception {
        environment.put("JAVA_HOME", java("eight", "1.8.0_392").toString());
        environment.put("PATH", noJava());
        assertThat(run("--version").status()).isEqualTo(2);
    }

    @Test
    void homeWithoutReleaseFileIsNoHome() throws Exception {
        Path home = java("bare", "25");
        Files.delete(home.resolve("release"));
        environment.put("JAVA_HOME", home.toString());
        environment.put("PATH", noJava());
        assertThat(run("--version").status()).isEqualTo(2);
    }

    @Test
    void saysInOneSentenceThatThereIsNone() throws Exception {
        environment.put("PATH", noJava());
        Run run = run("send", "x.http");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("needs Java 25").contains("install");
    }

    @Test
    void commandsRunInASmallHeap() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        assertThat(run("send", "a b", "*").words()).contains("-XX:+UseSerialGC", "-Xmx192m", "-XX:TieredStopAtLevel=1")
                .endsWith("send", "a b", "*");
    }

    @Test
    void windowChoosesItsOwnHeap() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        assertThat(run().out()).doesNotContain("-Xmx", "UseSerialGC");
        assertThat(run("open", "a.http").out()).doesNotContain("-Xmx", "UseSerialGC").contains("a.http");
    }

    @Test
    void heapNamedInTheEnvironmentStays() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        for (String heap : List.of("-Xmx1g", "-XX:MaxRAMPercentage=50", "-XX:MaxHeapSize=1g")) {
            environment.put("JAVA_TOOL_OPTIONS", "-Dx=y " + heap);
            assertThat(run("send").words()).as(heap).doesNotContain("-Xmx192m").contains("-XX:+UseSerialGC");
        }
        environment.put("JAVA_TOOL_OPTIONS", "-Dx=y");
        assertThat(run("send").words()).contains("-Xmx192m");
        environment.put("RAWBENCH_JAVA_OPTS", "-Xmx2g -Da=*");
        assertThat(run("send").words()).doesNotContain("-Xmx192m").contains("-Xmx2g", "-Da=*");
    }

    @Test
    void collectorNamedInTheEnvironmentStays() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        environment.put("RAWBENCH_JAVA_OPTS", "-XX:+UseParallelGC");
        assertThat(run("send").words()).doesNotContain("-XX:+UseSerialGC").contains("-XX:+UseParallelGC", "-Xmx192m");
    }

    @Test
    void findsItsJarThroughLinksAndFromAnyFolder() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        Path link = Files.createSymbolicLink(folder.resolve("rb"), Path.of("an app/bin/rawbench"));
        Files.createFile(folder.resolve("an app/rawbench.jar"));
        for (Path started : List.of(launcher, link)) {
            List<String> words = start(started.toString(), "--version").words();
            String jar = words.get(words.indexOf("-jar") + 1);
            assertThat(folder.resolve(jar).toRealPath())
                    .isEqualTo(folder.resolve("an app/rawbench.jar").toRealPath());
        }
    }

    @Test
    void exitStatusIsTheProgramsOwn() throws Exception {
        Path home = java("jdk", "25");
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 7\n");
        environment.put("JAVA_HOME", home.toString());
        assertThat(run("send").status()).isEqualTo(7);
    }

    /** A search path without java, and without anything else: the script needs no other program. */
    private String noJava() {
        return folder.resolve("nothing").toString();
    }

    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = home.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(home.resolve("release"),
                "IMPLEMENTOR=\"Pretended\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        Files.writeString(java, "#!/bin/sh\necho \"${0%/bin/java}\"\nprintf '%s\\n' \"$@\"\n");
        makeExecutable(java);
        return home;
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(String... words) throws Exception {
        return start(launcher.toString(), words);
    }

    private Run start(String program, String... words) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        List<String> command = new java.util.ArrayList<>(List.of("/bin/sh", program));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
