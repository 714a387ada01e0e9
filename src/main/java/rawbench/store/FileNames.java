package rawbench.store;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the names of files say: which are templates, what to show of them, which a person may choose. */
final class FileNames {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");
    /** What Windows keeps for devices, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern OWN_SIDE_FILE = Pattern.compile("\\./[^/\\\\]+\\.[0-9a-f]{12}\\.(body\\.bin|raw)");

    private FileNames() {
    }

    static boolean template(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".http") || name.endsWith(".rest");
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static String ending(Path file) {
        return file.getFileName().toString().substring(stem(file).length());
    }

    /** The first name like this one, counted on, that nothing in the folder has. */
    static String free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = name.substring(stem.length());
        String begin = stem.replaceFirst(" \\d{1,6}$", "");
        String free = name;
        for (int i = 2; Files.exists(folder.resolve(free), LinkOption.NOFOLLOW_LINKS); i++) {
            free = begin + " " + i + ending;
        }
        return free;
    }

    /** Whether a side file was named by Rawbench, for one content of one template. */
    static boolean ownSideFile(String name) {
        return OWN_SIDE_FILE.matcher(name).matches();
    }

    /** A name like this one that every system takes. */
    static String safe(String name) {
        String safe = FORBIDDEN.matcher(name).replaceAll("_").strip();
        return safe.substring(0, Math.min(safe.length(), 80));
    }

    /** A name that every system takes. */
    static void check(String name) throws StoreException {
        if (name.isBlank() || name.startsWith(".") || name.endsWith(".") || FORBIDDEN.matcher(name).find()) {
            throw new StoreException(StoreWords.NO_NAME.of(name));
        }
        if (DEVICE.matcher(name).matches()) {
            throw new StoreException(StoreWords.NAME_OF_DEVICE.of(name));
        }
    }
}
