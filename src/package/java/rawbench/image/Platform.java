package rawbench.image;

import java.util.Locale;
import java.util.Set;

/** The system and processor an image is for, which are those it is made on, and how libraries spell them. */
record Platform(String system, String processor) {
    static Platform here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
        return new Platform(system, System.getProperty("os.arch"));
    }

    boolean isLinux() {
        return system.equals("linux");
    }

    /** What jpackage calls the image that it makes. */
    String made() {
        return system.equals("mac") ? "Rawbench.app" : "Rawbench";
    }

    /** The name under which the image stays; a bundle of macOS keeps its own. */
    String image() {
        return system.equals("mac") ? made() : "rawbench";
    }

    /** Whether the last names of a folder in a jar mean this platform; a file outside of all folders is for its jar's. */
    boolean meantBy(String folder) {
        if (folder.isEmpty()) {
            return true;
        }
        String end = "/" + folder.toLowerCase(Locale.ROOT);
        return systems().stream()
                .anyMatch(one -> processors().stream()
                        .anyMatch(other -> end.endsWith("/" + one + "/" + other)
                                || end.endsWith("/" + one + "-" + other)));
    }

    private Set<String> systems() {
        return switch (system) {
            case "windows" -> Set.of("windows", "win");
            case "mac" -> Set.of("mac", "darwin", "osx");
            default -> Set.of("linux");
        };
    }

    private Set<String> processors() {
        return switch (processor) {
            case "amd64", "x86_64" -> Set.of("amd64", "x86_64");
            case "aarch64", "arm64" -> Set.of("aarch64", "arm64");
            default -> Set.of(processor);
        };
    }
}
