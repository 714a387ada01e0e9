package rawbench.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name whether a variable holds a secret: rather one too many than one too few. */
public final class SecretName {
    private static final Pattern ANYWHERE = Pattern
            .compile("(?i)token|secret|password|passwd|passphrase|authorization|credential|api[-_.]?key|cookie");
    private static final Set<String> WORDS = Set.of("key", "auth", "pwd", "pass", "bearer", "pin", "jwt");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private SecretName() {
    }

    /** Whether {@code apiKey}, {@code login.response.body.$.token} or {@code MY_PASSWORD} is such a name. */
    public static boolean is(String name) {
        return ANYWHERE.matcher(name).find()
                || BETWEEN_WORDS.splitAsStream(name).anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }
}
