package rawbench.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds a framer in every way octets may arrive, and demands the same reading each time; shared by the framer's tests. */
final class Feeding {
    private Feeding() {
    }

    /** Reads an answer fed whole, octet by octet, and split at every place, checks that all agree, and returns it. */
    static ResponseReading read(String method, Octets octets, End end) {
        return read(method, octets, end, Limits.DEFAULT);
    }

    static ResponseReading read(String method, Octets octets, End end, Limits limits) {
        ResponseReading whole = fed(method, List.of(octets), octets, end, limits);
        String expected = describe(whole);
        assertTiles(whole.map());
        List<Octets> single = new ArrayList<>();
        for (long i = 0; i < octets.length(); i++) {
            single.add(octets.slice(i, i + 1));
        }
        assertThat(describe(fed(method, single, octets, end, limits))).as("octet by octet: %s", octets)
                .isEqualTo(expected);
        long step = Math.max(1, octets.length() / Rounds.of(400));
        for (long i = 1; i < octets.length(); i += step) {
            List<Octets> split = List.of(octets.slice(0, i), octets.from(i));
            assertThat(describe(fed(method, split, octets, end, limits))).as("split at %s: %s", i, octets)
                    .isEqualTo(expected);
        }
        return whole;
    }

    static ResponseReading read(String octets, End end) {
        return read("GET", Octets.latin1(octets), end);
    }

    private static ResponseReading fed(String method, List<Octets> parts, Octets all, End end, Limits limits) {
        ByteArrayOutputStream tapped = new ByteArrayOutputStream();
        ResponseFramer framer = new ResponseFramer(method, true, limits, tapped::write);
        parts.forEach(framer::feed);
        boolean headRead = framer.fields().isPresent();
        ResponseReading reading = framer.finish(all, end);
        if (headRead) {
            boolean framed = reading.verdict().rule() != Rule.LENGTH_INVALID;
            assertThat(Octets.of(tapped.toByteArray()))
                    .isEqualTo(framed ? reading.response().orElseThrow().body() : Octets.empty());
        }
        return reading;
    }

    /** Every octet belongs to exactly one span, and a look at any place or number agrees with the walk. */
    static void assertTiles(FramingMap map) {
        long at = 0;
        long number = 0;
        long content = 0;
        Map<Span.Kind, Long> counts = new EnumMap<>(Span.Kind.class);
        for (Span span : map.spans(0, Integer.MAX_VALUE)) {
            assertThat(span.from()).as("%s", span).isEqualTo(at);
            assertThat(span.to()).as("%s", span).isGreaterThan(at);
            assertThat(map.at(span.from())).isEqualTo(span);
            assertThat(map.at(span.to() - 1)).isEqualTo(span);
            assertThat(map.number(span.from())).as("%s", span).isEqualTo(number);
            assertThat(map.number(span.to() - 1)).as("%s", span).isEqualTo(number);
            assertThat(map.numbered(number, 1)).containsExactly(span);
            if (span.kind() == Span.Kind.BODY || span.kind() == Span.Kind.CHUNK_DATA) {
                assertThat(map.inContent(span.from())).hasValue(content);
                content += span.length();
                assertThat(map.inContent(span.to() - 1)).hasValue(content - 1);
            } else {
                assertThat(map.inContent(span.from())).isEmpty();
            }
            counts.merge(span.kind(), 1L, Long::sum);
            number++;
            at = span.to();
        }
        assertThat(at).isEqualTo(map.length());
        assertThat(map.count()).isEqualTo(number);
        assertThat(map.content()).isEqualTo(content);
        for (Span.Kind kind : Span.Kind.values()) {
            assertThat(map.count(kind)).as("%s", kind).isEqualTo(counts.getOrDefault(kind, 0L));
        }
    }

    private static String describe(ResponseReading reading) {
        return reading.framing() + "\n" + reading.verdict() + "\n" + reading.findings() + "\n" + reading.interim()
                + "\n"
                + reading.response() + "\n" + reading.surplus() + "\n" + reading.map().spans(0, Integer.MAX_VALUE)
                + "\n"
                + reading.borders();
    }
}
