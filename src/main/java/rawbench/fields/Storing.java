package rawbench.fields;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a cache may store an answer (RFC 9111 3).
 *
 * @param reason what decided
 */
public record Storing(Reason reason) {
    /** What decides whether an answer may be stored. */
    public enum Reason {
        /** It says how long it is fresh. */
        EXPLICIT("RFC 9111 3", true),
        /** {@code public} or {@code private} allows it. */
        DIRECTIVE("RFC 9111 3", true),
        /** Answers of this status are stored where nothing else is said. */
        STATUS("RFC 9111 3", true),
        METHOD("RFC 9110 9.2.3", false),
        INTERIM("RFC 9111 3", false),
        /** 304 renews what is stored and is not stored itself. */
        NOT_MODIFIED("RFC 9111 4.3.4", false),
        NO_STORE("RFC 9111 5.2.2.5", false),
        REQUEST_NO_STORE("RFC 9111 5.2.1.5", false),
        MUST_UNDERSTAND("RFC 9111 5.2.2.3", false),
        PRIVATE("RFC 9111 5.2.2.7", false),
        /** A request with Authorization, and nothing that allows to share its answer. */
        AUTHORIZATION("RFC 9111 3.5", false),
        /** Nothing says that it may be. */
        NOTHING("RFC 9111 3", false),
        /** A part that the cache cannot put together must not be stored; browsers do that, many do not. */
        PARTIAL("RFC 9111 3.3", false);

        private final String section;
        private final boolean allows;

        Reason(String section, boolean allows) {
            this.section = section;
            this.allows = allows;
        }

        public String section() {
            return section;
        }
    }

    /** RFC 9110 15.1; 206 is left out, since only a cache that can put parts together stores it. */
    private static final Set<Integer> HEURISTICALLY = Set.of(200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501);
    private static final int FINAL = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_MODIFIED = 304;

    /** Whether answers of a status may be stored where nothing is said about it. */
    static boolean heuristically(int status) {
        return HEURISTICALLY.contains(status);
    }

    static Storing of(CacheQuestion question, Cache cache) {
        CacheControl control = CacheControl.of(question.response());
        return new Storing(against(question, control, cache).orElseGet(() -> favour(question, control, cache)));
    }

    /** What allows it where nothing forbids it; one of these has to be there. */
    private static Reason favour(CacheQuestion question, CacheControl control, Cache cache) {
        boolean explicit = control.has("max-age") || cache == Cache.SHARED && control.has("s-maxage")
                || question.response().first("Expires").isPresent();
        boolean directive = control.has("public") || cache == Cache.PRIVATE && control.has("private");
        return explicit ? Reason.EXPLICIT
                : directive ? Reason.DIRECTIVE : heuristically(question.status()) ? Reason.STATUS : Reason.NOTHING;
    }

    private static Optional<Reason> against(CacheQuestion question, CacheControl control, Cache cache) {
        Optional<Reason> status = switch (question.status()) {
            case NOT_MODIFIED -> Optional.of(Reason.NOT_MODIFIED);
            case PARTIAL_CONTENT -> Optional.of(Reason.PARTIAL);
            default -> when(question.status() < FINAL, Reason.INTERIM);
        };
        return when(!method(question, control), Reason.METHOD).or(() -> status)
                .or(() -> when(CacheControl.of(question.request()).has("no-store"), Reason.REQUEST_NO_STORE))
                .or(() -> directives(question, control))
                .or(() -> cache == Cache.SHARED ? shared(question, control) : Optional.empty());
    }

    private static Optional<Reason> when(boolean so, Reason reason) {
        return so ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<Reason> directives(CacheQuestion question, CacheControl control) {
        boolean understanding = control.has("must-understand");
        // Who understands must-understand passes no-store beside it over.
        return when(understanding && !known(question.status()), Reason.MUST_UNDERSTAND)
                .or(() -> when(control.has("no-store") && !understanding, Reason.NO_STORE));
    }

    private static Optional<Reason> shared(CacheQuestion question, CacheControl control) {
        boolean shares = control.has("public") || control.has("s-maxage") || control.has("must-revalidate");
        boolean authorized = question.request().first("Authorization").isPresent();
        return when(control.whole("private"), Reason.PRIVATE)
                .or(() -> when(authorized && !shares, Reason.AUTHORIZATION));
    }

    /** Every final status code that RFC 9110 15 defines. */
    private static boolean known(int status) {
        return status >= 200 && status <= 206 || status >= 300 && status <= 308 && status != 306
                || status >= 400 && status <= 417 || status == 421 || status == 422 || status == 426
                || status >= 500 && status <= 505;
    }

    /** GET and HEAD; POST where its answer says how long it is fresh and whose content it is (RFC 9110 9.3.3). */
    private static boolean method(CacheQuestion question, CacheControl control) {
        return switch (question.method()) {
            case "GET", "HEAD" -> true;
            case "POST" -> question.response().first("Content-Location").isPresent()
                    && (control.has("max-age") || control.has("s-maxage")
                            || question.response().first("Expires").isPresent());
            default -> false;
        };
    }

    public boolean allowed() {
        return reason.allows;
    }
}
