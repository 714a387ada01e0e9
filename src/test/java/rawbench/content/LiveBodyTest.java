package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.github.luben.zstd.ZstdOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.Deviation;
import rawbench.http.End;
import rawbench.http.Finding;
import rawbench.http.Limits;
import rawbench.http.Message;
import rawbench.http.ResponseFramer;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can be known of a body while it comes. */
class LiveBodyTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static Message head(String... fields) {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        Octets octets = Octets.latin1("HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\n\r\n");
        framer.feed(octets);
        return framer.finish(octets, End.OPEN).response().orElseThrow();
    }

    private static LiveBody body(String... fields) {
        return new LiveBody(head(fields), DecodeLimits.DEFAULT, InstantSource.fixed(NOON));
    }

    private static void feed(LiveBody body, Octets octets) {
        body.feed(octets.toByteArray(), 0, (int) octets.length());
    }

    private static String text(LiveBody body) {
        LiveBody.Look look = body.look();
        return look.content().text(look.charset());
    }

    @Test
    void showsEveryFlushOfACodedStreamAtOnce() throws IOException {
        for (String coding : List.of("gzip", "br", "zstd")) {
            ByteArrayOutputStream coded = new ByteArrayOutputStream();
            try (LiveBody body = body("Content-Encoding: " + coding); OutputStream out = flushing(coding, coded)) {
                StringBuilder expected = new StringBuilder();
                for (int i = 0; i < 20; i++) {
                    String line = "line " + i + " Überall 今日\n";
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    feed(body, Octets.of(coded.toByteArray()));
                    coded.reset();
                    expected.append(line);
                    assertThat(text(body)).as(coding).isEqualTo(expected.toString());
                }
                assertThat(body.look().findings()).isEmpty();
            }
        }
    }

    private static OutputStream flushing(String coding, OutputStream to) throws IOException {
        return switch (coding) {
            case "gzip" -> new GZIPOutputStream(to, 512, true);
            case "br" -> {
                Natives.br();
                yield new BrotliOutputStream(to);
            }
            default -> {
                Natives.zstd();
                yield new ZstdOutputStream(to);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatALiveDecodingPassesOnIsTheBeginningOfTheWhole(ContentCoding coding) throws IOException {
        Octets content = Samples.random(new Random(3), 200_000).concat(Samples.sixBitNoise(150_000));
        Octets coded = coding.encode(content);
        byte[] octets = coded.toByteArray();
        octets[octets.length - 30] ^= 4;
        for (byte[] stream : List.of(coded.toByteArray(), octets)) {
            Octets whole = Decoding.of(Octets.of(stream), List.of(coding.token()), DecodeLimits.DEFAULT, () -> false)
                    .octets();
            for (int step : new int[]{1_000, 7_919, stream.length}) {
                ByteArrayOutputStream passed = new ByteArrayOutputStream();
                try (LiveDecoding live = new LiveDecoding(head("Content-Encoding: " + coding.token()),
                        DecodeLimits.DEFAULT, passed::write)) {
                    for (int at = 0; at < stream.length; at += step) {
                        live.feed(stream, at, Math.min(step, stream.length - at));
                    }
                }
                assertThat(whole.startsWith(Octets.of(passed.toByteArray()))).as("step %d", step).isTrue();
                assertThat(passed.size()).isGreaterThan(100_000);
            }
        }
    }

    @Test
    void whatIsNotUndoneIsPassedOnAsItComes() throws IOException {
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        try (LiveDecoding live = new LiveDecoding(head("Content-Encoding: compress"), DecodeLimits.DEFAULT,
                passed::write)) {
            live.feed(new byte[]{1, 2, 3}, 1, 2);
            assertThat(passed.toByteArray()).containsExactly(2, 3);
            assertThat(live.findings()).extracting(Finding::what).containsExactly(Deviation.CODING_UNKNOWN);
            assertThat(live.decodes()).isFalse();
        }
    }

    @Test
    void aReceiverThatCanTakeNoMoreEndsTheDecoding() {
        byte[] coded = ContentCoding.GZIP.encode(Samples.text()).toByteArray();
        try (LiveDecoding live = new LiveDecoding(head("Content-Encoding: gzip"), DecodeLimits.DEFAULT, (_, _, _) -> {
            throw new IOException("full");
        })) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> live.feed(coded, 0, coded.length)).isInstanceOf(IOException.class)
                        .hasMessage("full");
            }
        }
    }

    @Test
    void stopsABombAndSaysSo() {
        Octets bomb = ContentCoding.GZIP.encode(Octets.owning(new byte[300_000]));
        try (LiveBody body = new LiveBody(head("Content-Encoding: gzip"), new DecodeLimits(100_000, 1000, 1 << 26, 5),
                InstantSource.fixed(NOON))) {
            feed(body, bomb);
            LiveBody.Look look = body.look();
            assertThat(look.content().length()).isEqualTo(100_000);
            assertThat(look.coded()).isEqualTo(bomb.length());
            assertThat(look.findings()).extracting(Finding::what).containsExactly(Deviation.DECODED_LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "GB18030", "Shift_JIS"})
    void namesTheCharsetOfWhatCame(String charset) {
        try (LiveBody body = body("Content-Type: text/plain; charset=" + charset)) {
            feed(body, Octets.of("日本".getBytes(Charset.forName(charset))));
            assertThat(text(body)).isEqualTo("日本");
            assertThat(body.look().textual()).isTrue();
        }
        assertThat(body("Content-Type: image/png").look().textual()).isFalse();
    }

    @Test
    void readsTextWithoutACharsetAsUtf8UntilItNamesOne() {
        try (LiveBody body = body("Content-Type: text/html")) {
            feed(body, Octets.latin1("<html>"));
            assertThat(body.look().charset()).isEqualTo(StandardCharsets.UTF_8);
            feed(body, Octets.latin1("<meta charset=windows-1252>"));
            assertThat(body.look().charset()).isEqualTo(Charset.forName("windows-1252"));
        }
    }

    @Test
    void keepsAllOfAnEndlessTextAndWhatWasSeenStaysTrue() {
        try (LiveBody body = body("Content-Type: text/plain")) {
            Octets before = body.look().content();
            long all = 0;
            for (int i = 0; i < 60; i++) {
                Octets lines = Octets.latin1(("line " + i + "\n").repeat(5_000));
                feed(body, lines);
                all += lines.length();
                Octets now = body.look().content();
                assertThat(now.length()).isEqualTo(all);
                assertThat(now.startsWith(before)).isTrue();
                assertThat(now.endsWith(lines)).isTrue();
                before = now;
            }
        }
    }

    @Test
    void aLookWithoutMoreIsTheSameOctets() {
        try (LiveBody body = body("Content-Type: text/plain")) {
            feed(body, Octets.latin1("x"));
            assertThat(body.look().content()).isSameAs(body.look().content());
        }
    }

    @Test
    void givesEventsTheTimeOfTheirArrival() {
        try (LiveBody body = body("Content-Type: text/event-stream; charset=utf-8")) {
            feed(body, Octets.latin1("data: a\n\ndata: b"));
            EventLog log = body.look().events().orElseThrow();
            assertThat(log.entries()).hasSize(1);
            assertThat(log.entries().getFirst().arrived()).hasValue(NOON);
            assertThat(log.unfinished().map(e -> e.event().data())).hasValue(Octets.latin1("b"));
            assertThat(body.look().events()).containsSame(log);
        }
        assertThat(body("Content-Type: text/plain").look().events()).isEqualTo(Optional.empty());
    }

    @Test
    void canBeLookedAtWhenItIsOver() {
        LiveBody body = body("Content-Encoding: gzip");
        feed(body, ContentCoding.GZIP.encode(Samples.text()));
        body.close();
        feed(body, Samples.text());
        assertThat(text(body)).isEqualTo(new String(Samples.text().toByteArray(), StandardCharsets.UTF_8));
        body.close();
    }
}
