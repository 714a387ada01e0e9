package rawbench.rewrite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import rawbench.http.Lists;
import rawbench.octets.Digests;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/**
 * A login that answers a server's challenge without telling the password (RFC 7616): MD5, SHA-256 and SHA-512-256, each
 * also for a session, with quality of protection {@code auth}, {@code auth-int} where a server wants only that, or without
 * any as RFC 2069 had it.
 *
 * @param user the user's name
 * @param password the password
 * @param challenges those of the last answer
 * @param cnonce a text that the server cannot foresee, of letters and digits
 * @param used how often the server's nonce was used before, as far as is known
 */
public record Digest(String user, String password, List<Challenge> challenges, String cnonce, int used)
        implements
            Login {
    private static final Map<String, String> DIGESTS = Map.of("MD5", "MD5", "SHA-256", "SHA-256", "SHA-512-256",
            "SHA-512/256");
    private static final Pattern COUNT = Pattern.compile("(?i)[ ,]nc=([0-9a-f]{8})(?![0-9a-f])");

    public Digest {
        challenges = List.copyOf(challenges);
    }

    @Override
    public String code() {
        return "digest";
    }

    /** The first challenge that can be answered here: the server offers them as it prefers them (RFC 7616 3.7). */
    public static Optional<Challenge> chosen(List<Challenge> challenges) {
        return challenges.stream()
                .filter(c -> c.named("Digest") && DIGESTS.containsKey(plain(algorithm(c)))
                        && c.parameter("nonce").isPresent()
                        && (qops(c).isEmpty() || qop(c).isPresent()))
                .findFirst();
    }

    /** The protection that is given: the content is digested too only where a server takes nothing less. */
    private static Optional<String> qop(Challenge challenge) {
        return Stream.of("auth", "auth-int")
                .filter(known -> qops(challenge).stream().anyMatch(known::equalsIgnoreCase))
                .findFirst();
    }

    private static List<String> qops(Challenge challenge) {
        return challenge.parameter("qop").map(q -> Lists.split(q, ',')).orElse(List.of());
    }

    /** The count with which a request uses a nonce; 0 where it does not use it. */
    public static int count(String authorization, String nonce) {
        Matcher count = COUNT.matcher(authorization);
        boolean same = authorization.contains("nonce=" + quoted(nonce));
        return same && count.find() ? (int) Math.min(Integer.MAX_VALUE - 1, Long.parseLong(count.group(1), 16)) : 0;
    }

    @Override
    public String field() {
        boolean proxy = chosen(challenges).filter(Challenge::proxy).isPresent();
        return proxy ? "Proxy-Authorization" : "Authorization";
    }

    @Override
    public Optional<Remark> against() {
        if (challenges.isEmpty()) {
            return Optional.of(Remark.of(What.NO_CHALLENGE));
        }
        return chosen(challenges).isPresent() ? Optional.empty()
                : Optional.of(Remark.of(What.NO_KNOWN_CHALLENGE, offered()));
    }

    private String offered() {
        return String.join(", ", challenges.stream()
                .map(c -> c.named("Digest") ? "Digest " + algorithm(c)
                        + c.parameter("qop").map(q -> " qop=" + q).orElse("") : c.scheme())
                .toList());
    }

    @Override
    public Credentials credentials(RequestText request) {
        Challenge challenge = chosen(challenges).orElseThrow();
        String nonce = challenge.parameter("nonce").orElseThrow();
        int before = Math.max(used, count(request.first(field()).orElse(""), nonce));
        Answer answer = new Answer(challenge, nonce, request, before + 1);
        List<Remark> says = new ArrayList<>();
        says.add(
                Remark.of(What.DIGEST_MADE, challenge.parameter("realm").orElse(""), algorithm(challenge), before + 1));
        if (qops(challenge).isEmpty()) {
            says.add(Remark.of(What.NO_QOP));
        }
        if (answer.whole()) {
            says.add(Remark.of(What.BODY_DIGESTED, request.content().length()));
        }
        return new Credentials(answer.spelled(), says);
    }

    private static String algorithm(Challenge challenge) {
        return challenge.parameter("algorithm").orElse("MD5");
    }

    private static String plain(String algorithm) {
        String upper = algorithm.toUpperCase(Locale.ROOT);
        return upper.endsWith("-SESS") ? upper.substring(0, upper.length() - 5) : upper;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return "Digest";
    }

    /** The answer to one challenge for one request; texts have one character an octet. */
    private final class Answer {
        private final Challenge challenge;
        private final String nonce;
        private final RequestText request;
        private final String count;
        private final String realm;
        private final String name = Octets.utf8(user).latin1();

        Answer(Challenge challenge, String nonce, RequestText request, int count) {
            this.challenge = challenge;
            this.nonce = nonce;
            this.request = request;
            this.count = "%08x".formatted(count);
            realm = challenge.parameter("realm").orElse("");
        }

        String spelled() {
            boolean hashed = challenge.parameter("userhash").filter("true"::equalsIgnoreCase).isPresent();
            List<String> parts = new ArrayList<>();
            parts.add(hashed ? "username=\"" + hash(name + ":" + realm) + '"' : "username=" + quoted(name));
            parts.add("realm=" + quoted(realm));
            parts.add("nonce=" + quoted(nonce));
            parts.add("uri=" + quoted(uri()));
            challenge.parameter("algorithm").ifPresent(a -> parts.add("algorithm=" + a));
            parts.add("response=\"" + response() + '"');
            challenge.parameter("opaque").ifPresent(o -> parts.add("opaque=" + quoted(o)));
            if (!qops(challenge).isEmpty()) {
                parts.addAll(Arrays.asList("qop=" + qop(challenge).orElseThrow(), "nc=" + count,
                        "cnonce=" + quoted(cnonce)));
            } else if (session()) {
                parts.add("cnonce=" + quoted(cnonce));
            }
            if (hashed) {
                parts.add("userhash=true");
            }
            return "Digest " + String.join(", ", parts);
        }

        private String uri() {
            return request.reading().line().requestTarget();
        }

        private boolean session() {
            return algorithm(challenge).toUpperCase(Locale.ROOT).endsWith("-SESS");
        }

        private String response() {
            String first = hash(name + ":" + realm + ":" + Octets.utf8(password).latin1());
            String secret = session() ? hash(first + ":" + nonce + ":" + cnonce) : first;
            String asked = hash(request.method() + ":" + uri() + (whole() ? ":" + hash(request.content()) : ""));
            return qops(challenge).isEmpty() ? hash(secret + ":" + nonce + ":" + asked)
                    : hash(String.join(":", secret, nonce, count, cnonce, qop(challenge).orElseThrow(), asked));
        }

        /** Whether the content is digested too: as it is before chunks are made of it (RFC 7616 3.4.3). */
        boolean whole() {
            return qop(challenge).filter("auth-int"::equals).isPresent();
        }

        private String hash(String latin1) {
            return hash(Octets.latin1(latin1));
        }

        private String hash(Octets octets) {
            try {
                MessageDigest digest = MessageDigest.getInstance(DIGESTS.get(plain(algorithm(challenge))));
                return HexFormat.of().formatHex(Digests.of(octets, digest).toByteArray());
            } catch (NoSuchAlgorithmException never) {
                throw new IllegalStateException("every JDK has these", never);
            }
        }
    }
}
