package rawbench.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import rawbench.fields.CookieFate.Reason;
import rawbench.fields.CookieFate.Remark;
import rawbench.fields.SetCookie.Known;

import static org.assertj.core.api.Assertions.assertThat;

class SetCookieTest {
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final Uri ASKED = Uri.of("https://www.example.com/docs/web/page?x");
    private static final Uri PLAIN = Uri.of("http://www.example.com/");

    @Test
    void isTakenApartAsInRfc6265() {
        SetCookie cookie = SetCookie.read(" SID = 31d4d96e407aad42 ; Path=/; secure; HttpOnly;; odd=1; Path=/later");
        assertThat(cookie.name()).isEqualTo("SID");
        assertThat(cookie.value()).isEqualTo("31d4d96e407aad42");
        assertThat(cookie.attributes()).extracting(SetCookie.Attribute::known)
                .containsExactly(Known.PATH, Known.SECURE, Known.HTTP_ONLY, Known.UNKNOWN, Known.PATH);
        assertThat(kept(cookie.spelled()).path()).isEqualTo("/later");
    }

    @Test
    void valuesKeepTheirOctets() {
        assertThat(SetCookie.read("a=\"x=y\"").value()).isEqualTo("\"x=y\"");
        assertThat(SetCookie.read("a=caf\u00e9%20").value()).isEqualTo("caf\u00e9%20");
        assertThat(SetCookie.read("nameless")).returns("", SetCookie::name).returns("nameless", SetCookie::value);
    }

    @Test
    void withoutAttributesItGoesWithTheSessionAndToThisHostAlone() {
        CookieFate.Kept kept = kept("a=b");
        assertThat(kept).isEqualTo(new CookieFate.Kept(Optional.empty(), "www.example.com", false, "/docs/web",
                java.util.Set.of(Remark.LAX_BY_DEFAULT, Remark.PATH_OF_REQUEST)));
    }

    @Test
    void aDomainAboveTheHostTakesTheHostsBelowIn() {
        assertThat(kept("a=b; Domain=.Example.COM")).returns("example.com", CookieFate.Kept::domain)
                .returns(true, CookieFate.Kept::subdomains);
        assertThat(fate("a=b; Domain=other.example", ASKED)).isEqualTo(refused(Reason.DOMAIN_ELSEWHERE));
        assertThat(fate("a=b; Domain=ample.com", ASKED)).isEqualTo(refused(Reason.DOMAIN_ELSEWHERE));
        assertThat(fate("a=b; Domain=com", ASKED)).isEqualTo(refused(Reason.DOMAIN_TOO_WIDE));
        assertThat(fate("a=b; Domain=2.3", Uri.of("http://10.1.2.3/"))).isEqualTo(refused(Reason.DOMAIN_ELSEWHERE));
        assertThat(fate("a=b; Domain=localhost", Uri.of("http://localhost/"))).isInstanceOf(CookieFate.Kept.class);
    }

