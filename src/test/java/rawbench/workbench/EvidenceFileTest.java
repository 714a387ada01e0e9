package rawbench.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.evidence.Evidence;
import rawbench.evidence.SameExchange;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class EvidenceFileTest {
    @Test
    void whatIsSavedIsOpenedAgainWithoutItsPeer(@TempDir Path folder) throws Exception {
        Exchange exchange = exchange();
        Path file = folder.resolve("probe" + EvidenceFile.SUFFIX);
        List<Long> told = new ArrayList<>();
        EvidenceFile.save(file, exchange, true, told::add, () -> false);
        assertThat(EvidenceFile.looksLike(file)).isTrue();
        EvidenceFile opened = EvidenceFile.open(file, () -> false);
        SameExchange.check(opened.evidence().exchange(), exchange);
        assertThat(told).isSorted().last().isEqualTo(Evidence.weight(exchange));
        assertThat(opened.stem()).isEqualTo("probe");
        assertThat(opened.draft().octets()).isEqualTo(exchange.request());
        assertThat(opened.draft().target()).isEqualTo(exchange.target().spelled());
    }

    @Test
    void whatIsCancelledLeavesTheFileAsItWas(@TempDir Path folder) throws Exception {
        Exchange exchange = exchange();
        Path file = Files.writeString(folder.resolve("old.txt"), "old");
        assertThatThrownBy(() -> EvidenceFile.save(file, exchange, true, _ -> {}, () -> true)).hasMessage("Cancelled");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(file).hasContent("old");
    }

    @Test
    void whatCannotBeOpenedIsSaidInOneSentence(@TempDir Path folder) throws Exception {
        Path damaged = Files.writeString(folder.resolve("a.txt"), "Rawbench evidence 1\n[exchange]\n");
        assertThatThrownBy(() -> EvidenceFile.open(damaged, () -> false)).isInstanceOf(WorkbenchException.class)
                .hasMessageStartingWith("a.txt cannot be opened. Line 2 of the evidence file: ");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> EvidenceFile.open(none, () -> false)).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("cannot be read: there is no ");
        assertThat(EvidenceFile.looksLike(none)).isFalse();
        assertThat(EvidenceFile.looksLike(Files.writeString(folder.resolve("b"), "GET / HTTP/1.1"))).isFalse();
    }

    private static Exchange exchange() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            return new Exchanger().send(Sending.of(Target.parse("http://127.0.0.1:" + peer.port()),
                    Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n")), ExchangeObserver.NONE, new Cancellation());
        }
    }
}
