package rawbench.wire;

import rawbench.octets.Sentence;

/** The sentences about certificates and private keys of this side that cannot be read or used. */
public enum IdentityWords implements Sentence {
    CERTIFICATE_UNREADABLE("The certificate cannot be read: {0}"),
    NO_CERTIFICATE("There is no certificate in the file: it wants one in PEM, which begins "
            + "with -----BEGIN CERTIFICATE-----"),
    OTHER_KEY("The private key does not belong to the certificate of \"{0}\": name the two "
            + "files that were made together"),
    NO_CURVE("The EC private key does not name its curve: put it into PKCS#8, with the "
            + "program that made it"),
    UNKNOWN_ALGORITHM("This Java platform knows no {0} keys"),
    NO_KEY("The private key cannot be read: it is no RSA, EC, EdDSA or DSA key in PKCS#8"),
    ENCRYPTED("The private key is encrypted, and no password was given for it"),
    ENCRYPTED_OTHERWISE("The private key is encrypted in a way that cannot be read here: "
            + "{0}"),
    WRONG_PASSWORD("The password does not open the private key"),
    NO_BASE64("The PEM block \"{0}\" cannot be read: it is no Base64"),
    NO_KEY_IN_STORE("There is no private key with its certificate in the PKCS#12 file"),
    WRONG_STORE_PASSWORD("The password does not open the PKCS#12 file"),
    STORE_PASSWORD_WANTED("The PKCS#12 file wants a password, and none was given"),
    NEITHER("The certificate is neither in PEM nor in PKCS#12"),
    TOO_MANY_NAMES("A certificate is made for at most 100 other names, not for {0}"),
    NO_HOST("No certificate can be made for \"{0}\": it is no host name and no address"),
    NOT_FOR_LISTENER("The certificate of {0} cannot be used for a TLS listener ({1}): give "
            + "another, or have one generated"),
    STORE_NOT_FOR_LISTENER("The PKCS#12 key store cannot be used ({0}): give one with a "
            + "private key and its certificate");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    IdentityWords(String english) {
        form = Form.of(english);
    }

    @Override
    public String kind() {
        return "identity";
    }

    @Override
    public Form form() {
        return form;
    }
}
