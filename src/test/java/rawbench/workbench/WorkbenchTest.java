package rawbench.workbench;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rawbench.content.Rendering;
import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Tutorial;
import rawbench.draft.Values;
import rawbench.draft.Variables;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Sending;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.LimitName;
import rawbench.octets.Octets;
import rawbench.store.Settings;
import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.HostAddress;
import rawbench.wire.Step;
import rawbench.wire.TransportOptions;
import rawbench.wire.TransportOptions.Family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbenchTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    private Exchange send(RequestDraft draft) throws WorkbenchException {
        return workbench.send(workbench.prepare(draft), ExchangeObserver.NONE, new Cancellation());
    }

    @Test
    void theTutorialFindsThePracticeServerAndEveryOctetGoesAsItStands() throws WorkbenchException {
        String authority = workbench.startPractice();
        assertThat(workbench.practice()).contains(authority);
        List<RequestDraft> drafts = Tutorial.drafts();
        assertThat(drafts).hasSize(6);
        for (RequestDraft draft : drafts) {
            Exchange exchange = send(draft);
            assertThat(exchange.outcome().ok()).as("%s: %s", draft.name(), exchange.outcome()).isTrue();
            assertThat(exchange.transcript().sent()).as(draft.name()).isEqualTo(draft.octets());
            assertThat(exchange.target().endpoint().authority()).isEqualTo(authority);
        }
    }

    @Test
    void anAnswerIsRenderedWithItsCodingsUndone() throws WorkbenchException {
        workbench.startPractice();
        Exchange exchange = send(Tutorial.drafts().getFirst());
        Rendering rendering = workbench.rendering(exchange, () -> false);
        assertThat(rendering.decoded().octets().text(rendering.charset().charset())).contains("<html", "套接字");
        assertThat(rendering.coded().length()).isLessThan(rendering.decoded().octets().length());
    }

    @Test
    void whereNobodyAnswersTheRenderingIsEmpty() throws WorkbenchException {
        Exchange exchange = send(new RequestDraft("", "http://127.0.0.1:1", GET));
        assertThat(exchange.outcome().code()).isEqualTo("no-connection");
        assertThat(workbench.rendering(exchange, () -> false).kind()).isEqualTo(Rendering.Kind.EMPTY);
    }

    @Test
    void startingThePracticeServerAgainKeepsTheOneThatRuns() throws WorkbenchException {
        assertThat(workbench.startPractice()).isEqualTo(workbench.startPractice());
    }

    @Test
    void aTargetThatCannotBeReadIsASentence() {
        assertThatThrownBy(() -> workbench.prepare(new RequestDraft("", "http://h:99999", GET)))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("99999");
    }

    @Test
    void aVariableWithoutAValueRefusesByName() {
        RequestDraft draft = new RequestDraft("", "http://{{where}}", GET,
                DraftSettings.DEFAULT.withVariables(new Variables(true, Map.of())));
        assertThatThrownBy(() -> workbench.prepare(draft)).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("where");
        workbench.give("where", "127.0.0.1:7");
        assertThat(target(draft)).isEqualTo(new Target(new Endpoint.Tcp("127.0.0.1", 7), Speech.HTTP));
    }

    private Target target(RequestDraft draft) {
        try {
            return workbench.target(draft);
        } catch (WorkbenchException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tlsWithoutVerificationNeedsAPersonsWordForThatEndpoint() throws WorkbenchException {
        DraftSettings insecure = new DraftSettings(Optional.empty(), true, List.of(), Optional.empty(),
                Optional.empty(), false, Variables.OFF, List.of());
        RequestDraft draft = new RequestDraft("", "https://localhost:1", GET, insecure);
        assertThatThrownBy(() -> workbench.prepare(draft)).hasMessageContaining("localhost:1");
        workbench.allowUnverified(new Endpoint.Tls("localhost", 1));
        assertThat(workbench.prepare(draft).transport().tls().verify()).isFalse();
        assertThat(workbench.prepare(draft.to("https://localhost:2").with(DraftSettings.DEFAULT))
                .transport()
                .tls()
                .verify()).isTrue();
        workbench.verifyAgain(new Endpoint.Tls("localhost", 1));
        assertThatThrownBy(() -> workbench.prepare(draft)).isInstanceOf(WorkbenchException.class);
    }

    @Test
    void theTimesOfATemplateAreTheDeadlines() throws WorkbenchException {
        DraftSettings settings = new DraftSettings(Optional.empty(), false, List.of(),
                Optional.of(Duration.ofSeconds(3)), Optional.of(Duration.ofSeconds(2)), false, Variables.OFF,
                List.of());
        Sending sending = workbench.prepare(new RequestDraft("", "http://127.0.0.1:1", GET, settings));
        assertThat(sending.deadlines().firstOctet()).isEqualTo(Duration.ofSeconds(3));
        assertThat(sending.deadlines().idle()).contains(Duration.ofSeconds(3));
        assertThat(sending.deadlines().connect()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theTemplateWinsOverTheTabAndTheTabOverTheSettings() throws Exception {
        workbench.settle(Settings.DEFAULT.withTime(Step.CONNECT, Optional.of(Duration.ofSeconds(7)))
                .withExpectWait(Optional.of(Duration.ofSeconds(6)))
                .withTime(Step.IDLE, Optional.of(Duration.ofSeconds(8)))
                .withTime(Step.TOTAL, Optional.of(Duration.ofSeconds(9)))
                .withLimit(LimitName.FIELDS, Optional.of(5L << 30))
                .withWay(Way.USUAL.withFamily(Optional.of(Family.IPV4)).withLocal(Optional.of("127.0.0.1"))),
                Optional.of(GET));
        DraftSettings settings = new DraftSettings(Optional.of("other.name"), false, List.of("http/1.1"),
                Optional.of(Duration.ofSeconds(3)), Optional.empty(), false, Variables.OFF, List.of());
        TabOptions tab = new TabOptions(Way.USUAL.withFamily(Optional.of(Family.IPV6))
                .withVersions(List.of("TLSv1.2"))
                .withAddresses(List.of("Some.Name:[::1]")), true, Optional.of(Duration.ofSeconds(4)));
        Sending sending = workbench.prepare(new RequestDraft("", "https://some.name:1", GET, settings), tab);
        assertThat(sending.deadlines()).isEqualTo(new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(7),
                Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(4)));
        assertThat(sending.limits().fields()).isEqualTo(Integer.MAX_VALUE);
        assertThat(sending.halfClose()).isTrue();
        assertThat(sending.expectWait()).isEqualTo(Duration.ofSeconds(6));
        TransportOptions transport = sending.transport();
        assertThat(transport.family()).isEqualTo(Family.IPV6);
        assertThat(transport.local()).contains(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(transport.given())
                .containsExactly(new HostAddress("Some.Name", OptionalInt.empty(), InetAddress.ofLiteral("::1")));
        assertThat(transport.tls().versions()).containsExactly("TLSv1.2");
        assertThat(transport.tls().sni()).contains("other.name");
        assertThat(transport.tls().authorities()).contains(GET);
    }

    @Test
    void anAddressThatCannotBeReadIsASentence() {
        TabOptions odd = TabOptions.USUAL.withWay(Way.USUAL.withAddresses(List.of("a.example:nowhere")));
        assertThatThrownBy(() -> workbench.prepare(new RequestDraft("", "http://a.example", GET), odd))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("a.example")
                .hasMessageContaining("\"nowhere\"");
    }

    @Test
    void aCertificateIsPinnedForItsEndpointAlone() throws WorkbenchException {
        workbench.settle(Settings.DEFAULT.withPinned("localhost:1", Optional.of("ab")), Optional.empty());
        assertThat(workbench.prepare(new RequestDraft("", "https://localhost:1", GET)).transport().tls().pinned())
                .contains("ab");
        assertThat(workbench.prepare(new RequestDraft("", "https://localhost:2", GET)).transport().tls().pinned())
                .isEmpty();
    }

    @Test
    void whatIsOddAboutARequestIsToldBeforeItGoes() throws WorkbenchException {
        Octets hostless = Octets.latin1("GET / HTTP/1.1\r\n\r\n");
        assertThat(findings("http://127.0.0.1:1", hostless)).extracting(Finding::what)
                .contains(Deviation.HOST_MISSING);
        assertThat(findings("tcp://127.0.0.1:1", hostless)).isEmpty();
        assertThat(findings("http://", hostless)).isEmpty();
    }

    private List<Finding> findings(String target, Octets octets) throws WorkbenchException {
        return workbench.findings(workbench.composed(new RequestDraft("", target, octets), Values.NONE));
    }
}
