package rawbench.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is worked out, at one moment and with one chance. */
class DynamicValuesTest {
    private static final InstantSource MOMENT = InstantSource.fixed(Instant.parse("2024-02-29T23:05:06.007Z"));

    private final DynamicValues values = new DynamicValues(MOMENT, ZoneId.of("Asia/Shanghai"), new Random(1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$timestamp|1709247906", "$timestamp -1 d|1709161506",
            "$timestamp 1 y|1740783906", "$timestamp 1500 ms|1709247907", "$isoTimestamp|2024-02-29T23:05:06.007Z",
            "$datetime iso8601|2024-02-29T23:05:06.007Z", "$datetime rfc1123|Thu, 29 Feb 2024 23:05:06 GMT",
            "$datetime iso8601 1 M|2024-03-29T23:05:06.007Z",
            "$datetime \"YYYY-MM-DD [at] H:m\" -1 w|2024-02-22 at 23:5",
            "$localDatetime iso8601|2024-03-01T07:05:06.007+08:00",
            "$localDatetime rfc1123|Fri, 01 Mar 2024 07:05:06 +0800",
            "$datetime \"Q dd ddd A hh X x SSS\"|1 Th Thu PM 11 "
                    + "1709247906 1709247906007 007"})
    void timesAreSpelledAsOtherEditorsDo(String name, String text) throws DraftException {
        assertThat(text(name)).isEqualTo(text);
    }

    @Test
    void identifiersAreOfVersionFourAndDiffer() throws DraftException {
        for (String name : new String[]{"$uuid", "$guid", "$random.uuid"}) {
            assertThat(text(name)).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                    .isNotEqualTo(text(name));
        }
    }

    @Test
    void numbersKeepToTheirBoundsAndNeverReachTheSecond() throws DraftException {
        for (int i = 0; i < 200; i++) {
            assertThat(Long.parseLong(text("$randomInt"))).isBetween(0L, 999L);
            assertThat(Long.parseLong(text("$randomInt -5 -3"))).isBetween(-5L, -4L);
            assertThat(Long.parseLong(text("$random.integer(7, 9)"))).isBetween(7L, 8L);
            assertThat(Double.parseDouble(text("$random.float(1.5, 2)"))).isBetween(1.5, 2.0);
        }
    }

    @Test
    void lettersAreAsManyAsWereAskedFor() throws DraftException {
        assertThat(text("$random.alphabetic(12)")).matches("[A-Za-z]{12}");
        assertThat(text("$random.numeric(3)")).matches("[0-9]{3}");
        assertThat(text("$random.alphanumeric(40)")).matches("[A-Za-z0-9_]{40}");
        assertThat(text("$random.hexadecimal(8)")).matches("[0-9a-f]{8}");
        assertThat(text("$random.email")).matches("[a-z]+@example\\.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$randomInt 5", "$randomInt 5 5", "$randomInt a b", "$random.integer(9,7)", "$datetime",
            "$datetime now", "$timestamp yesterday", "$random.alphabetic(0)", "$random.alphabetic(x)", "$uuid 4",
            "$timestamp 999999999 y", "$random.alphabetic(99999999999999999999)"})
    void whatCannotBeWorkedOutSaysWhatItWants(String name) {
        assertThatThrownBy(() -> values.value(name)).isInstanceOf(DraftException.class)
                .hasMessageStartingWith("{{" + name + "}} cannot be worked out: ");
    }

    @Test
    void whatIsUnknownHasNoValueHere() throws DraftException {
        assertThat(values.value("$aadToken")).isEmpty();
        assertThat(values.value("name")).isEmpty();
        assertThat(values.value("$")).isEmpty();
    }

    private String text(String name) throws DraftException {
        return values.value(name).orElseThrow().text();
    }
}
