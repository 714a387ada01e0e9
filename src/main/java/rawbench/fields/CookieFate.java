package rawbench.fields;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a browser does with a cookie that it is given (RFC 6265 5.3 and 6265bis 5.7). */
public sealed interface CookieFate {
    /**
     * It is kept.
     *
     * @param until when it goes; empty where it goes with the session
     * @param domain the host that it is sent to
     * @param subdomains whether it is sent to the hosts below too
     * @param path what the paths begin with for which it is sent
     * @param remarks what a person may not expect
     */
    record Kept(Optional<Instant> until, String domain, boolean subdomains, String path,
            Set<Remark> remarks) implements CookieFate {
        public Kept {
            remarks = Set.copyOf(remarks);
        }
    }

    /** One that is there is deleted: the time is over already. */
    record Deleted(Instant since) implements CookieFate {}

    /** It is not taken. */
    record Refused(Reason reason) implements CookieFate {}

    /** Why a cookie is not taken. */
    enum Reason {
        EMPTY("RFC 6265bis 5.7"),
        CONTROL_CHARACTER("RFC 6265bis 5.6"),
        TOO_LONG("RFC 6265bis 5.6"),
        DOMAIN_ELSEWHERE("RFC 6265 5.3"),
        DOMAIN_TOO_WIDE("RFC 6265 5.3"),
        SECURE_WITHOUT_TLS("RFC 6265bis 5.7"),
        SAME_SITE_NONE_WITHOUT_SECURE("RFC 6265bis 5.7"),
        PARTITIONED_WITHOUT_SECURE("CHIPS 2.1"),
        SECURE_PREFIX("RFC 6265bis 4.1.3.1"),
        HOST_PREFIX("RFC 6265bis 4.1.3.2"),
        PREFIX_IN_VALUE("RFC 6265bis 5.7");

        private final String section;

        Reason(String section) {
            this.section = section;
        }

        /** Where that is written. */
        public String section() {
            return section;
        }
    }

    /** What a person may not expect of a cookie that is kept. */
    enum Remark {
        /** Max-Age counts and Expires does not. */
        MAX_AGE_WINS,
        /** Expires is no date, so that it is passed over. */
        EXPIRES_UNREADABLE,
        /** Max-Age is no number, so that it is passed over. */
        MAX_AGE_UNREADABLE,
        /** No cookie is kept for more than 400 days. */
        CAPPED,
        /** Without SameSite browsers take Lax. */
        LAX_BY_DEFAULT,
        /** SameSite says something else than Strict, Lax or None. */
        SAME_SITE_UNKNOWN,
        /** Without Path the directory of the request's path counts. */
        PATH_OF_REQUEST,
        /** This host counts as secure although the request went without TLS. */
        LOOPBACK
    }
}
