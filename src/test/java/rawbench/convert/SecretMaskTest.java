package rawbench.convert;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class SecretMaskTest {
    private static final String MESSAGE = """
        GET / HTTP/1.1\r
        Authorization: Basic YW5uOnNlY3JldA==\r
        Accept: */*\r
        cookie:a=1; b=2\r
        X-Cookie: open\r
        Proxy-Authorization \t: Bearer\r
          folded secret\r
        \tand more\r
        Set-Cookies: open\r
        set-COOKIE: id=7\r
        \r
        Authorization: in the body
        authorization
        Cookie:
        The end""";
    private static final String MASKED = """
        GET / HTTP/1.1\r
        Authorization: **********************\r
        Accept: */*\r
        cookie:********\r
        X-Cookie: open\r
        Proxy-Authorization \t: ******\r
          *************\r
        \t********\r
        Set-Cookies: open\r
        set-COOKIE: ****\r
        \r
        Authorization: ***********
        authorization
        Cookie:
        The end""";

    @Test
    void masksTheValuesOfSecretFieldsAndNothingElse() {
        assertThat(masked(MESSAGE, MESSAGE.length())).isEqualTo(MASKED);
    }

    @Test
    void masksTheSameHoweverTheOctetsCome() {
        Random random = new Random(7);
        for (int most = 1; most < 40; most++) {
            assertThat(masked(MESSAGE, 1 + random.nextInt(most))).isEqualTo(MASKED);
        }
    }

    @ParameterizedTest
    @CsvSource({"' Cookie: a', ' Cookie: a'", "'XCookie: a', 'XCookie: a'", "'Cookie : a', 'Cookie : *'",
            "'Cookie x: a', 'Cookie x: a'", "'cOOKIE:', 'cOOKIE:'", "'X-Api-Key: 0', 'X-Api-Key: *'",
            "'Proxy-Authorization: 0', 'Proxy-Authorization: *'",
            "'Proxy-Authorizations: 0', 'Proxy-Authorizations: 0'"})
    void onlyAWholeNameAtTheBeginningOfALineCounts(String line, String shown) {
        assertThat(masked(line, line.length())).isEqualTo(shown);
    }

    private static String masked(String latin1, int step) {
        byte[] octets = Octets.latin1(latin1).toByteArray();
        SecretMask mask = new SecretMask();
        for (int at = 0; at < octets.length; at += step) {
            mask.mask(octets, at, Math.min(step, octets.length - at));
        }
        return Octets.owning(octets).latin1();
    }
}
