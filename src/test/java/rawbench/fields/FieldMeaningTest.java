package rawbench.fields;

import org.junit.jupiter.api.Test;

import rawbench.fields.FieldMeaning.Use;

import static org.assertj.core.api.Assertions.assertThat;

class FieldMeaningTest {
    @Test
    void aFieldIsKnownInAnyCase() {
        assertThat(FieldMeaning.of("CONTENT-type")).contains(
                new FieldMeaning("Content-Type", Use.BOTH, "RFC 9110 8.3", false));
        assertThat(FieldMeaning.of("X-Unheard-Of")).isEmpty();
        assertThat(FieldMeaning.of("")).isEmpty();
    }

    @Test
    void everyKnownFieldSaysWhereToReadAboutIt() {
        assertThat(KnownFields.ALL).hasSizeGreaterThan(120).allSatisfy((key, meaning) -> {
            assertThat(meaning.key()).isEqualTo(key);
            assertThat(meaning.address()).startsWith("https://");
            assertThat(Uri.of(meaning.address()).openable()).isTrue();
        });
        assertThat(FieldMeaning.of("Age").orElseThrow().address())
                .isEqualTo("https://www.rfc-editor.org/rfc/rfc9111#section-5.1");
        assertThat(FieldMeaning.of("Keep-Alive").orElseThrow().address())
                .isEqualTo("https://www.rfc-editor.org/rfc/rfc9112#appendix-C.2.2");
    }

    @Test
    void whatShouldNotBeSentAnyMoreIsMarked() {
        assertThat(FieldMeaning.of("Pragma").orElseThrow().deprecated()).isTrue();
        assertThat(FieldMeaning.of("Cache-Control").orElseThrow().deprecated()).isFalse();
    }
}
