package rawbench.fields;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.fields.HttpDate.Form;
import rawbench.fields.HttpDate.Oddity;

import static org.assertj.core.api.Assertions.assertThat;

class HttpDateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final Instant EXAMPLE = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void readsTheThreeFormsOfRfc9110() {
        assertThat(read("Sun, 06 Nov 1994 08:49:37 GMT")).returns(EXAMPLE, HttpDate::at)
                .returns(Form.IMF_FIXDATE, HttpDate::form)
                .satisfies(d -> assertThat(d.oddities()).isEmpty());
        assertThat(read("Sunday, 06-Nov-94 08:49:37 GMT")).returns(EXAMPLE, HttpDate::at)
                .returns(Form.RFC_850, HttpDate::form)
                .satisfies(d -> assertThat(d.oddities()).containsExactly(Oddity.OBSOLETE_FORM));
        assertThat(read("Sun Nov  6 08:49:37 1994")).returns(EXAMPLE, HttpDate::at)
                .returns(Form.ASCTIME, HttpDate::form)
                .matches(HttpDate::valid);
    }

    @Test
    void twoDigitsOfAYearMeanNoMoreThanFiftyYearsAhead() {
        assertThat(read("Tuesday, 24-Nov-76 17:59:59 GMT").at()).isEqualTo(Instant.parse("2076-11-24T17:59:59Z"));
        assertThat(read("Wednesday, 24-Nov-76 18:00:01 GMT").at()).isEqualTo(Instant.parse("1976-11-24T18:00:01Z"));
        assertThat(read("Thursday, 24-Nov-77 18:00:00 GMT").at()).isEqualTo(Instant.parse("1977-11-24T18:00:00Z"));
        assertThat(read("Friday, 01-Jan-99 00:00:00 GMT").at()).isEqualTo(Instant.parse("1999-01-01T00:00:00Z"));
    }

    @Test
    void saysWhatIsOddAboutADateThatCanBeRead() {
        assertThat(read("Mon, 06 Nov 1994 08:49:37 GMT").oddities()).containsExactly(Oddity.WEEKDAY);
        assertThat(read("sun, 06 nov 1994 08:49:37 gmt").oddities()).containsExactly(Oddity.CASE);
        assertThat(read("Sun, 06 Nov 1994 08:49:37 UTC")).returns(EXAMPLE, HttpDate::at)
                .matches(d -> !d.valid())
                .satisfies(d -> assertThat(d.oddities()).containsExactly(Oddity.NO_FORM));
        assertThat(read("Sun, 06 Nov 1994 10:49:37 +0200")).returns(EXAMPLE, HttpDate::at)
                .satisfies(d -> assertThat(d.oddities()).containsExactlyInAnyOrder(Oddity.NO_FORM, Oddity.ZONE));
        assertThat(read("Sun, 06 Nov 1994 08:49:37 EST").oddities()).contains(Oddity.ZONE);
        assertThat(read("1994-11-06T08:49:37Z")).returns(EXAMPLE, HttpDate::at).returns(Form.OTHER, HttpDate::form);
        assertThat(read("08:49:37 06-Nov-1994").at()).isEqualTo(EXAMPLE);
    }

    @Test
    void aLeapSecondIsTheSecondBehind() {
        assertThat(read("Sat, 31 Dec 2016 23:59:60 GMT").at()).isEqualTo(Instant.parse("2017-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "never", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 30 Feb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov", "1730000000"})
    void whatIsNoDateIsNone(String text) {
        assertThat(HttpDate.read(text, NOW)).isEmpty();
    }

    private static HttpDate read(String text) {
        return HttpDate.read(text, NOW).orElseThrow();
    }
}
