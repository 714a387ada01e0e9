package rawbench.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/** With what a person proves who they are. Never printed: {@code toString} tells no secret. */
public sealed interface Login permits Login.Basic, Login.Bearer, Digest {
    /** The value of the field, one character an octet, and what is to be told about it. */
    record Credentials(String value, List<Remark> remarks) {
        public Credentials {
            remarks = List.copyOf(remarks);
        }
    }

    String code();

    /** The field that it stands in. */
    default String field() {
        return "Authorization";
    }

    /** Why there can be no such value. */
    Optional<Remark> against();

    Credentials credentials(RequestText request);

    /** User and password, readable by all who see the request (RFC 7617); in UTF-8. */
    record Basic(String user, String password) implements Login {
        @Override
        public String code() {
            return "basic";
        }

        @Override
        public Optional<Remark> against() {
            return user.indexOf(':') >= 0 ? Optional.of(Remark.of(What.COLON_IN_USER)) : Optional.empty();
        }

        @Override
        public Credentials credentials(RequestText request) {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return new Credentials("Basic " + Base64.getEncoder().encodeToString(both), List.of());
        }

        @Override
        public String toString() {
            return "Basic";
        }
    }

    /** A token that opens for whoever has it (RFC 6750). */
    record Bearer(String token) implements Login {
        @Override
        public String code() {
            return "bearer";
        }

        @Override
        public Optional<Remark> against() {
            return Optional.empty();
        }

        @Override
        public Credentials credentials(RequestText request) {
            return new Credentials("Bearer " + Octets.utf8(token.strip()).latin1(), List.of());
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }
}
