package rawbench.octets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digests that prove two byte strings equal to people. */
final class Digests {
    private Digests() {
    }

    static Octets sha256(Octets octets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[(int) Math.min(Octets.BLOCK, octets.length())];
            for (long at = 0; at < octets.length(); at += block.length) {
                int n = (int) Math.min(block.length, octets.length() - at);
                octets.copyTo(at, block, 0, n);
                digest.update(block, 0, n);
            }
            return Octets.owning(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
