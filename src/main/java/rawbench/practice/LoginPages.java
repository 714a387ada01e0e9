package rawbench.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import rawbench.http.Lists;

/**
 * Pages that want to know who asks: user {@code guest}, password {@code guest}. The one with Digest (RFC 7616) has one nonce
 * for as long as the server runs, and wants it counted: an answer that was used before is refused with the reason.
 */
final class LoginPages {
    private static final String USER = "guest";
    private static final String REALM = "practice";
    private static final String DIGEST_PAGE = "/login/digest";

    private final String nonce = UUID.randomUUID().toString().replace("-", "");
    private final AtomicLong counted = new AtomicLong();

    List<Page> all() {
        return List.of(
                Page.at("/login/basic", "401 until Basic proves guest with the password guest.",
                        (request, _) -> basic(request)),
                Page.at(DIGEST_PAGE, "401 until Digest (SHA-256 or MD5) proves guest with the password guest.",
                        (request, _) -> digest(request)));
    }

    private static Reply basic(Request request) {
        String wanted = "Basic " + Base64.getEncoder()
                .encodeToString((USER + ":" + USER).getBytes(StandardCharsets.UTF_8));
        String given = request.head().first("Authorization").orElse("");
        return given.equals(wanted) ? welcome()
                : Reply.says(401, "Unauthorized", "Say who you are: guest, with the password guest.\n")
                        .with("WWW-Authenticate", "Basic realm=\"" + REALM + "\", charset=\"UTF-8\"");
    }

    private static Reply welcome() {
        return Reply.says(200, "OK", "Welcome, guest.\n");
    }

    private Reply digest(Request request) {
        String given = request.head().first("Authorization").orElse("");
        if (!given.regionMatches(true, 0, "Digest ", 0, 7)) {
            return refuse("Say who you are: guest, with the password guest.", false);
        }
        Map<String, String> said = said(given.substring(7));
        if (!nonce.equals(said.get("nonce"))) {
            return refuse("The nonce is not the one of this server; it may have been started anew.", true);
        }
        if (!request.reading().line().requestTarget().equals(said.get("uri"))) {
            return refuse("The uri of the answer is not the request-target.", false);
        }
        if (!response(request.method(), said).equals(said.get("response"))) {
            return refuse("User, password or response are not right.", false);
        }
        return counts(said.get("nc")) ? welcome()
                : refuse("This answer was given before: the nonce count nc must grow with every request.", false);
    }

    private boolean counts(String spelled) {
        boolean number = spelled != null && spelled.matches("[0-9a-f]{8}");
        long count = number ? Long.parseLong(spelled, 16) : 0;
        return counted.getAndUpdate(before -> Math.max(before, count)) < count;
    }

    private Reply refuse(String why, boolean stale) {
        Reply reply = Reply.says(401, "Unauthorized", why + "\n");
        for (String algorithm : List.of("SHA-256", "MD5")) {
            reply = reply.with("WWW-Authenticate",
                    "Digest realm=\"" + REALM + "\", qop=\"auth\", algorithm=" + algorithm
                            + ", nonce=\"" + nonce + "\", charset=UTF-8" + (stale ? ", stale=true" : ""));
        }
        return reply;
    }

    private static Map<String, String> said(String parameters) {
        Map<String, String> said = new HashMap<>();
        for (String parameter : Lists.split(parameters, ',')) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                said.putIfAbsent(parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        Lists.unquoted(parameter.substring(equals + 1).strip()));
            }
        }
        return said;
    }

    /** What the response has to be for what was said beside it; empty for an algorithm that was not offered. */
    private String response(String method, Map<String, String> said) {
        String algorithm = said.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
        boolean known = List.of("SHA-256", "MD5").contains(algorithm) && USER.equals(said.get("username"))
                && "auth".equals(said.get("qop"));
        if (!known) {
            return "";
        }
        String who = hash(algorithm, USER + ":" + REALM + ":" + USER);
        String what = hash(algorithm, method + ":" + said.get("uri"));
        return hash(algorithm, String.join(":", who, nonce, said.get("nc"), said.get("cnonce"), "auth", what));
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has these", never);
        }
    }
}
