package rawbench.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that proves octets of a file whole. */
final class Sha256 {
    private Sha256() {
    }

    static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
