package rawbench.ui.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.convert.TranscriptFormat;
import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.timing.Moments;
import rawbench.ui.transcript.TranscriptRow.Way;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

class TranscriptModelTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello again";

    private final TranscriptModel model = new TranscriptModel(new InlineWork());

    @Test
    void aRowForEveryEventInOrder() {
        Exchange exchange = answered();
        model.show(exchange);
        List<TranscriptRow> rows = model.rowsProperty().get();
        assertThat(rows).extracting(TranscriptRow::event).isEqualTo(exchange.transcript().events());
        assertThat(rows.getFirst().number()).isEqualTo(1);
        long since = rows.stream().mapToLong(TranscriptRow::since).sum();
        assertThat(since).isEqualTo(rows.getLast().event().nanos());
    }

    @Test
    void theOctetsOfTheRowsAreThoseThatWentAndCame() {
        Exchange exchange = answered();
        model.show(exchange);
        assertThat(joined(exchange, Way.SENT)).isEqualTo(exchange.transcript().sent());
        assertThat(joined(exchange, Way.RECEIVED)).isEqualTo(exchange.transcript().received());
        TranscriptRow sent = model.rowsProperty().get().stream().filter(row -> row.way() == Way.SENT).findFirst().get();
        model.choose(sent);
        assertThat(model.viewer().octetsProperty().get()).isEqualTo(exchange.transcript().sent());
    }

    @Test
    void waysThatAreNotWantedAreLeftOut() {
        model.show(answered());
        model.filterProperty().set(Filter.ALL.with(Way.EVENT, false));
        assertThat(model.rowsProperty().get()).isNotEmpty().noneMatch(row -> row.way() == Way.EVENT);
        model.filterProperty().set(Filter.ALL.with(Way.SENT, false).with(Way.RECEIVED, false));
        assertThat(model.rowsProperty().get()).isNotEmpty().allMatch(row -> row.way() == Way.EVENT);
        model.filterProperty().set(Filter.ALL);
        assertThat(model.rowsProperty().get()).hasSize(model.events());
    }

    @Test
    void whatIsLookedForMayGoOverTheBordersOfPieces() {
        Exchange exchange = Moments.played(client -> {
            client.readHead();
            for (String piece : List.of("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n", "hel", "lo ", "aga", "in")) {
                client.send(piece);
                Moments.pause(client, 20);
            }
        });
        model.show(exchange);
        model.filterProperty().set(Filter.ALL.withContains("HELLO", false));
        List<String> left = model.rowsProperty()
                .get()
                .stream()
                .map(row -> row.octets(exchange.transcript()).latin1())
                .toList();
        assertThat(String.join("", left)).contains("hello");
        assertThat(left.getLast()).contains("lo");
        model.filterProperty().set(Filter.ALL.withContains("68 65 6c 6c 6f", true));
        assertThat(model.rowsProperty()
                .get()
                .stream()
                .map(row -> row.octets(exchange.transcript()).latin1())
                .toList()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 3", "resolved, 0", "GET /, 1", "content-length, 1", "no such thing, 0"})
    void textIsLookedForInOctetsAndInWhatEventsAreAbout(String text, int rows) {
        model.show(Moments.played(client -> {
            client.readHead();
            client.send(ANSWER);
        }));
        model.filterProperty().set(Filter.ALL.withContains(text, false));
        assertThat(model.rowsProperty().get()).hasSize(rows);
    }

    @Test
    void digitsThatCannotBeReadAreSaidAndTheRowsStay() {
        model.show(answered());
        int before = model.rowsProperty().get().size();
        model.filterProperty().set(Filter.ALL.withContains("0d 0", true));
        assertThat(model.troubleProperty().get()).isNotEmpty();
        assertThat(model.rowsProperty().get()).hasSize(before);
        model.filterProperty().set(Filter.ALL.withContains("0d 0a", true));
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void anotherTranscriptHasRowsOfItsOwnAlsoWhereTheFilterCannotBeRead() {
        model.show(answered());
        model.filterProperty().set(Filter.ALL.withContains("0", true));
        Exchange other = Moments.refusedByAProxy();
        model.show(other);
        assertThat(model.rowsProperty().get()).extracting(TranscriptRow::event)
                .isEqualTo(other.transcript().events());
        model.show(null);
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void aPartOfTheSameTranscriptLeavesTheRowsAndTheChoice() {
        Octets two = Octets.latin1("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
        List<Exchange> each = Moments.played(client -> {
            client.readHead();
            client.readHead();
            client.send("HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");
        }, two).each();
        model.show(each.getFirst());
        model.choose(model.rowsProperty().get().get(3));
        model.show(each.getLast());
        assertThat(model.chosenProperty().get().number()).isEqualTo(4);
    }

    @Test
    void whatWasSaidToAProxyIsLookedAtWithItsAnswer() {
        Exchange exchange = Moments.refusedByAProxy();
        model.show(exchange);
        TranscriptRow greeted = model.rowsProperty()
                .get()
                .stream()
                .filter(row -> row.event() instanceof WireEvent.Greeted)
                .findFirst()
                .orElseThrow();
        model.choose(greeted);
        assertThat(model.viewer().octetsProperty().get().latin1()).startsWith("CONNECT example.com:443")
                .contains("HTTP/1.1 403 Forbidden")
                .doesNotContain("secret");
    }

    @Test
    void filesAreWrittenWithSecretsOnlyWhereTheyAreWanted() {
        Kept kept = new Kept();
        model.exporting().through(kept);
        model.export(TranscriptFormat.TEXT);
        assertThat(kept.names).isEmpty();
        model.show(Moments.played(client -> {
            client.readHead();
            client.send(ANSWER);
        }, Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\nCookie: id=verysecret\r\n\r\n")));
        model.filterProperty().set(Filter.ALL.with(Way.SENT, false));
        model.export(TranscriptFormat.TEXT);
        model.exporting().secretsProperty().set(true);
        model.export(TranscriptFormat.YAML);
        model.export(TranscriptFormat.TEXT);
        assertThat(kept.files.getFirst()).contains("Cookie: *************\\r\\n").doesNotContain("verysecret");
        assertThat(kept.files.getLast()).contains("verysecret");
        assertThat(kept.names.get(0)).matches("127\\.0\\.0\\.1-\\d+-transcript\\.txt");
        assertThat(kept.names.get(1)).endsWith("-transcript.yaml");
        assertThat(kept.told).containsExactly("saved", "saved", "saved");
        assertThat(model.exporting().progressProperty().get()).isNull();
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        Kept kept = new Kept();
        kept.full = true;
        model.exporting().through(kept);
        model.show(answered());
        model.export(TranscriptFormat.HEX);
        assertThat(kept.told).containsExactly("disk full");
    }

    @Test
    void copiedRowsHaveTheirOctets() {
        model.show(answered());
        List<String> copied = new ArrayList<>();
        List<TranscriptRow> rows = model.rowsProperty().get().stream().filter(row -> row.way() == Way.SENT).toList();
        model.copy(rows, List.of("0.1\t→\t"), copied::add);
        assertThat(copied).containsExactly("0.1\t→\tGET / HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n\n");
    }

    private static Exchange answered() {
        return Moments.played(client -> {
            client.readHead();
            client.send(ANSWER);
        });
    }

    private Octets joined(Exchange exchange, Way way) {
        return Octets.join(model.rowsProperty()
                .get()
                .stream()
                .filter(row -> row.way() == way)
                .map(row -> row.octets(exchange.transcript()))
                .toList());
    }

    /** Files that are kept in memory. */
    private static final class Kept implements ExportFiles {
        private final List<String> names = new ArrayList<>();
        private final List<String> files = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private boolean full;

        @Override
        public Optional<Path> ask(String name) {
            names.add(name);
            return Optional.of(Path.of(name));
        }

        @Override
        public void write(Path file, Writing content) throws IOException {
            if (full) {
                throw new IOException("disk full");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.to(out);
            files.add(out.toString(StandardCharsets.UTF_8));
        }

        @Override
        public void saved(Path file) {
            told.add("saved");
        }

        @Override
        public void unsaved(Path file, String why) {
            told.add(why);
        }
    }
}
