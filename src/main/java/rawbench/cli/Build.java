package rawbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** Which Rawbench this is: version and commit, as the build wrote them down. */
final class Build implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("/rawbench/build.properties")) {
            build.load(in);
        }
        return new String[]{
                "rawbench " + build.getProperty("version") + " (commit " + build.getProperty("commit") + ")"};
    }
}
