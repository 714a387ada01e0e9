package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.draft.Behaviour;
import rawbench.draft.DraftSettings;
import rawbench.draft.ListenerDraft;
import rawbench.draft.RequestDraft;
import rawbench.draft.Variables;
import rawbench.octets.Octets;
import rawbench.wire.SocketOptions;
import rawbench.wire.TransportOptions.Family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionFileTest {
    private static final SessionView VIEW = new SessionView(Optional.of(new SessionView.Bounds(-10, 5.5, 1440, 900)),
            true,
            Map.of("response", 0.25), Map.of("theme", "dark", "language", "中文"));

    private static final TabOptions OPTIONS = new TabOptions(new Way(List.of("TLSv1.2"),
            Optional.of(new Way.CertificateFiles(Path.of("/keys/me.pem"), Optional.of(Path.of("/keys/me.key")))),
            Optional.of("socks5://127.0.0.1:1080"), List.of("a.example:127.0.0.1"), Optional.of(Family.IPV6),
            Optional.of("::1"), Optional.of("no-delay=off")), true, Optional.of(Duration.ofSeconds(90)));

    @TempDir
    Path home;
    private Path folder;
    private SessionFile file;

    @BeforeEach
    void begin() {
        folder = home.resolve("deep/session");
        file = new SessionFile(folder);
    }

    @Test
    void beginsWithNothing() {
        assertThat(file.load()).isEqualTo(new SessionFile.Loaded(Session.NONE, Optional.empty(), true));
    }

    @Test
    void bringsEverythingBack() throws StoreException {
        DraftSettings settings = new DraftSettings(Optional.of("sni"), true, List.of("h2"),
                Optional.of(Duration.ofMillis(1500)), Optional.of(Duration.ofSeconds(5)), true,
                new Variables(true, Map.of("a", "1")), List.of("header:Date"));
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        Path origin = home.resolve("a.http").toAbsolutePath();
        Session session = new Session(
                List.of(new SessionTab(
                        new RequestDraft("名 \ud83d\ude00 \ud83d", "http://{{a}}", Octets.of(random), settings),
                        Optional.of(new SessionTab.Origin(new TemplatePlace(origin, 2), "abc")), true,
                        new TabLook(42, 40, 7, Map.of("response", "timing")), OPTIONS),
                        new SessionListener(ListenerDraft.NEW.doing(new Behaviour.Relay("https://h", true)),
                                List.of(new Behaviour.Replies("# @rb-reply\nnot lost"),
                                        new Behaviour.Relay("tcp://h:1", false, false))),
                        new SessionTab(new RequestDraft("", "", Octets.empty()), Optional.empty(), false, 0, 0)),
                1,
                List.of(new SessionTab(new RequestDraft("closed", "", Octets.latin1("GET /")), Optional.empty(), true,
                        1, 2),
                        new SessionListener(new ListenerDraft("udp://127.0.0.1:5", true,
                                new Behaviour.Replies("# @rb-reply 名"),
                                SocketOptions.NONE.withNoDelay(Optional.of(true)).withBroadcast(true), 7))),
                VIEW);
        file.save(session);
        assertThat(new SessionFile(folder).load()).isEqualTo(new SessionFile.Loaded(session, Optional.empty(), false));
    }

    /** As it was written before closed tabs were kept. */
    @Test
    void theSessionOfTheFirstFormatIsRead() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("session.json"), """
            {"format":1,"selected":0,"tabs":[{"dirty":true,"caret":3,"scroll":1,"connection":{},"name":"a",
            "target":"http://h","settings":{"insecure":false,"alpn":[],"autoLength":false,"variables":false,"values":{},
            "ignore":[]},"octets":"R0VUIC8="}],"maximized":false,"dividers":{"zoom":1.5},"choices":{"wrap":"off"}}
            """);
        Session session = file.load().session();
        assertThat(session.tabs()).containsExactly(
                new SessionTab(new RequestDraft("a", "http://h", Octets.latin1("GET /")), Optional.empty(), true, 3,
                        1));
        assertThat(session.closed()).isEmpty();
        assertThat(session.view().dividers()).containsEntry("zoom", 1.5);
    }

    @Test
    void whatIsNotKnownOfAListenerIsLeftOutAndNothingElse() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("session.json"), """
            {"format":1,"selected":0,"tabs":[
            {"listener":{"at":"tcp://127.0.0.1:7","does":"sing","most":0,
            "options":"no-delay=on, colour=red, keep-alive=maybe, receive-buffer=99, receive-buffer=7"}},
            {"listener":{"does":"echo","most":-5,"options":"what"}},{"listener":{}}]}
            """);
        SessionFile.Loaded loaded = file.load();
        assertThat(loaded.notice()).isEmpty();
        SocketOptions known = SocketOptions.NONE.withNoDelay(Optional.of(true)).withReceiveBuffer(OptionalInt.of(99));
        assertThat(loaded.session().tabs()).containsExactly(
                new SessionListener(
                        new ListenerDraft("tcp://127.0.0.1:7", false, new Behaviour.Quiet(), known, 1)),
                new SessionListener(ListenerDraft.NEW.most(1)),
                new SessionListener(ListenerDraft.NEW.doing(new Behaviour.Quiet())));
    }

    @Test
    void longOctetsLieInFilesOfTheirOwnWhileATabHoldsThem() throws Exception {
        Octets large = Octets.owning(new byte[(1 << 20) + 1]);
        Octets other = large.concat(Octets.latin1("x"));
        file.save(session(large, large, Octets.latin1("small")));
        assertThat(names()).containsExactly(large.sha256() + ".octets", "session.json");
        assertThat(Files.size(folder.resolve("session.json"))).isLessThan(10_000);
        assertThat(new SessionFile(folder).load().session()).isEqualTo(session(large, large, Octets.latin1("small")));
        file.save(session(other));
        assertThat(names()).containsExactly(other.sha256() + ".octets", "session.json");
        assertThat(new SessionFile(folder).load().session()).isEqualTo(session(other));
        file.save(Session.NONE);
        assertThat(names()).containsExactly("session.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":4}", "\0\0\0\0", "{\"format\":1,\"tabs\":[{\"octets\":\"*\"}]}",
            "{\"format\":1,\"tabs\":[{\"settings\":{\"timeout\":\"soon\"}}]}"})
    void anUnreadableSessionIsSetAside(String text) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("session.json"), text);
        SessionFile.Loaded loaded = file.load();
        assertThat(loaded.session()).isEqualTo(Session.NONE);
        assertThat(loaded.notice()).hasValueSatisfying(notice -> assertThat(notice)
                .startsWith("The last session could not be read (it is ")
                .contains("kept as " + folder.resolve("session-unreadable-")));
        assertThat(names()).hasSize(1).allMatch(name -> name.startsWith("session-unreadable-"));
        file.save(session(Octets.latin1("fresh")));
        assertThat(file.load().session()).isEqualTo(session(Octets.latin1("fresh")));
        assertThat(names()).hasSize(2);
    }

    @Test
    void aTabWhoseOctetsAreDamagedDoesNotTakeTheOthersAlong() throws Exception {
        Octets large = Octets.owning(new byte[(1 << 20) + 1]);
        file.save(session(large, Octets.latin1("small")));
        Files.writeString(folder.resolve(large.sha256() + ".octets"), "damaged");
        SessionFile.Loaded loaded = new SessionFile(folder).load();
        assertThat(loaded.session()).isEqualTo(new Session(
                List.of(session(large, Octets.latin1("small")).tabs().get(1)), 0, VIEW));
        assertThat(loaded.notice()).hasValueSatisfying(
                notice -> assertThat(notice).startsWith("Some tabs of the last session could not be read (tab 0)"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void nobodyElseMayReadIt() throws Exception {
        file.save(session(Octets.owning(new byte[2 << 20])));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        for (String name : names()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSaveThatFailsSaysSo() throws IOException {
        Path blocked = Files.writeString(home.resolve("blocked"), "");
        assertThatThrownBy(() -> new SessionFile(blocked.resolve("session")).save(Session.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The session was not saved in " + blocked.resolve("session"));
    }

    static Session session(Octets... octets) {
        List<SessionTab> tabs = new java.util.ArrayList<>();
        for (Octets one : octets) {
            tabs.add(new SessionTab(new RequestDraft("tab " + tabs.size(), "", one), Optional.empty(), true, 0, 0));
        }
        return new Session(tabs, 0, VIEW);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
