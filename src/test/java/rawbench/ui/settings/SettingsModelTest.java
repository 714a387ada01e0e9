package rawbench.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Sending;
import rawbench.http.LimitName;
import rawbench.octets.Octets;
import rawbench.store.Settings;
import rawbench.store.SettingsFile;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.wire.Step;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsModelTest {
    @TempDir
    private Path home;
    private final Workbench workbench = new Workbench();
    private final InlineWork work = new InlineWork();
    private final List<String> troubles = new ArrayList<>();
    private final Texts texts = new Texts(SettingsView.class, new SimpleObjectProperty<>(Language.ENGLISH));
    private SettingsFile file;
    private SettingsModel model;

    @BeforeEach
    void begin() {
        file = new SettingsFile(home.resolve("settings"));
        model = new SettingsModel(workbench, work, file, texts, troubles::add);
        model.load();
    }

    @AfterEach
    void end() throws IOException {
        workbench.close();
    }

    @Test
    void whatIsTypedCountsAtOnceAndIsKeptSoonAfter() throws WorkbenchException {
        model.limit(LimitName.LINE).textProperty().set("2K");
        model.time(Step.CONNECT).textProperty().set("0.5");
        assertThat(sending().limits().line()).isEqualTo(2048);
        assertThat(sending().deadlines().connect()).isEqualTo(Duration.ofMillis(500));
        assertThat(file.load().settings()).isEqualTo(Settings.DEFAULT);
        work.letTimePass();
        assertThat(file.load().settings()).isEqualTo(model.settingsProperty().get());
        assertThat(troubles).isEmpty();
    }

    @Test
    void whatCannotBeReadIsMarkedAndTheLastValueCounts() throws WorkbenchException {
        Entry<Optional<Duration>> entry = model.time(Step.TLS);
        entry.textProperty().set("3");
        entry.textProperty().set("3 days");
        assertThat(entry.oddProperty().get()).isTrue();
        assertThat(sending().deadlines().tls()).isEqualTo(Duration.ofSeconds(3));
        entry.textProperty().set("");
        assertThat(entry.oddProperty().get()).isFalse();
        assertThat(sending().deadlines().tls()).isEqualTo(Duration.ofSeconds(10));
        assertThat(model.settingsProperty().get()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aClosingWindowLosesNothing() throws Exception {
        model.local().textProperty().set("127.0.0.1");
        model.close();
        assertThat(file.load().settings().way().local()).contains("127.0.0.1");
    }

    @Test
    void whatWasKeptIsThereAgain() throws Exception {
        model.proxy().textProperty().set("socks5://localhost");
        model.addresses().textProperty().set("a.example:127.0.0.1\n\n b.example:443:[::1] ");
        model.close();
        SettingsModel again = new SettingsModel(workbench, work, file, texts, troubles::add);
        again.load();
        assertThat(again.proxy().textProperty().get()).isEqualTo("socks5://localhost:1080");
        assertThat(again.addresses().textProperty().get()).isEqualTo("a.example:127.0.0.1\nb.example:443:[::1]");
        assertThat(sending().proxy().orElseThrow().spelled()).isEqualTo("socks5://localhost:1080");
    }

    @Test
    void aPasswordThatIsTypedIntoTheProxyIsNotKept() throws Exception {
        model.proxy().textProperty().set("http://me:secret@localhost:3128");
        model.close();
        assertThat(Files.readString(home.resolve("settings/settings.json"))).contains("http://me@localhost:3128")
                .doesNotContain("secret");
    }

    @Test
    void moreAuthoritiesAreReadAndReadAgainAtTheNextStart() throws Exception {
        Path pem = Files.writeString(home.resolve("ca.pem"), "one");
        model.authorities(Optional.of(pem));
        assertThat(sending().transport().tls().authorities()).contains(Octets.latin1("one"));
        model.close();
        SettingsModel again = new SettingsModel(workbench, work, file, texts, troubles::add);
        again.load();
        assertThat(sending().transport().tls().authorities()).contains(Octets.latin1("one"));
        again.authorities(Optional.empty());
        assertThat(sending().transport().tls().authorities()).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void authoritiesThatCannotBeReadAreSaidAndTrustNobody() throws WorkbenchException {
        model.authorities(Optional.of(home.resolve("nowhere.pem")));
        assertThat(troubles).singleElement().asString().contains("nowhere.pem").contains("none of them is trusted");
        assertThat(sending().transport().tls().authorities()).isEmpty();
    }

    @Test
    void aTrustedCertificateCanBeRevoked() throws WorkbenchException {
        model.change(model.settingsProperty().get().withPinned("a.example:443", Optional.of("ab")));
        assertThat(sending().transport().tls().pinned()).contains("ab");
        model.revoke("a.example:443");
        assertThat(model.settingsProperty().get().pinned()).isEqualTo(Map.of());
        assertThat(sending().transport().tls().pinned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "256K,262144", "256k,262144", "4G,4294967296", "4 M,4194304"})
    void sizesAreReadAsPeopleWriteThem(String text, long octets) {
        assertThat(Spelling.SIZE.read().apply(text)).contains(Optional.of(octets));
        assertThat(Spelling.SIZE.read().apply(Spelling.sized(octets))).contains(Optional.of(octets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "K", "1T", "1.5M", "9999999999999999999", "999999999999G"})
    void whatIsNoSizeIsNot(String text) {
        assertThat(Spelling.SIZE.read().apply(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,PT0S", "10,PT10S", "0.25,PT0.25S", "'1,5',PT1.5S"})
    void timesAreReadAsPeopleWriteThem(String text, Duration time) {
        assertThat(Spelling.SECONDS.read().apply(text)).contains(Optional.of(time));
        assertThat(Spelling.SECONDS.read().apply(Spelling.inSeconds(time))).contains(Optional.of(time));
    }

    private Sending sending() throws WorkbenchException {
        return workbench.prepare(new RequestDraft("", "https://a.example", Octets.latin1("GET / HTTP/1.1\r\n\r\n")));
    }
}
