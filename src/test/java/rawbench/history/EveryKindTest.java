package rawbench.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.evidence.EveryKindOfExchange;
import rawbench.evidence.SameExchange;
import rawbench.exchange.Exchange;
import rawbench.store.TabOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of an exchange is the same exchange when it is opened again, whatever became of it. */
final class EveryKindTest extends EveryKindOfExchange {
    @TempDir
    private Path home;
    private History history;

    @BeforeEach
    void open() throws Exception {
        history = History.open(home.resolve("history"));
    }

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @Override
    protected void same(Exchange exchange) throws Exception {
        RequestDraft draft = new RequestDraft("name", exchange.target().spelled(), exchange.request());
        long id = history.keep(List.of(new Kept(draft, TabOptions.USUAL, Optional.empty(), exchange))).getFirst();
        Kept read = history.open(id, () -> false);
        SameExchange.check(read.exchange(), exchange);
        assertThat(read.draft()).isEqualTo(draft);
        Entry entry = history.entries(id).getFirst();
        assertThat(entry.at().toEpochMilli()).isEqualTo(exchange.transcript().start().toEpochMilli());
        assertThat(entry.received()).isEqualTo(exchange.transcript().received().length());
        assertThat(entry.method()).isEqualTo(exchange.sending().method());
    }
}
