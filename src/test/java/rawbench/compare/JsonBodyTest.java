package rawbench.compare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class JsonBodyTest {
    private static Comparison compared(String a, String b, Charset charset, Ignores ignores) {
        return Comparison.of(answer(a, charset), answer(b, charset), ignores, TimeLimit.NONE);
    }

    private static BodyDifference compared(String a, String b) {
        return compared(a, b, StandardCharsets.UTF_8, Ignores.NONE).body();
    }

    private static Side answer(String json, Charset charset) {
        Octets body = Octets.of(json.getBytes(charset));
        return Side
                .ofOctets(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=" + charset.name()
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n").concat(body), () -> false);
    }

    @Test
    void anAnswerInOtherWordsIsEqualInMeaningAndNotInOctets() {
        Comparison comparison = compared("{\"a\":1,\"b\":[true,\"é\"]}",
                "{\n \"b\": [true, \"\\u00e9\"],\n \"a\": 1.0\n}",
                StandardCharsets.UTF_8, Ignores.NONE);
        assertEquals(BodyKind.JSON, comparison.body().kind());
        assertEquals(0, comparison.body().differences());
        assertEquals(2, comparison.body().notes());
        assertNotEquals(-1, comparison.decoded().mismatch());
    }

    @Test
    void whatIsIgnoredIsCountedApart() throws IgnoreException {
        BodyDifference body = compared("{\"id\":1,\"at\":\"10:00\",\"n\":1}", "{\"id\":1,\"at\":\"11:00\",\"n\":2}",
                StandardCharsets.UTF_8, Ignores.parse(List.of("json:$.at"))).body();
        assertEquals(1, body.differences());
        assertEquals(1, body.ignored());
    }

    @Test
    void whatIsNoJsonIsComparedAsTextAndSaysWhy() {
        BodyDifference body = compared("{\"a\":1}", "{\"a\":NaN}");
        assertEquals(BodyKind.TEXT, body.kind());
        assertEquals("B: It is not valid JSON: at octet 5 a value is missing. So they are compared as text, by line.",
                body.reason());
        assertEquals(1, body.differences());
    }

    @Test
    void textsInOtherCharsetsAreComparedByWhatTheySay() {
        Comparison comparison = Comparison.of(answer("{\"a\":\"é\"}", StandardCharsets.ISO_8859_1),
                answer("{\"a\":\"\\u00e9\"}", StandardCharsets.UTF_16LE), Ignores.NONE, TimeLimit.NONE);
        BodyDifference body = comparison.body();
        assertEquals(BodyKind.JSON, body.kind());
        assertEquals(0, body.differences());
        assertEquals(1, body.notes());
        assertEquals(-1, body.a().offset(1));
        assertEquals("A is in ISO-8859-1 and B in UTF-16LE, so they are compared by what they say, in UTF-8.",
                body.reason());
    }

    @Test
    void theSameOctetsAreOneBlock() {
        BodyDifference body = compared("{\"a\":[1,2,{}]}", "{\"a\":[1,2,{}]}");
        assertEquals(1, body.blocks().size());
        assertEquals(BodyKind.JSON, body.kind());
    }
}
