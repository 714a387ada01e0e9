package rawbench.rewrite;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;
import rawbench.rewrite.TextCoding.Plain;

import static org.assertj.core.api.Assertions.assertThat;

class TextCodingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "PERCENT   | a b+c/ü~*    | a%20b%2Bc%2F%C3%BC~%2A", "FORM | a b+c/~* | a+b%2Bc%2F%7E*",
            "BASE64    | light w?     | bGlnaHQgdz8=", "BASE64URL | ???>>> | Pz8_Pj4-", "HEX | az | 617a",
            "HTML      | <a href=\"x\">&'    | &lt;a href=&quot;x&quot;&gt;&amp;&#39;",
            "JSON      | a\"b\\c/é      | a\\\"b\\\\c/é"})
    void spells(TextCoding coding, String plain, String spelled) {
        assertThat(coding.encode(Octets.utf8(plain.strip()))).isEqualTo(Octets.utf8(spelled));
        assertThat(coding.decode(Octets.utf8(spelled))).isEqualTo(new Plain.Octet(Octets.utf8(plain.strip())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "HTML | &eacute;&CounterClockwiseContourIntegral;&#x4eca;&#26085;&bogus;&amp x&; | é∳今日&bogus;&amp x&;",
            "HTML | &NotEqualTilde;  | ≂̸", "JSON | \"a\\u00e9\\ud83d\\ude00\\n\" | aé😀\\n", "BASE64 | YW Jj | abc",
            "BASE64 | YQ | a", "HEX | 61 62\t63 | abc", "FORM | a+%2b | a +", "PERCENT | a+%2b | a++"})
    void reads(TextCoding coding, String spelled, String plain) {
        assertThat(coding.decode(Octets.utf8(spelled)))
                .isEqualTo(new Plain.Octet(Octets.utf8(plain.replace("\\n", "\n"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"PERCENT | a%4 | percent 1", "PERCENT | %zz | percent 0",
            "BASE64 | ab_c | base64 2", "BASE64 | a | base64 1", "BASE64 | a=b | base64 2", "HEX | 6 | hex 1",
            "HEX | 6g | hex 1", "JSON | a\\x | json 1", "JSON | \\ud800x | json 0"})
    void saysWhereItIsNotSpelledSo(TextCoding coding, String spelled, String told) {
        assertThat(coding.decode(Octets.utf8(spelled))).isInstanceOfSatisfying(Plain.Wrong.class,
                w -> assertThat(String.join(" ", w.why().about())).isEqualTo(told));
    }
}
