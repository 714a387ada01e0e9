package rawbench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Makes the app image, the folder that runs without a Java: what {@code mvn package} laid out, in front of a runtime that
 * holds only the modules that are needed. The build starts it from its source, on the JDK whose jpackage it then uses.
 */
public final class Image {
    private final Path laidOut;
    private final Path sources;
    private final Path target;
    private final Instant time;
    private final Platform platform = Platform.here();

    private Image(Path laidOut, Path sources, Path target, Instant time) {
        this.laidOut = laidOut;
        this.sources = sources;
        this.target = target;
        this.time = time;
    }

    /** The folder of jars, the folder {@code src/package} with its values filled in, where to put it all, the time. */
    public static void main(String[] args) throws IOException {
        new Image(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Instant.parse(args[3])).make();
    }

    private void make() throws IOException {
        Path input = target.resolve("input");
        Path made = target.resolve("made");
        Path image = target.resolve(platform.image());
        for (Path old : List.of(input, made, image)) {
            Folder.delete(old);
        }
        new Libraries(platform, time).lay(laidOut, input);
        Path licence = laidOut.resolve("LICENSE");
        new Licences(sources.resolve("licences"), licence).collect(input.resolve("lib"), input.resolve("legal"));
        Files.copy(licence, input.resolve("legal/LICENSE"));
        bill(input.resolve("legal"));
        jpackage(input, made);
        Files.move(made.resolve(platform.made()), image);
        Files.delete(made);
        if (platform.isLinux()) {
            Launchers.script(sources.resolve("launchers"), image.resolve("bin/rawbench"));
        }
        Folder.stamp(image, time);
        if (platform.isLinux()) {
            // Elsewhere jpackage leaves no java in the image that could be run for it.
            new Caches(image.resolve("lib/runtime/bin/java"), image.resolve("lib/app"), sources.resolve("launchers"),
                    target.resolve("rehearsal")).make();
            Folder.stamp(image, time);
        }
        System.out.printf("%s: %,d octets in %,d files%n", image, Folder.octets(image), Folder.files(image));
    }

    /** Offline Maven leaves the SBOM out; an image to look at may be without it, and the installer is not. */
    private void bill(Path to) throws IOException {
        Path bill = target.resolve("sbom.cdx.json");
        if (Files.exists(bill)) {
            Files.copy(bill, to.resolve("sbom.cdx.json"));
        } else {
            System.out.println("The image has no SBOM: Maven makes one only online, without -o");
        }
    }

    private void jpackage(Path input, Path made) throws IOException {
        List<String> words = new ArrayList<>();
        words.add("@" + sources.resolve("image.options"));
        words.add("@" + sources.resolve(platform.system()).resolve("image.options"));
        words.addAll(List.of("--input", input.toString(), "--dest", made.toString()));
        for (String option : Launchers.options(sources.resolve("launchers/window.options"))) {
            words.addAll(List.of("--java-options", option));
        }
        if (!platform.isLinux()) {
            Path prompt = target.resolve("prompt.properties");
            Launchers.properties(sources.resolve("launchers"), prompt);
            words.addAll(List.of("--add-launcher", "rawbench-prompt=" + prompt));
        }
        ToolProvider jpackage = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException(
                        "This JDK has no jpackage: " + System.getProperty("java.home")));
        int status = jpackage.run(System.out, System.err, words.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jpackage ended with " + status + "; its reasons stand above");
        }
    }
}
