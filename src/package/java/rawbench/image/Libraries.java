package rawbench.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays the jars of an image: without the native libraries of other platforms, and with this platform's beside the jars, so
 * that none is unpacked into a temporary folder at every start.
 */
final class Libraries {
    private static final Pattern NATIVE = Pattern.compile("(?:(.*)/)?([^/]+\\.(?:so|dll|dylib|jnilib))");

    private final Platform platform;
    private final Instant time;

    Libraries(Platform platform, Instant time) {
        this.platform = platform;
        this.time = time;
    }

    void lay(Path from, Path to) throws IOException {
        Path libraries = Files.createDirectories(to.resolve("lib"));
        lay(from.resolve("rawbench.jar"), to, libraries);
        for (Path jar : Folder.sorted(from.resolve("lib"))) {
            lay(jar, libraries, libraries);
        }
    }

    /** One jar; what is no jar of classes but carries natives alone is kept too, since it says so in its services. */
    private void lay(Path jar, Path to, Path natives) throws IOException {
        try (ZipFile read = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(to.resolve(jar.getFileName()));
                ZipOutputStream written = new ZipOutputStream(file)) {
            List<String> left = new ArrayList<>();
            int kept = 0;
            for (ZipEntry entry : read.stream().sorted(Comparator.comparing(Libraries::rank)).toList()) {
                var library = NATIVE.matcher(entry.getName());
                if (!library.matches()) {
                    put(read, entry, written);
                } else if (platform.meantBy(library.group(1) == null ? "" : library.group(1))) {
                    Files.write(natives.resolve(library.group(2)), read.getInputStream(entry).readAllBytes());
                    kept++;
                } else {
                    left.add(entry.getName());
                }
            }
            if (kept == 0 && !left.isEmpty()) {
                throw new IllegalStateException(jar + " has no native library for " + platform + ", only " + left);
            }
        }
    }

    /** The manifest stays first, where a reader of jars as a stream looks for it. */
    private static String rank(ZipEntry entry) {
        return switch (entry.getName()) {
            case "META-INF/" -> "0";
            case "META-INF/MANIFEST.MF" -> "1";
            default -> "2" + entry.getName();
        };
    }

    private void put(ZipFile read, ZipEntry entry, ZipOutputStream written) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        written.putNextEntry(copy);
        if (!entry.isDirectory()) {
            read.getInputStream(entry).transferTo(written);
        }
        written.closeEntry();
    }
}
