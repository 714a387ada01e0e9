package rawbench.workbench;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.listen.ListenerObserver;
import rawbench.wire.Acceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A listener that cannot be opened is refused in a sentence, and nothing stays bound. */
class ListenerHostTest {
    @Test
    void roomForNobodyIsRefusedAndLeavesThePortFree() throws Exception {
        int port;
        try (Acceptor free = Acceptor.tcp(0)) {
            port = free.port();
        }
        ListenerDraft draft = ListenerDraft.NEW.at("tcp://127.0.0.1:" + port).most(0);
        try (Workbench workbench = new Workbench()) {
            assertThatThrownBy(() -> workbench.listeners()
                    .open(draft, SideFiles.of("", Map.of()), ListenerObserver.NONE))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageContaining("room for one client at least, not 0");
        }
        Acceptor.tcp(port).close();
    }

    @Test
    void nothingOfAListenerOutlivesItsWorkbench(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("s");
        try (Workbench workbench = new Workbench()) {
            workbench.listeners()
                    .open(ListenerDraft.NEW.at("unix:" + socket), SideFiles.of("", Map.of()), ListenerObserver.NONE);
            assertThat(socket).exists();
        }
        assertThat(socket).doesNotExist();
    }
}
