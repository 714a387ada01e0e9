package rawbench.rewrite;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class JwtTest {
    /** The example of RFC 7519 3.1. */
    private static final String RFC = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
            + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    @Test
    void isTakenApart() {
        Jwt token = Jwt.of(RFC).orElseThrow();
        assertThat(token.header().latin1()).contains("\"typ\": \"JWT\"", "\"alg\": \"HS256\"");
        assertThat(token.payload().latin1()).contains("\"http://example.com/is_root\": true");
        assertThat(token.signature().length()).isEqualTo(32);
        assertThat(token.times()).containsExactly(new Jwt.Time("exp", Instant.parse("2011-03-22T18:43:00Z")));
        assertThat(token.times().getFirst().before(Instant.parse("2011-03-22T18:43:01Z"))).isTrue();
        assertThat(token.toString()).doesNotContain("ey");
    }

    @Test
    void isFoundWhereTheCaretStandsElseTheFirst() {
        String other = "eyJhbGciOiJub25lIn0.e30.";
        Octets text = Octets.latin1("Authorization: Bearer " + RFC + "\r\nX: " + other + "\r\n");
        assertThat(Jwt.at(Subject.of(text)).orElseThrow().spelled()).isEqualTo(RFC);
        long end = text.length() - 4;
        assertThat(Jwt.at(new Subject(text, end, end)).orElseThrow().spelled()).isEqualTo(other);
        assertThat(Jwt.at(new Subject(text, end - 10, end))).isEmpty();
        assertThat(Jwt.of("a.b.c")).isEmpty();
        assertThat(Jwt.of("eyJhbGciOiJub25lIn0.eyJleHAiOjFlOTk5fQ.").orElseThrow().times()).isEmpty();
    }
}
