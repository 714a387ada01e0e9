package rawbench.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Rawbench this is, as the build wrote it down.
 *
 * @param version such as {@code 1.0.0}
 * @param commit the commit it was built from
 */
public record BuildFacts(String version, String commit) {
    /** What the build wrote beside the classes. */
    public static BuildFacts read() {
        Properties build = new Properties();
        try (InputStream in = BuildFacts.class.getResourceAsStream("/rawbench/build.properties")) {
            build.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new BuildFacts(build.getProperty("version"), build.getProperty("commit"));
    }

    /** Both in one line. */
    public String says() {
        return version + " (commit " + commit + ")";
    }
}
