package rawbench.store;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Rawbench keeps its files on this system.
 *
 * @param session the folder of the session; private
 * @param library the folder of the templates that is opened first
 * @param settings the folder of the settings
 * @param history the folder of the history; private
 */
public record Places(Path session, Path library, Path settings, Path history) {
    /** The system property that names another folder for everything. */
    public static final String HOME = "rawbench.home";

    /** The places of this user: the system's own folders, or all below the property {@code rawbench.home}. */
    public static Places ofSystem() {
        String chosen = System.getProperty(HOME);
        return chosen != null && !chosen.isBlank() ? below(Path.of(chosen))
                : of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** All places below one folder. */
    public static Places below(Path home) {
        return new Places(home.resolve("session"), home.resolve("templates"), home.resolve("settings"),
                home.resolve("history"));
    }

    static Places of(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Mac")) {
            return below(home.resolve("Library/Application Support/Rawbench"));
        }
        if (system.startsWith("Windows")) {
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            return new Places(local.resolve("Rawbench").resolve("session"),
                    roaming.resolve("Rawbench").resolve("templates"),
                    roaming.resolve("Rawbench").resolve("settings"),
                    local.resolve("Rawbench").resolve("history"));
        }
        return new Places(folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("rawbench"),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("rawbench/templates"),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("rawbench"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("rawbench/history"));
    }

    /** A folder that the environment names, unless it names none or a relative one (XDG Base Directory). */
    static Path folder(Map<String, String> environment, String name, Path otherwise) {
        String named = environment.getOrDefault(name, "");
        return !named.isEmpty() && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    }
}
