package rawbench.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import rawbench.cli.Call;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dante as a SOCKS5 proxy that wants a name and a password. It takes the accounts of the machine for them: the test's
 * account is put over them in a mount namespace of the server's own, so that the machine's stay as they are.
 */
final class DanteTest {
    private static final String ACCOUNT = "rawbench:x:65533:65534::/nonexistent:/bin/false\n";
    private static final String SHADOW = "rawbench:$6$rawbench$vlcSnWLvKxcDoEs1t.q8Dwarn0J5GW.0ss2PZKW1ggrwzF3pAT9E.3rEqgH1XJ5ktw7ub0qEaXAj8tTIWIkDe1:19000:0:99999:7:::\n";

    @AutoClose
    private static final TestPeer BEHIND = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

    @RegisterExtension
    static final Server DANTE = new Server(Program.DANTE, DanteTest::setUp);

    private static List<String> setUp(Server dante) throws Exception {
        Server.assume(mayUnshare(), "danted takes the machine's accounts, and this user may not put others over them");
        Path accounts = dante.file("passwd", Files.readString(Path.of("/etc/passwd")) + ACCOUNT);
        Path passwords = dante.file("shadow", SHADOW);
        Path configuration = dante.file("danted.conf", """
            logoutput: stderr
            internal: 127.0.0.1 port = %d
            external: 127.0.0.1
            clientmethod: none
            socksmethod: username
            user.privileged: root
            user.unprivileged: nobody
            client pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }
            socks pass { from: 127.0.0.0/8 to: 0.0.0.0/0 command: connect }
            """.formatted(dante.port("socks")));
        return List.of("unshare", "--mount", "sh", "-c",
                "mount --bind '%s' /etc/passwd && mount --bind '%s' /etc/shadow"
                        .formatted(accounts, passwords)
                        + " && exec '%s' -f '%s' -p '%s'".formatted(dante.program(),
                                configuration, dante.folder().resolve("danted.pid")));
    }

    private static boolean mayUnshare() throws Exception {
        return new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0;
    }

    private static Call through(String proxy) {
        return Asking.send(Asking.get("/"), "http://127.0.0.1:" + BEHIND.port(), "--proxy",
                proxy + "127.0.0.1:" + DANTE.port("socks"));
    }

    @Test
    void namedUserGoesThrough() {
        Call call = through("socks5://rawbench:secret@");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).isEqualTo("hello");
    }

    @Test
    void wrongPasswordAndNoneAreRefused() {
        Call wrong = through("socks5://rawbench:wrong@");
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err()).contains("refused the user \"rawbench\"").doesNotContain("wrong");
        Call none = through("socks5://");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("none of the logins offered");
    }

    @Test
    void proxyFindsTheAddressOfTheNameAndSaysWhereNobodyListens() {
        String proxy = "socks5://rawbench:secret@127.0.0.1:" + DANTE.port("socks");
        assertThat(Asking.send(Asking.get("/"), "http://localhost:" + BEHIND.port(), "--proxy", proxy).text())
                .isEqualTo("hello");
        Call refused = Asking.send(Asking.get("/"), "http://127.0.0.1:1", "--proxy", proxy);
        assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
    }
}
