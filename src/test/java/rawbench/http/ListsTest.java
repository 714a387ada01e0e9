package rawbench.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The syntax of field values: lists, parameters, quoted strings, tokens. */
class ListsTest {
    @Test
    void separatorsInsideQuotesDoNotSeparate() {
        assertThat(Lists.split("a, b ,\tc\t", ',')).containsExactly("a", "b", "c");
        assertThat(Lists.split("a=\"1;2\";b", ';')).containsExactly("a=\"1;2\"", "b");
        assertThat(Lists.split("\"a\\\",b\",c", ',')).containsExactly("\"a\\\",b\"", "c");
        assertThat(Lists.split("\"open, b", ',')).containsExactly("\"open, b");
        assertThat(Lists.split("\"end\\", ',')).containsExactly("\"end\\");
        assertThat(Lists.split("a\\,b", ',')).as("no escape outside quotes").containsExactly("a\\", "b");
        assertThat(Lists.split("", ',')).containsExactly("");
        assertThat(Lists.split(",a,", ',')).containsExactly("", "a", "");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"'\"a\"', a", "'\"\"', ''", "a, a", "'\"', '\"'", "'\"a', '\"a'",
            "'a\"', 'a\"'", "'\"a\\\"b\"', 'a\"b'", "'\"a\\\\\"', 'a\\'", "'\"\\a\"', a", "'\"a\\\"', 'a\\'"})
    void quotesAndBackslashesAreTakenAway(String value, String text) {
        assertThat(Lists.unquoted(value)).isEqualTo(text);
    }

    @Test
    void onlySpaceAndTabAreTrimmed() {
        assertThat(Lists.trim(" \t a b\t ")).isEqualTo("a b");
        assertThat(Lists.trim("\u000b\u00a0")).isEqualTo("\u000b\u00a0");
        assertThat(Lists.trim(" \t ")).isEmpty();
    }

    /** RFC 9110 5.6.2. */
    @Test
    void tokensAreMadeOfTheCharactersThatTheRfcLists() {
        String allowed = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (int c = 0; c < 0x180; c++) {
            assertThat(Tokens.isToken("a" + (char) c)).as("U+%04X", c).isEqualTo(allowed.indexOf(c) >= 0);
        }
        assertThat(Tokens.isToken("")).isFalse();
    }

    @Test
    void membersOfAListComeFromAllItsLines() {
        HeaderSection head = Feeding
                .read("HTTP/1.1 200 OK\r\nVary: a,, b\r\nX: y\r\nvary: c,\r\n d\r\n\r\n", End.FIN)
                .response()
                .orElseThrow()
                .head();
        assertThat(head.list("VARY")).isEqualTo(List.of("a", "b", "c", "d"));
        assertThat(head.list("none")).isEmpty();
        assertThat(head.size()).isEqualTo(3);
        assertThat(head.isEmpty()).isFalse();
        assertThat(HeaderSection.EMPTY.isEmpty()).isTrue();
        assertThat(head).extracting(HeaderField::name).containsExactly("Vary", "X", "vary");
    }
}
