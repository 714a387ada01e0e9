package rawbench.ui.shell;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a window, or at least a picture of one, can be made here: answered before the first call to the toolkit, which
 * cannot change its platform once it was started. Only Linux lacks things in practice.
 */
public final class Display {
    /** What headless rendering loads, and the Debian package that has it. */
    private static final Map<String, String> FOR_PICTURES = Map.of("libfreetype.so.6", "libfreetype6",
            "libfontconfig.so.1", "libfontconfig1", "libpangoft2-1.0.so.0", "libpangoft2-1.0-0");

    private static final String PLATFORM = "glass.platform";

    private Display() {
    }

    /** Why no window can be opened, in one sentence with the package to install; empty where one can. */
    public static Optional<String> missing() {
        if (!linux()) {
            return Optional.empty();
        }
        if (System.getProperty(PLATFORM) != null) {
            // Whoever chose the toolkit's platform needs no display, or knows better which one.
            return missingForPictures();
        }
        return missingForPictures().or(Display::noGtk).or(Display::noDisplay);
    }

    /** Why not even a picture can be drawn; empty where one can. */
    public static Optional<String> missingForPictures() {
        if (!linux()) {
            return Optional.empty();
        }
        List<String> packages = FOR_PICTURES.entrySet()
                .stream()
                .filter(entry -> !loads(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (!packages.isEmpty()) {
            return Optional.of("No window can be drawn, because libraries are missing: install "
                    + String.join(" ", packages) + " (on Debian: apt install " + String.join(" ", packages) + ").");
        }
        return fonts() ? Optional.empty()
                : Optional.of("No window can be drawn, because no font is installed: install fonts-dejavu-core "
                        + "(on Debian: apt install fonts-dejavu-core).");
    }

    private static boolean linux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static Optional<String> noGtk() {
        return loads("libgtk-3.so.0") ? Optional.empty()
                : Optional.of("No window can be opened, because GTK 3 is not installed: install libgtk-3-0 "
                        + "(on Debian: apt install libgtk-3-0).");
    }

    private static Optional<String> noDisplay() {
        String name = System.getenv("DISPLAY");
        if (name == null || name.isBlank()) {
            return Optional.of("No window can be opened, because there is no display: set DISPLAY, "
                    + "or start an X server such as Xvfb (on Debian: apt install xvfb).");
        }
        return answers() ? Optional.empty()
                : Optional.of("No window can be opened, because the display " + name
                        + " does not answer: set DISPLAY to one that does.");
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String library) {
        try {
            // For good: a library that the toolkit is about to need is not unloaded in between.
            return SymbolLookup.libraryLookup(library, Arena.global()).find("_init") != null;
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }

    /** Asks X itself: a variable that is set says nothing about a server that runs. */
    @SuppressWarnings("restricted")
    private static boolean answers() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            Linker linker = Linker.nativeLinker();
            MethodHandle open = linker.downcallHandle(x11.findOrThrow("XOpenDisplay"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle close = linker.downcallHandle(x11.findOrThrow("XCloseDisplay"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            return (int) close.invokeExact(display) >= 0;
        } catch (RuntimeException noX11) {
            return false;
        } catch (Throwable wrongCall) {
            throw new IllegalStateException("libX11 cannot be called", wrongCall);
        }
    }

    private static boolean fonts() {
        String home = System.getProperty("user.home");
        return Stream.of("/usr/share/fonts", "/usr/local/share/fonts", home + "/.fonts", home + "/.local/share/fonts")
                .map(Path::of)
                .filter(Files::isDirectory)
                .anyMatch(Display::hasFont);
    }

    private static boolean hasFont(Path folder) {
        try (Stream<Path> files = Files.find(folder, 8,
                (file, _) -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|ttc|otf|pfb)"))) {
            return files.findAny().isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
