package rawbench.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The little of DER (X.690 8.1 and 10.1) that it takes to put an old form of private key into PKCS#8 (RFC 5208), and to
 * write a certificate of one's own ({@link SelfSigned}).
 */
final class Der {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BITS = 0x03;
    static final int OCTETS = 0x04;
    static final int OBJECT = 0x06;
    static final int UTF8 = 0x0C;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    private static final byte[] ZERO = {INTEGER, 1, 0};
    /** 1.2.840.113549.1.1.1 and NULL: rsaEncryption (RFC 8017 A.1). */
    private static final byte[] RSA = {0x06, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 0x05,
            0};
    /** 1.2.840.10045.2.1: ecPublicKey (RFC 5480 2.1.1). */
    private static final byte[] EC = {0x06, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};
    /** The tag of an EC private key's parameters (RFC 5915 3). */
    private static final int PARAMETERS = 0xA0;

    private Der() {
    }

    /** An RSA private key in PKCS#1 as PKCS#8. */
    static byte[] pkcs8OfRsa(byte[] key) {
        return element(SEQUENCE, ZERO, element(SEQUENCE, RSA), element(OCTETS, key));
    }

    /** An EC private key in SEC1 (RFC 5915) as PKCS#8, with these parameters of its curve. */
    static byte[] pkcs8OfEc(byte[] key, byte[] curve) {
        return element(SEQUENCE, ZERO, element(SEQUENCE, EC, curve), element(OCTETS, key));
    }

    /** The curve of an EC private key: SEQUENCE { version, privateKey, [0] parameters, … }; empty where it has none. */
    static Optional<byte[]> curve(byte[] key) {
        int at = content(key, 0);
        while (at > 0 && at < key.length) {
            int from = content(key, at);
            int to = from < 0 ? -1 : from + length(key, at);
            if (to < 0 || to > key.length) {
                return Optional.empty();
            }
            if ((key[at] & 0xFF) == PARAMETERS) {
                return Optional.of(Arrays.copyOfRange(key, from, to));
            }
            at = to;
        }
        return Optional.empty();
    }

    /** Where the content of the element at this place begins; -1 where none can be there. */
    private static int content(byte[] octets, int at) {
        if (at + 2 > octets.length) {
            return -1;
        }
        int first = octets[at + 1] & 0xFF;
        int more = first < 0x80 ? 0 : first & 0x7F;
        return more > 2 || at + 2 + more > octets.length ? -1 : at + 2 + more;
    }

    /** How long the content of an element is that {@link #content} found. */
    private static int length(byte[] octets, int at) {
        int length = octets[at + 1] & 0xFF;
        if (length < 0x80) {
            return length;
        }
        int more = length & 0x7F;
        length = 0;
        for (int i = 0; i < more; i++) {
            length = length << 8 | octets[at + 2 + i] & 0xFF;
        }
        return length;
    }

    /** A bit string of whole octets (X.690 8.6). */
    static byte[] bits(byte[] octets) {
        return element(BITS, new byte[]{0}, octets);
    }

    /** An element of these parts, which have at most 65,535 octets together. */
    static byte[] element(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream element = new ByteArrayOutputStream(length + 4);
        element.write(tag);
        if (length >= 0x100) {
            element.write(0x82);
            element.write(length >> 8);
        } else if (length >= 0x80) {
            element.write(0x81);
        }
        element.write(length);
        for (byte[] part : parts) {
            element.writeBytes(part);
        }
        return element.toByteArray();
    }
}
