package rawbench.ui.request;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.http.HeaderSection;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark;
import rawbench.rewrite.Remark.What;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.viewer.Selection;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class ActionsModelTest {
    private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n\r\na=%41";

    private final RequestModel request = new RequestModel(new Workbench(), new InlineWork(),
            new RequestDraft("", "http://127.0.0.1:1", Octets.latin1(POST)));
    private final ActionsModel actions = new ActionsModel(request, () -> Instant.EPOCH);

    private String text() {
        return request.octetsProperty().get().latin1();
    }

    private void told(What... what) {
        assertThat(actions.saidProperty().get().remarks()).extracting(Remark::what).containsExactly(what);
    }

    @Test
    void anActionChangesTheText() {
        actions.act("length");
        assertThat(text()).isEqualTo("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\na=%41");
        assertThat(actions.saidProperty().get().remarks()).isEmpty();
        actions.act("length");
        told(What.ALREADY_SO);
    }

    @Test
    void whatCannotBeDoneIsSaidAndChangesNothing() {
        actions.act("dechunk");
        told(What.NOT_CHUNKED);
        assertThat(actions.saidProperty().get().refused()).isTrue();
        actions.act("encode.hex");
        told(What.NOTHING_SELECTED);
        actions.act("token");
        told(What.NO_JWT);
        assertThat(text()).isEqualTo(POST);
        assertThat(actions.close()).isTrue();
        assertThat(actions.close()).isFalse();
    }

    @Test
    void aDecodedSelectionIsShownBeforeItReplacesAnything() {
        request.selectionProperty().set(new Selection(POST.length() - 3, POST.length()));
        actions.act("decode.percent");
        assertThat(text()).isEqualTo(POST);
        assertThat(actions.previewProperty().get().plain()).isEqualTo(Octets.latin1("A"));
        actions.replace();
        assertThat(text()).isEqualTo(POST.replace("%41", "A"));
        assertThat(actions.previewProperty().get()).isNull();
    }

    @Test
    void whatWasShownReplacesNothingInATextThatChanged() {
        request.selectionProperty().set(new Selection(POST.length() - 3, POST.length()));
        actions.act("decode.percent");
        request.octetsProperty().set(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
        actions.replace();
        assertThat(text()).isEqualTo("GET / HTTP/1.1\r\n\r\n");
    }

    @Test
    void theCountOfANonceGoesOnAlsoWhereItsFieldIsGone() {
        actions.answeredBy(() -> HeaderSection.of(
                Octets.latin1("WWW-Authenticate: Digest realm=r, nonce=n, qop=auth, algorithm=SHA-256\r\n")));
        actions.digest("u", "p");
        assertThat(text()).contains("Authorization: Digest username=\"u\"", "nc=00000001");
        request.octetsProperty().set(Octets.latin1(POST));
        actions.answeredBy(() -> HeaderSection.EMPTY);
        actions.digest("u", "p");
        assertThat(text()).contains("nc=00000002");
        told(What.DIGEST_MADE);
        assertThat(actions.saidProperty().get().remarks().getFirst().about()).containsExactly("r", "SHA-256", "2");
    }

    @Test
    void noOtherServerIsToldTheAnswerToAChallenge() {
        actions.answeredBy(() -> HeaderSection.of(Octets.latin1("WWW-Authenticate: Digest realm=r, nonce=n\r\n")));
        actions.digest("u", "p");
        actions.answeredBy(() -> HeaderSection.EMPTY);
        assertThat(actions.challenges()).hasSize(1);
        request.aim("http://127.0.0.1:2");
        assertThat(actions.challenges()).isEmpty();
    }

    @Test
    void aTokenIsShownAgainstTheClock() {
        request.octetsProperty().set(Octets.latin1("GET / HTTP/1.1\r\nA: eyJhbGciOiJub25lIn0.eyJleHAiOjF9.\r\n\r\n"));
        actions.act("token");
        assertThat(actions.tokenProperty().get().jwt().times().getFirst().before(actions.tokenProperty().get().now()))
                .isFalse();
    }

    @Test
    void everyOfferCanBeTaken() {
        for (Offer offer : Offer.all()) {
            request.octetsProperty().set(Octets.latin1(POST));
            request.selectionProperty().set(new Selection(POST.length() - 5, POST.length()));
            actions.act(offer);
            boolean something = !text().equals(POST) || actions.formProperty().get() != null
                    || actions.previewProperty().get() != null || !actions.saidProperty().get().remarks().isEmpty();
            assertThat(something).as(offer.id()).isTrue();
        }
    }
}
