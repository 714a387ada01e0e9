package rawbench.workbench;

import org.junit.jupiter.api.Test;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.fields.FieldLink;
import rawbench.fields.Uri;
import rawbench.octets.Octets;
import rawbench.ui.response.Exchanges;
import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

class FollowingTest {
    private static final DraftSettings SETTINGS = DraftSettings.DEFAULT.withInsecure(true);
    private static final String REQUEST = "POST /docs/form?x HTTP/1.1\r\nHost: www.example.com\r\nUser-Agent: mine\r\n"
            + "Authorization: Basic YTpi\r\nCookie: a=b\r\nContent-Length: 0\r\nIf-None-Match: *\r\nX-Own: 1\r\n"
            + "Connection: close\r\n\r\n";

    private final Exchange exchange = Exchanges.send("http://127.0.0.1:1", REQUEST, new Cancellation());

    @Test
    void whatWasAskedForIsMadeOfHostAndTarget() {
        assertThat(Following.asked(exchange).spelled()).isEqualTo("http://www.example.com/docs/form?x");
        Exchange nameless = Exchanges.send("http://127.0.0.1:1", "GET /a HTTP/1.0\r\n\r\n", new Cancellation());
        assertThat(Following.asked(nameless).spelled()).isEqualTo("http://127.0.0.1:1/a");
    }

    @Test
    void aLinkToTheSameOriginGoesWhereTheRequestWent() {
        RequestDraft draft = follow("../next?y#part");
        assertThat(draft.target()).isEqualTo("http://127.0.0.1:1");
        assertThat(draft.settings()).isEqualTo(SETTINGS);
        assertThat(draft.octets().latin1()).isEqualTo("GET /next?y HTTP/1.1\r\nHost: www.example.com\r\n"
                + "User-Agent: mine\r\nAuthorization: Basic YTpi\r\nCookie: a=b\r\nX-Own: 1\r\n\r\n");
    }

    @Test
    void aLinkToAnotherOriginTellsNothingOfWhoAsks() {
        RequestDraft draft = follow("https://user:pw@login.example:8443/start");
        assertThat(draft.target()).isEqualTo("https://login.example:8443");
        assertThat(draft.settings()).isEqualTo(DraftSettings.DEFAULT);
        assertThat(draft.octets().latin1())
                .isEqualTo("GET /start HTTP/1.1\r\nHost: login.example:8443\r\nUser-Agent: mine\r\n\r\n");
        assertThat(follow("https://www.example.com/").target()).isEqualTo("https://www.example.com");
    }

    @Test
    void namesAndPathsAreSpelledForTheWire() {
        RequestDraft draft = follow(Octets.utf8("http://bücher.example/straße a").latin1());
        assertThat(draft.target()).isEqualTo("http://xn--bcher-kva.example");
        assertThat(draft.octets().latin1()).startsWith("GET /stra%C3%9Fe%20a HTTP/1.1\r\n");
        assertThat(follow("http://[::1]:8080/").target()).isEqualTo("http://[::1]:8080");
    }

    private RequestDraft follow(String location) {
        Uri link = FieldLink.in("Location", location, Following.asked(exchange)).getFirst().uri();
        assertThat(link.openable()).isTrue();
        return Following.draft(exchange, SETTINGS, link);
    }
}