    @Test
    void maxAgeCountsBeforeExpires() {
        CookieFate.Kept kept = kept("a=b; Max-Age=60; Expires=Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(kept.until()).contains(NOW.plusSeconds(60));
        assertThat(kept.remarks()).contains(Remark.MAX_AGE_WINS);
        assertThat(kept("a=b; Expires=Wed, 25-Nov-2026 18:00:00 GMT").until()).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void whatIsOverIsDeleted() {
        assertThat(fate("a=b; Max-Age=0", ASKED)).isInstanceOf(CookieFate.Deleted.class);
        assertThat(fate("a=b; Max-Age=-5", ASKED)).isInstanceOf(CookieFate.Deleted.class);
        assertThat(fate("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT", ASKED))
                .isEqualTo(new CookieFate.Deleted(Instant.EPOCH));
    }

    @Test
    void noCookieIsKeptForMoreThanFourHundredDays() {
        for (String age : new String[]{"Max-Age=99999999999999999999999", "Max-Age=630720000",
                "Expires=Fri, 31 Dec 9999 23:59:59 GMT"}) {
            CookieFate.Kept kept = kept("a=b; " + age);
            assertThat(kept.until()).as(age).contains(NOW.plus(Duration.ofDays(400)));
            assertThat(kept.remarks()).contains(Remark.CAPPED);
        }
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        assertThat(kept("a=b; Max-Age=1d").remarks()).contains(Remark.MAX_AGE_UNREADABLE);
        assertThat(kept("a=b; Expires=soon").remarks()).contains(Remark.EXPIRES_UNREADABLE);
        assertThat(kept("a=b; SameSite=Perhaps").remarks()).contains(Remark.SAME_SITE_UNKNOWN);
        assertThat(kept("a=b; Path=/" + "x".repeat(1024)).remarks()).contains(Remark.PATH_OF_REQUEST);
    }

    @Test
    void secureWantsTlsUnlessItIsThisMachine() {
        assertThat(fate("a=b; Secure", PLAIN)).isEqualTo(refused(Reason.SECURE_WITHOUT_TLS));
        assertThat(fate("a=b; Secure", ASKED)).isInstanceOf(CookieFate.Kept.class);
        assertThat(fate("a=b; Secure", Uri.of("http://127.0.0.1:8080/")))
                .isInstanceOfSatisfying(CookieFate.Kept.class, k -> assertThat(k.remarks()).contains(Remark.LOOPBACK));
        assertThat(fate("a=b; SameSite=None", ASKED)).isEqualTo(refused(Reason.SAME_SITE_NONE_WITHOUT_SECURE));
        assertThat(fate("a=b; Partitioned", ASKED)).isEqualTo(refused(Reason.PARTITIONED_WITHOUT_SECURE));
    }

    @Test
    void prefixesOfNamesAreKept() {
        assertThat(fate("__Secure-a=b", ASKED)).isEqualTo(refused(Reason.SECURE_PREFIX));
        assertThat(fate("__Secure-a=b; Secure", ASKED)).isInstanceOf(CookieFate.Kept.class);
        assertThat(fate("__Host-a=b; Secure; Path=/", ASKED)).isInstanceOf(CookieFate.Kept.class);
        assertThat(fate("__host-a=b; Secure", ASKED)).isEqualTo(refused(Reason.HOST_PREFIX));
        assertThat(fate("__Host-a=b; Secure; Path=/; Domain=example.com", ASKED))
                .isEqualTo(refused(Reason.HOST_PREFIX));
        assertThat(fate("=__Host-a", ASKED)).isEqualTo(refused(Reason.PREFIX_IN_VALUE));
    }

    @Test
    void emptyLongAndUnprintableCookiesAreRefused() {
        assertThat(fate("", ASKED)).isEqualTo(refused(Reason.EMPTY));
        assertThat(fate("a=" + "x".repeat(4095), ASKED)).isInstanceOf(CookieFate.Kept.class);
        assertThat(fate("a=" + "x".repeat(4096), ASKED)).isEqualTo(refused(Reason.TOO_LONG));
        assertThat(fate("a=b\u0001", ASKED)).isEqualTo(refused(Reason.CONTROL_CHARACTER));
        assertThat(fate("a=b\tc", ASKED)).isInstanceOf(CookieFate.Kept.class);
    }

    @Test
    void cookiesOfARequestAreSplit() {
        assertThat(CookiePair.in("a=1; b=\"x=y\"; ; a=2;c")).containsExactly(new CookiePair("a", "1"),
                new CookiePair("b", "\"x=y\""), new CookiePair("a", "2"), new CookiePair("", "c"));
    }

    private static CookieFate fate(String field, Uri asked) {
        return SetCookie.read(field).fate(asked, NOW);
    }

    private static CookieFate.Kept kept(String field) {
        return (CookieFate.Kept) fate(field, ASKED);
    }

    private static CookieFate refused(Reason reason) {
        return new CookieFate.Refused(reason);
    }
}
