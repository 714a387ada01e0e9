package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.LimitName;
import rawbench.wire.Step;
import rawbench.wire.TransportOptions.Family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsFileTest {
    private static final Way WAY = new Way(List.of("TLSv1.2", "TLSv1.3"),
            Optional.of(new Way.CertificateFiles(Path.of("/keys/me.p12"), Optional.empty())),
            Optional.of("http://me@proxy.example:3128"), List.of("a.example:127.0.0.1", "b.example:443:::1"),
            Optional.of(Family.IPV4), Optional.of("127.0.0.2"),
            Optional.of("keep-alive=on, send-buffer=4096"));

    @TempDir
    Path home;
    private Path folder;
    private SettingsFile file;

    @BeforeEach
    void begin() {
        folder = home.resolve("deep/settings");
        file = new SettingsFile(folder);
    }

    @Test
    void beginsWithTheDefaults() {
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULT, Optional.empty()));
    }

    @Test
    void bringsEverythingBack() throws StoreException {
        Settings settings = Settings.DEFAULT.withWay(WAY)
                .withExpectWait(Optional.of(Duration.ZERO))
                .withAuthorities(Optional.of(Path.of("/keys/ca.pem")))
                .withPinned("localhost:8443", Optional.of("ab".repeat(32)))
                .withPinned("[::1]:443", Optional.of("cd".repeat(32)));
        for (LimitName name : LimitName.values()) {
            settings = settings.withLimit(name, Optional.of(5L << 30));
        }
        for (Step step : Step.values()) {
            settings = settings.withTime(step, Optional.of(Duration.ofMillis(1500)));
        }
        file.save(settings);
        assertThat(new SettingsFile(folder).load()).isEqualTo(new SettingsFile.Loaded(settings, Optional.empty()));
        file.save(Settings.DEFAULT);
        assertThat(file.load().settings()).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":2}", "\0\0\0\0", "{\"format\":1,\"times\":{\"IDLE\":\"soon\"}}",
            "{\"format\":1,\"times\":{\"NEVER\":\"PT1S\"}}", "{\"format\":1,\"way\":{\"family\":\"ipv5\"}}",
            "{\"format\":1,\"limits\":{\"line\":\"long\"}}"})
    void unreadableSettingsAreSetAsideAndSaid(String text) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings.json"), text);
        SettingsFile.Loaded loaded = file.load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.notice()).hasValueSatisfying(notice -> assertThat(notice)
                .startsWith("The settings could not be read (they are ")
                .contains("kept as " + folder.resolve("settings-unreadable-")));
        assertThat(names()).singleElement().asString().startsWith("settings-unreadable-");
    }

    @Test
    void aLimitOfALaterVersionIsPassedOver() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings.json"), "{\"format\":1,\"limits\":{\"later\":1,\"line\":2}}");
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(
                Settings.DEFAULT.withLimit(LimitName.LINE, Optional.of(2L)), Optional.empty()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void nobodyElseMayReadThem() throws Exception {
        file.save(Settings.DEFAULT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("settings.json"))))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("settings.json");
    }

    @Test
    void aSaveThatFailsSaysSo() throws IOException {
        Path blocked = Files.writeString(home.resolve("blocked"), "");
        assertThatThrownBy(() -> new SettingsFile(blocked.resolve("settings")).save(Settings.DEFAULT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The settings were not saved in " + blocked.resolve("settings"));
    }

    @Test
    void aTabsWayWinsOverTheUsualOneWhereItSaysSomething() {
        Way tab = Way.USUAL.withProxy(Optional.of(Way.DIRECT)).withAddresses(List.of("A.example:10.0.0.1"));
        Way together = tab.over(WAY);
        assertThat(together.proxy()).contains(Way.DIRECT);
        assertThat(together.addresses()).containsExactly("A.example:10.0.0.1", "b.example:443:::1");
        assertThat(together.versions()).isEqualTo(WAY.versions());
        assertThat(together.local()).isEqualTo(WAY.local());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
