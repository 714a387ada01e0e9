package rawbench.fields;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FieldPartTest {
    @Test
    void aPolicyHasADirectiveALine() {
        assertThat(FieldPart.of("Content-Security-Policy", "default-src 'self' https:; upgrade-insecure-requests;"))
                .containsExactly(new FieldPart("default-src", "'self' https:"),
                        new FieldPart("upgrade-insecure-requests", ""));
    }

    @Test
    void directivesAndMetricsAreSplitAtTheirCommas() {
        assertThat(FieldPart.of("cache-control", "public, max-age=60, private=\"a, b\"")).containsExactly(
                new FieldPart("public", ""), new FieldPart("max-age", "60"), new FieldPart("private", "\"a, b\""));
        assertThat(FieldPart.of("Server-Timing", "db;dur=53.2, app;dur=47;desc=\"a; b\"")).containsExactly(
                new FieldPart("db", "dur=53.2"), new FieldPart("app", "dur=47;desc=\"a; b\""));
        assertThat(FieldPart.of("Strict-Transport-Security", "max-age=31536000; includeSubDomains")).containsExactly(
                new FieldPart("max-age", "31536000"), new FieldPart("includeSubDomains", ""));
    }

    @Test
    void secondsAreKnownToBeThat() {
        assertThat(FieldPart.of("Strict-Transport-Security", "Max-Age=\"86400\"; preload")).extracting(FieldPart::time)
                .containsExactly(Optional.of(Duration.ofDays(1)), Optional.empty());
        assertThat(new FieldPart("max-age", "1h").time()).isEmpty();
        assertThat(new FieldPart("dur", "5").time()).isEmpty();
    }

    @Test
    void whatSaysOneThingHasNoParts() {
        assertThat(FieldPart.of("Vary", "Accept")).isEmpty();
        assertThat(FieldPart.of("Server", "a, b; c")).isEmpty();
        assertThat(FieldPart.of("Vary", ",,")).isEmpty();
    }
}
