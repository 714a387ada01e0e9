package rawbench.wire;

import java.security.Security;
import java.util.Arrays;
import java.util.List;

/** Which versions of TLS the platform has switched off, so that they do not go out although they are offered. */
final class TlsVersions {
    private static final String PROPERTY = "jdk.tls.disabledAlgorithms";

    private TlsVersions() {
    }

    /** Those of these that are switched off, as "TLSv1.1". */
    static List<String> switchedOff(String... offered) {
        String property = Security.getProperty(PROPERTY);
        List<String> off = property == null ? List.of()
                : Arrays.stream(property.split(",")).map(String::strip).toList();
        return Arrays.stream(offered).filter(off::contains).toList();
    }
}
