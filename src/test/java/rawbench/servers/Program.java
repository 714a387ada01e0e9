package rawbench.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server or client of other people that this machine may have: how it is called, and which version of it is here. */
enum Program {
    NGINX("nginx", "nginx", "-v"),
    APACHE("apache2", "apache2", "-v"),
    HAPROXY("haproxy", "haproxy", "-v"),
    SQUID("squid", "squid", "-v"),
    DANTE("danted", "dante-server", "-v"),
    STUNNEL("stunnel4", "stunnel4", "-version"),
    H2O("h2o", "h2o", "-v"),
    NC("nc", "netcat-openbsd", "-h"),
    NCAT("ncat", "ncat", "--version"),
    SOCAT("socat", "socat", "-V"),
    OPENSSL("openssl", "openssl", "version"),
    CURL("curl", "curl", "--version"),
    PYTHON("python3", "python3", "--version");

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    private final String binary;
    private final String debianPackage;
    private final String versionOption;

    Program(String binary, String debianPackage, String versionOption) {
        this.binary = binary;
        this.debianPackage = debianPackage;
        this.versionOption = versionOption;
    }

    String binary() {
        return binary;
    }

    /** Where it lies, if it is installed. */
    Optional<Path> path() {
        Stream<String> folders = Stream.concat(FOLDERS.stream(), Stream.of(System.getenv("PATH").split(":")));
        return folders.map(folder -> Path.of(folder, binary)).filter(Files::isExecutable).findFirst();
    }

    /** The sentence for a test that cannot run. */
    String absence() {
        return binary + " is not installed (on Debian: apt install " + debianPackage + ")";
    }

    /** Its name with its version, for people. */
    String described() {
        try {
            Process asked = new ProcessBuilder(path().orElseThrow().toString(), versionOption).redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said.substring(Math.max(0, said.indexOf(' '))));
            return binary + (version.find() ? " " + version.group() : "");
        } catch (IOException unreadable) {
            return binary;
        }
    }
}
