package rawbench.store;

import java.nio.file.Path;

/**
 * Where Rawbench keeps its files on this system.
 *
 * @param session the folder of the session; private
 * @param library the folder of the templates that is opened first
 */
public record Places(Path session, Path library) {
    /** The places of this user: the system's own folders, or all below the property {@code rawbench.home}. */
    public static Places ofSystem() {
        return null;
    }

    /** All places below one folder. */
    public static Places below(Path home) {
        return new Places(home.resolve("session"), home.resolve("templates"));
    }
}
