package rawbench.wire;

import java.io.ByteArrayInputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes up a certificate (X.509 v3, RFC 5280) that vouches for itself: what a TLS listener shows where a person has no
 * other for {@link Identity}.
 *
 * <p>It may issue no others: a person who trusts it trusts this key for these names and nothing else, and clients that
 * refuse an authority's certificate in a server's place take it.
 */
final class SelfSigned {
    static final int MOST_NAMES = 100;
    private static final int MOST_DAYS = 10_000;
    private static final List<String> OWN = List.of("localhost", "127.0.0.1", "::1");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");
    /** Of UTCTime's two digits 50 is 1950 (RFC 5280 4.1.2.5). */
    private static final int LAST_OF_UTC = 2049;

    /** 1.2.840.10045.4.3.2: ecdsa-with-SHA256 (RFC 5758 3.2). */
    private static final byte[] ALGORITHM = sequence(
            object(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02));
    private static final byte[] COMMON_NAME = object(0x55, 0x04, 0x03);
    private static final byte[] ORGANIZATION = object(0x55, 0x04, 0x0A);
    private static final byte[] ALTERNATIVE_NAMES = object(0x55, 0x1D, 0x11);
    private static final byte[] BASIC_CONSTRAINTS = object(0x55, 0x1D, 0x13);
    private static final byte[] EXTENDED_USAGE = object(0x55, 0x1D, 0x25);
    /** 1.3.6.1.5.5.7.3.1: serverAuth. */
    private static final byte[] SERVER = object(0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01);
    private static final byte[] TRUE = Der.element(Der.BOOLEAN, new byte[]{(byte) 0xFF});
    private static final byte[] VERSION_3 = Der.element(0xA0, Der.element(Der.INTEGER, new byte[]{2}));
    /** Context tags of GeneralName (RFC 5280 4.2.1.6). */
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;

    private SelfSigned() {
    }

    static Identity of(List<String> others, int days) throws IdentityException {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("A certificate is valid for 1 to 10,000 days, not " + days);
        }
        Set<String> names = new LinkedHashSet<>(OWN);
        names.addAll(others);
        if (names.size() > MOST_NAMES + OWN.size()) {
            throw new IdentityException(IdentityWords.TOO_MANY_NAMES.of(others.size()),
                    false, null);
        }
        return of(alternatives(names), days);
    }

    private static Identity of(byte[] alternatives, int days) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair key = generator.generateKeyPair();
            byte[] signed = toBeSigned(key.getPublic().getEncoded(), alternatives, days);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(signed);
            byte[] whole = sequence(signed, ALGORITHM, Der.bits(signature.sign()));
            return Identity.made((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(whole)), key.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has EC P-256 and SHA-256, and reads X.509",
                    impossible);
        }
    }

    private static byte[] toBeSigned(byte[] key, byte[] alternatives, int days) {
        Instant now = Instant.now();
        byte[] validity = sequence(time(now.minus(1, ChronoUnit.DAYS)), time(now.plus(days, ChronoUnit.DAYS)));
        byte[] who = sequence(attribute(ORGANIZATION, "Rawbench"), attribute(COMMON_NAME, "localhost"));
        byte[] extensions = sequence(sequence(BASIC_CONSTRAINTS, TRUE, octets(sequence())),
                sequence(EXTENDED_USAGE, octets(sequence(SERVER))),
                sequence(ALTERNATIVE_NAMES, octets(alternatives)));
        return sequence(VERSION_3, serial(), ALGORITHM, who, validity, who, key, Der.element(0xA3, extensions));
    }

    /** By chance, so that no client takes two for the same one (RFC 5280 4.1.2.2). */
    private static byte[] serial() {
        byte[] number = new byte[16];
        new SecureRandom().nextBytes(number);
        // Positive, and no octet too many.
        number[0] = (byte) (number[0] & 0x3F | 0x40);
        return Der.element(Der.INTEGER, number);
    }

    private static byte[] time(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        boolean utc = time.getYear() <= LAST_OF_UTC;
        return Der.element(utc ? Der.UTC_TIME : Der.GENERALIZED_TIME,
                ascii(time.format(utc ? UTC : GENERALIZED)));
    }

    private static byte[] attribute(byte[] type, String value) {
        return Der.element(Der.SET,
                sequence(type, Der.element(Der.UTF8, value.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] alternatives(Set<String> names) throws IdentityException {
        byte[][] all = new byte[names.size()][];
        int at = 0;
        for (String name : names) {
            all[at++] = TlsClient.literal(name)
                    ? Der.element(IP_ADDRESS, HostAddress.address(name).getAddress())
                    : Der.element(DNS_NAME, ascii(domain(name)));
        }
        return sequence(all);
    }

    private static String domain(String name) throws IdentityException {
        try {
            String ascii = IDN.toASCII(name);
            if (ascii.matches("[A-Za-z0-9_*.-]{1,253}")) {
                return ascii;
            }
        } catch (IllegalArgumentException noName) {
            throw noHost(name, noName);
        }
        throw noHost(name, null);
    }

    private static IdentityException noHost(String name, Throwable cause) {
        return new IdentityException(IdentityWords.NO_HOST.of(name), false, cause);
    }

    private static byte[] octets(byte[] content) {
        return Der.element(Der.OCTETS, content);
    }

    private static byte[] sequence(byte[]... parts) {
        return Der.element(Der.SEQUENCE, parts);
    }

    private static byte[] object(int... octets) {
        byte[] content = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            content[i] = (byte) octets[i];
        }
        return Der.element(Der.OBJECT, content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
