package rawbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

import rawbench.octets.Octets;
import rawbench.wire.Identity;
import rawbench.wire.IdentityException;

/** The options that name this side's certificate, for servers that want one. */
final class CertificateOptions {
    /** Where the password is looked for when no option names it. */
    static final String PASSWORD_VARIABLE = "RAWBENCH_CERT_PASSWORD";

    @Option(names = "--cert", paramLabel = "FILE", description = "This side's certificate, for servers that want one: PEM (with --key, or the key in it) or PKCS#12.")
    Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "The private key of --cert in PEM: PKCS#8, PKCS#1 or SEC1.")
    Path key;

    @Option(names = "--cert-password", paramLabel = "PASSWORD", description = "Opens --cert or --key; others see it in the list of processes, so rather use the next one, or the "
            + "environment variable RAWBENCH_CERT_PASSWORD.")
    String password;

    @Option(names = "--cert-password-file", paramLabel = "FILE", description = "The password is the first line of this file.")
    Path passwordFile;

    private Identity read;

    /** The certificate that was named, if one was; the files are read once. */
    synchronized Optional<Identity> identity() throws CliException {
        if (certificate == null && key != null) {
            throw CliException.usage("--key wants the certificate that it belongs to: name it with --cert FILE");
        }
        if (read == null && certificate != null) {
            read = read();
        }
        return Optional.ofNullable(read);
    }

    private Identity read() throws CliException {
        try {
            return Identity.of(octets(certificate), key == null ? Optional.empty() : Optional.of(octets(key)),
                    password());
        } catch (IdentityException unusable) {
            String hint = unusable.passwordWanted()
                    ? " (--cert-password-file, " + PASSWORD_VARIABLE + " or --cert-password)"
                    : "";
            String files = key == null ? "--cert " + certificate : "--cert " + certificate + " --key " + key;
            throw new CliException(Status.USAGE, files + ": " + unusable.getMessage() + hint, unusable);
        }
    }

    private Optional<String> password() throws CliException {
        if (password != null && passwordFile != null) {
            throw CliException.usage("--cert-password and --cert-password-file cannot both be given");
        }
        if (passwordFile != null) {
            return Optional.of(octets(passwordFile).text(StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
        return Optional.ofNullable(password).or(() -> Optional.ofNullable(System.getenv(PASSWORD_VARIABLE)));
    }

    private static Octets octets(Path file) throws CliException {
        try {
            return Octets.ofFile(file);
        } catch (IOException unreadable) {
            throw Words.unreadable(file, unreadable);
        }
    }
}
