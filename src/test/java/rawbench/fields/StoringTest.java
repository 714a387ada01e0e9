package rawbench.fields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.fields.Storing.Reason;
import rawbench.http.HeaderSection;

import static org.assertj.core.api.Assertions.assertThat;

class StoringTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"max-age=60|EXPLICIT|EXPLICIT", "s-maxage=60|STATUS|EXPLICIT",
            "no-store|NO_STORE|NO_STORE", "private, max-age=5|EXPLICIT|PRIVATE", "private|DIRECTIVE|PRIVATE",
            "private=\"Set-Cookie\"|DIRECTIVE|STATUS", "public|DIRECTIVE|DIRECTIVE", "no-cache|STATUS|STATUS",
            "must-understand, no-store|STATUS|STATUS"})
    void cacheControlDecides(String control, Reason browser, Reason proxy) {
        CacheQuestion question = Heads.got("Cache-Control: " + control);
        assertThat(Storing.of(question, Cache.PRIVATE).reason()).isEqualTo(browser);
        assertThat(Storing.of(question, Cache.SHARED).reason()).isEqualTo(proxy);
    }

    @ParameterizedTest
    @CsvSource({"GET, 200, STATUS", "HEAD, 404, STATUS", "PUT, 200, METHOD", "get, 200, METHOD", "POST, 200, METHOD",
            "GET, 302, NOTHING", "GET, 103, INTERIM", "GET, 304, NOT_MODIFIED", "GET, 206, PARTIAL",
            "GET, 500, NOTHING"})
    void methodAndStatusDecideWhereNothingIsSaid(String method, int status, Reason reason) {
        assertThat(Storing.of(Heads.question(method, HeaderSection.EMPTY, status), Cache.PRIVATE).reason())
                .isEqualTo(reason);
    }

    @Test
    void aRedirectionIsStoredWhereItSaysHowLong() {
        assertThat(Storing.of(Heads.question("GET", HeaderSection.EMPTY, 302, "Expires: 0"), Cache.PRIVATE).reason())
                .isEqualTo(Reason.EXPLICIT);
    }

    @Test
    void anAnswerToPostIsStoredWhereItIsTheContentOfALocation() {
        CacheQuestion question = Heads.question("POST", HeaderSection.EMPTY, 200, "Content-Location: /a",
                "Cache-Control: max-age=5");
        assertThat(Storing.of(question, Cache.PRIVATE).allowed()).isTrue();
    }

    @Test
    void whatNeedsALoginIsNotSharedUnlessTheAnswerAllowsIt() {
        HeaderSection request = Heads.head("Authorization: Basic YTpi");
        for (String allowing : new String[]{"public", "must-revalidate", "s-maxage=5"}) {
            assertThat(Storing.of(Heads.question("GET", request, 200, "Cache-Control: " + allowing), Cache.SHARED)
                    .allowed()).as(allowing).isTrue();
        }
        CacheQuestion plain = Heads.question("GET", request, 200, "Cache-Control: max-age=5");
        assertThat(Storing.of(plain, Cache.SHARED).reason()).isEqualTo(Reason.AUTHORIZATION);
        assertThat(Storing.of(plain, Cache.PRIVATE).allowed()).isTrue();
    }

    @Test
    void theRequestCanForbidItToo() {
        assertThat(
                Storing.of(Heads.question("GET", Heads.head("Cache-Control: no-store"), 200), Cache.PRIVATE).reason())
                .isEqualTo(Reason.REQUEST_NO_STORE);
    }

    @Test
    void mustUnderstandForbidsAStatusThatNobodyKnows() {
        assertThat(
                Storing.of(Heads.question("GET", HeaderSection.EMPTY, 299, "Cache-Control: must-understand, max-age=5"),
                        Cache.PRIVATE).reason())
                .isEqualTo(Reason.MUST_UNDERSTAND);
    }
}
