package rawbench.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MediaTypeTest {
    @Test
    void readsTypeAndParametersWithoutCase() {
        MediaType type = MediaType.parse(" Text/HTML ;Charset=\"a;\\\"b\" ; q = 1;;flag; Q=2").orElseThrow();
        assertThat(type.essence()).isEqualTo("text/html");
        assertThat(type.parameter("charset")).contains("a;\"b");
        assertThat(type.parameter("q")).contains("1");
        assertThat(type.parameters()).hasSize(3);
        assertThat(type.html()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "/", "text/", "/html", "text html/x", ";charset=utf-8"})
    void spellsNoneWhereThereIsNone(String value) {
        assertThat(MediaType.parse(value)).isEmpty();
    }

    @Test
    void knowsFamilies() {
        assertThat(MediaType.parse("application/json").orElseThrow().json()).isTrue();
        assertThat(MediaType.parse("application/problem+JSON").orElseThrow().json()).isTrue();
        assertThat(MediaType.parse("text/jsonp").orElseThrow().json()).isFalse();
        assertThat(MediaType.parse("text/json").orElseThrow().json()).isTrue();
        assertThat(MediaType.parse("text/xml").orElseThrow().xml()).isTrue();
        assertThat(MediaType.parse("application/xhtml+xml").orElseThrow().html()).isTrue();
        for (String none : new String[]{"text/plain", "application/xmlish", "text/htmlx", "application/json-seq"}) {
            MediaType type = MediaType.parse(none).orElseThrow();
            assertThat(type.json() || type.xml() || type.html() || type.form()).as(none).isFalse();
        }
        assertThat(MediaType.parse("a/b;=x;c=d;c=e").orElseThrow().parameter("c")).contains("d");
        assertThat(MediaType.parse("a/b;=x").orElseThrow().parameters()).isEmpty();
        assertThat(MediaType.parse("image/svg+xml").orElseThrow().xml()).isTrue();
        assertThat(MediaType.parse("application/x-www-form-urlencoded").orElseThrow().form()).isTrue();
    }
}
