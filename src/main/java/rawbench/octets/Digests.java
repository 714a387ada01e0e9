package rawbench.octets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digests of octets, such as those that prove two byte strings equal to people. */
public final class Digests {
    private Digests() {
    }

    static Octets sha256(Octets octets) {
        return of(octets, sha256());
    }

    /** What this digest makes of octets; they may be more than memory holds. */
    public static Octets of(Octets octets, MessageDigest digest) {
        byte[] block = new byte[(int) Math.min(Octets.BLOCK, octets.length())];
        for (long at = 0; at < octets.length(); at += block.length) {
            int n = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, n);
            digest.update(block, 0, n);
        }
        return Octets.owning(digest.digest());
    }

    /** A SHA-256 that nothing was given yet, for octets that come one after the other. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
