package rawbench.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads the private key out of PEM blocks: PKCS#8, encrypted or not, PKCS#1 for RSA and SEC1 for EC. */
final class KeyReader {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS", "DSA");

    private final Optional<String> password;

    KeyReader(Optional<String> password) {
        this.password = password;
    }

    /** The first key of these blocks. */
    PrivateKey read(List<Pem> blocks) throws IdentityException {
        for (Pem block : blocks) {
            if (block.label().endsWith("PRIVATE KEY")) {
                return read(block, blocks);
            }
        }
        throw unusable("There is no private key in the file: it wants one in PEM, which begins with "
                + "-----BEGIN PRIVATE KEY-----", null);
    }

    private PrivateKey read(Pem block, List<Pem> file) throws IdentityException {
        if (block.encrypted()) {
            throw unusable("The private key is encrypted in an old form that cannot be read here: put it into a new "
                    + "one with: openssl pkcs8 -topk8 -in KEY -out NEWKEY", null);
        }
        return switch (block.label()) {
            case "PRIVATE KEY" -> pkcs8(block.octets().toByteArray());
            case "RSA PRIVATE KEY" -> pkcs8(Der.pkcs8OfRsa(block.octets().toByteArray()));
            case "EC PRIVATE KEY" -> {
                byte[] key = block.octets().toByteArray();
                yield pkcs8(Der.pkcs8OfEc(key, curve(key, file)));
            }
            case "ENCRYPTED PRIVATE KEY" -> pkcs8(decrypted(block.octets().toByteArray()));
            default -> throw unusable("A private key of the kind \"" + block.label()
                    + "\" cannot be read here: put it into PKCS#8 with: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEWKEY",
                    null);
        };
    }

    /** It stands in the key, or in a block of its own before it. */
    private static byte[] curve(byte[] key, List<Pem> file) throws IdentityException {
        return Der.curve(key)
                .or(() -> file.stream()
                        .filter(block -> block.label().equals("EC PARAMETERS"))
                        .map(block -> block.octets().toByteArray())
                        .findFirst())
                .orElseThrow(() -> unusable(IdentityWords.NO_CURVE.of(), null));
    }

    private static PrivateKey pkcs8(byte[] octets) throws IdentityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(octets));
            } catch (InvalidKeySpecException ofAnotherKind) {
                // The next algorithm may know it.
            } catch (NoSuchAlgorithmException absent) {
                throw unusable(IdentityWords.UNKNOWN_ALGORITHM.of(algorithm), absent);
            }
        }
        throw unusable(IdentityWords.NO_KEY.of(), null);
    }

    private byte[] decrypted(byte[] octets) throws IdentityException {
        if (password.isEmpty()) {
            throw new IdentityException(IdentityWords.ENCRYPTED.of(), true, null);
        }
        EncryptedPrivateKeyInfo sealed;
        Cipher cipher;
        try {
            sealed = new EncryptedPrivateKeyInfo(octets);
            // Of PBES2 (RFC 8018 6.2) the parameters know the algorithm's name, of the older ones the key itself does.
            String algorithm = sealed.getAlgName().equals("PBES2") ? sealed.getAlgParameters().toString()
                    : sealed.getAlgName();
            cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm)
                            .generateSecret(new PBEKeySpec(password.get().toCharArray())),
                    sealed.getAlgParameters());
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(IdentityWords.ENCRYPTED_OTHERWISE.of(Faults.words(e)), e);
        }
        try {
            return sealed.getKeySpec(cipher).getEncoded();
        } catch (InvalidKeySpecException e) {
            throw new IdentityException(IdentityWords.WRONG_PASSWORD.of(), true, e);
        }
    }

    private static IdentityException unusable(String sentence, Throwable cause) {
        return new IdentityException(sentence, false, cause);
    }
}
