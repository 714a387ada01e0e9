package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Proxy;
import rawbench.exchange.Sending;
import rawbench.octets.Octets;
import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.wire.Cancellation;
import rawbench.wire.Credentials;
import rawbench.wire.TestKeyStore;
import rawbench.wire.TestPeer;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

import static org.assertj.core.api.Assertions.assertThat;

class UnlockingTest {
    @TempDir
    private Path folder;
    private final Workbench workbench = new Workbench();
    private final Someone person = new Someone();
    private final List<String> refused = new ArrayList<>();
    private final Unlocking unlocking = new Unlocking(workbench, new InlineWork(), person,
            new Texts(Unlocking.class, new SimpleObjectProperty<>(Language.ENGLISH)));
    private int gone;

    @AfterEach
    void end() throws IOException {
        workbench.close();
    }

    @Test
    void whereNothingIsSecretNobodyIsAsked() {
        before(TabOptions.USUAL);
        assertThat(gone).isEqualTo(1);
        assertThat(person.asked).isEmpty();
    }

    @Test
    void thePasswordOfACertificateIsAskedForOnceInARun() throws Exception {
        TabOptions options = certificate(TestKeyStore.pkcs12());
        person.password = Optional.of(TestKeyStore.PASSWORD);
        before(options);
        before(options);
        assertThat(refused).isEmpty();
        assertThat(gone).isEqualTo(2);
        assertThat(person.asked).singleElement().asString().contains("me.p12");
        assertThat(prepared(options).transport().tls().identity()).isPresent();
    }

    @Test
    void withoutAPasswordNothingGoesOut() throws Exception {
        before(certificate(TestKeyStore.pkcs12()));
        assertThat(gone).isZero();
        assertThat(refused).singleElement().asString().contains("no password").contains("me.p12");
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() throws Exception {
        before(TabOptions.USUAL.withWay(Way.USUAL.withCertificate(
                Optional.of(new Way.CertificateFiles(folder.resolve("nowhere.pem"), Optional.empty())))));
        assertThat(refused).singleElement().asString().contains("nowhere.pem");
        assertThat(gone).isZero();
    }

    @Test
    void thePasswordOfAProxyIsAskedForAndForgottenWhenTheProxyTurnsItAway() throws Exception {
        try (TestPeer proxy = TestPeer.answers(
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n"
                        + "Content-Length: 0\r\n\r\n")) {
            TabOptions options = TabOptions.USUAL.withWay(Way.USUAL.withProxy(
                    Optional.of("http://me@127.0.0.1:" + proxy.port())));
            person.password = Optional.of("secret");
            before(options);
            Sending sending = prepared(options);
            assertThat(sending.proxy().flatMap(Proxy::credentials).map(Credentials::password)).contains("secret");
            before(options);
            assertThat(person.asked).hasSize(1);
            workbench.secrets()
                    .forgetRefused(workbench.send(sending, ExchangeObserver.NONE, new Cancellation()));
            before(options);
            assertThat(person.asked).hasSize(2);
        }
    }

    private TabOptions certificate(Octets pkcs12) throws IOException {
        Path file = Files.write(folder.resolve("me.p12"), pkcs12.toByteArray());
        return TabOptions.USUAL.withWay(
                Way.USUAL.withCertificate(Optional.of(new Way.CertificateFiles(file, Optional.empty()))));
    }

    private Sending prepared(TabOptions options) throws WorkbenchException {
        return workbench.prepare(new RequestDraft("", "https://127.0.0.1:1",
                Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n")), options);
    }

    private void before(TabOptions options) {
        unlocking.before(options, () -> gone++, refused::add);
    }
}
