package rawbench.ui.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.LateWork;
import rawbench.wire.CloseReason;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A transcript that grows while it is looked at. */
class LiveTranscriptTest {
    private final TranscriptRecorder recorder = new TranscriptRecorder();
    private final InlineWork work = new InlineWork();
    private final TranscriptModel model = new TranscriptModel(work);

    @Test
    void rowsComeAsTheTranscriptGrowsInTheSameList() throws IOException {
        model.live(recorder::snapshot);
        Rows rows = model.rowsProperty().get();
        assertThat(rows).isEmpty();
        sent("hello\n");
        received("HELLO\n");
        look();
        assertThat(model.rowsProperty().get()).isSameAs(rows);
        assertThat(rows).extracting(TranscriptRow::way)
                .containsExactly(TranscriptRow.Way.SENT, TranscriptRow.Way.RECEIVED);
        recorder.note(now -> new WireEvent.Closed(now, CloseReason.DONE));
        look();
        assertThat(rows).hasSize(3);
        assertThat(model.events()).isEqualTo(3);
    }

    @Test
    void itIsLookedAtOnceAFrameHoweverOftenItChanges() {
        List<Transcript> looks = new ArrayList<>();
        model.live(() -> {
            Transcript now = recorder.snapshot();
            looks.add(now);
            return now;
        });
        for (int i = 0; i < 1000; i++) {
            model.changed();
        }
        assertThat(looks).hasSize(1);
        work.letTimePass();
        assertThat(looks).hasSize(2);
        work.letTimePass();
        assertThat(looks).hasSize(2);
    }

    @Test
    void whatChangesDuringALookIsSeenByTheNext() throws IOException {
        LateWork late = new LateWork();
        TranscriptModel slow = new TranscriptModel(late);
        slow.live(recorder::snapshot);
        slow.changed();
        late.finish("transcript");
        sent("late");
        late.letTimePass();
        late.finish("transcript");
        assertThat(slow.rowsProperty().get()).hasSize(1);
    }

    @Test
    void theChosenRowStaysWhileOthersCome() throws IOException {
        sent("one");
        model.live(recorder::snapshot);
        model.choose(model.rowsProperty().get().getFirst());
        received("two");
        look();
        assertThat(model.chosenProperty().get().number()).isEqualTo(1);
        assertThat(model.viewer().octetsProperty().get()).isEqualTo(Octets.latin1("one"));
    }

    /** What is looked for cannot lie over itself, which a search from further on would find and one from the start not. */
    @Test
    void aFilterThatGrowsFindsWhatASieveOfTheWholeFinds() throws IOException {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            try (TranscriptRecorder grows = new TranscriptRecorder()) {
                TranscriptModel now = new TranscriptModel(work);
                now.live(grows::snapshot);
                Filter filter = random.nextBoolean() ? Filter.ALL.withContains("aab", false)
                        : Filter.ALL.withContains("61 61 ?2", true).with(TranscriptRow.Way.SENT, random.nextBoolean());
                now.filterProperty().set(filter);
                for (int step = 0; step < 40; step++) {
                    grow(grows, random);
                    now.changed();
                    work.letTimePass();
                    TranscriptModel whole = new TranscriptModel(work);
                    whole.filterProperty().set(filter);
                    whole.live(grows::snapshot);
                    assertThat(now.rowsProperty().get().stream().toList()).as("seed %d step %d", seed, step)
                            .isEqualTo(whole.rowsProperty().get().stream().toList());
                }
            }
        }
    }

    /** A few pieces of one or two letters; what went may take a place before what came meanwhile. */
    private static void grow(TranscriptRecorder grows, Random random) throws IOException {
        long began = grows.now();
        for (int pieces = random.nextInt(3); pieces >= 0; pieces--) {
            byte[] piece = new byte[random.nextInt(3)];
            for (int i = 0; i < piece.length; i++) {
                piece[i] = (byte) (random.nextBoolean() ? 'a' : 'b');
            }
            if (random.nextInt(3) == 0) {
                grows.sent(random.nextBoolean() ? began : grows.now(), piece, 0, piece.length);
            } else {
                grows.received(piece, 0, piece.length);
            }
        }
    }

    @Test
    void digitsThatCannotBeReadLeaveTheLastFilterAtWork() throws IOException {
        model.live(recorder::snapshot);
        model.filterProperty().set(Filter.ALL.withContains("68", true));
        model.filterProperty().set(Filter.ALL.withContains("6", true));
        assertThat(model.troubleProperty().get()).isNotEmpty();
        sent("hi");
        sent("no");
        look();
        assertThat(model.rowsProperty().get()).extracting(TranscriptRow::number).containsExactly(1);
    }

    @Test
    void octetsThatCannotBeReadBackAreSaidAndTheNextLookGoesOn() throws IOException {
        boolean[] broken = {true};
        model.live(() -> {
            if (broken[0]) {
                throw new IOException("the spill cannot be mapped");
            }
            return recorder.snapshot();
        });
        assertThat(model.troubleProperty().get()).isEqualTo("the spill cannot be mapped");
        broken[0] = false;
        sent("hi");
        look();
        assertThat(model.rowsProperty().get()).hasSize(1);
    }

    @Test
    void anyRowBecomesARequestWithTheWayThatItWent() throws IOException {
        List<String> made = new ArrayList<>();
        model.onTemplate((sent, octets) -> made.add((sent ? "sent " : "received ") + octets.latin1()));
        model.live(recorder::snapshot);
        sent("GET /");
        received("HTTP/1.1 ");
        received("200 OK");
        look();
        List<TranscriptRow> rows = model.rowsProperty().get();
        model.template(rows.subList(0, 1));
        model.template(rows.subList(1, 3));
        model.template(rows);
        model.template(List.of());
        assertThat(made).containsExactly("sent GET /", "received HTTP/1.1 200 OK", "sent GET /");
    }

    private void look() {
        work.letTimePass();
        model.changed();
        work.letTimePass();
    }

    private void sent(String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        recorder.sent(recorder.now(), octets, 0, octets.length);
    }

    private void received(String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        recorder.received(octets, 0, octets.length);
    }
}
