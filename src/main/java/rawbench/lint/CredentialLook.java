package rawbench.lint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Tokens;

/** Credentials as their schemes spell them (RFC 9110 11.4); they are never shown in a sentence; a part of {@link Lint}. */
final class CredentialLook {
    private static final Pattern TOKEN_68 = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");

    private final Asked asked;

    CredentialLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        asked.first("Authorization").ifPresent(this::credentials);
        asked.first("Proxy-Authorization").ifPresent(this::credentials);
    }

    private void credentials(Line line) {
        String value = line.value();
        int space = value.indexOf(' ');
        if (space < 0) {
            return;
        }
        String scheme = value.substring(0, space);
        String rest = value.substring(space).strip();
        if (!Tokens.isToken(scheme)) {
            String plain = scheme.endsWith(":") ? scheme.substring(0, scheme.length() - 1) : "";
            asked.note(Deviation.CREDENTIALS_INVALID, line, Words.SCHEME_NO_TOKEN.of(),
                    Tokens.isToken(plain) ? new Repair[]{shownChange(line, plain, plain + " " + rest)}
                            : new Repair[0]);
        } else if (scheme.equalsIgnoreCase("Basic")) {
            basic(line, scheme, rest);
        } else if (scheme.equalsIgnoreCase("Bearer") && !TOKEN_68.matcher(rest).matches()) {
            asked.note(Deviation.CREDENTIALS_INVALID, line, Words.BEARER_CHARACTERS.of());
        }
    }

    private static Repair shownChange(Line line, String scheme, String value) {
        return Repair.of(Repair.Act.CHANGE, scheme + " …", line.whole(value));
    }

    private void basic(Line line, String scheme, String rest) {
        Optional<String> pair = decoded(rest);
        if (pair.isPresent() && rest.length() % 4 == 0 && pair.get().indexOf(':') >= 0) {
            return;
        }
        if (pair.isPresent() && pair.get().indexOf(':') >= 0) {
            String padded = rest.replaceAll("=+$", "");
            padded += "=".repeat((4 - padded.length() % 4) % 4);
            asked.note(Deviation.BASIC_INVALID, line, Words.PADDING_MISSING.of(),
                    shownChange(line, scheme, scheme + " " + padded));
        } else if (pair.isPresent()) {
            asked.note(Deviation.BASIC_INVALID, line, Words.NO_COLON.of());
        } else {
            boolean plain = rest.indexOf(':') > 0;
            String coded = Base64.getEncoder().encodeToString(rest.getBytes(StandardCharsets.ISO_8859_1));
            asked.note(Deviation.BASIC_INVALID, line, (plain ? Words.NOT_ENCODED : Words.NOT_BASE64).of(),
                    plain ? new Repair[]{shownChange(line, scheme, scheme + " " + coded)} : new Repair[0]);
        }
    }

    /** What base64 stands for, one character an octet, missing padding forgiven. */
    private static Optional<String> decoded(String text) {
        if (!BASE_64.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            byte[] octets = Base64.getDecoder().decode(text.replaceAll("=+$", ""));
            return Optional.of(new String(octets, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
