package rawbench.ui.response;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.LateWork;
import rawbench.workbench.EvidenceFile;

import static org.assertj.core.api.Assertions.assertThat;

class SaveModelTest {
    private static final Octets OCTETS = Octets.latin1("four");

    private final LateWork work = new LateWork();
    private final SaveModel model = new SaveModel(work);
    private final List<String> done = new ArrayList<>();
    private Optional<Path> place = Optional.of(Path.of("/tmp/chosen.json"));
    private IOException trouble;
    private Runnable meanwhile = () -> {};

    SaveModelTest() {
        model.through(new OctetFiles() {
            @Override
            public Optional<Path> ask(String name) {
                done.add("ask " + name);
                return place;
            }

            @Override
            public void save(Path file, Octets octets, LongConsumer written, BooleanSupplier cancelled)
                    throws IOException {
                meanwhile.run();
                if (trouble != null || cancelled.getAsBoolean()) {
                    throw trouble != null ? trouble : new IOException("left");
                }
                written.accept(2);
                done.add("save " + octets.latin1());
            }

            @Override
            public void saveEvidence(Path file, Exchange exchange, boolean secrets, LongConsumer written,
                    BooleanSupplier cancelled) {
                written.accept(exchange.request().length());
                done.add("evidence " + exchange.target().spelled() + (secrets ? " with secrets" : ""));
            }

            @Override
            public void open(String name, Octets octets, LongConsumer written, BooleanSupplier cancelled)
                    throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                done.add("open " + name + " " + octets.latin1());
            }

            @Override
            public void saved(Path file) {
                done.add("saved " + file.getFileName());
            }

            @Override
            public void unsaved(Path file, String why) {
                done.add("unsaved " + file.getFileName() + ": " + why);
            }

            @Override
            public void unopened(String name, String why) {
                done.add("unopened " + name + ": " + why);
            }
        });
    }

    @Test
    void anExchangeIsSavedAsEvidenceUnderTheNameOfItsPeer() {
        Exchange exchange = Exchanges.answered("HTTP/1.1 204 No Content\r\n\r\n");
        model.saveEvidence(exchange, false);
        work.finish("save");
        model.saveEvidence(exchange, true);
        work.finish("save");
        String target = exchange.target().spelled();
        assertThat(done).containsExactly("ask " + EvidenceFile.name(exchange), "evidence " + target,
                "saved chosen.json", "ask " + EvidenceFile.name(exchange), "evidence " + target + " with secrets",
                "saved chosen.json");
    }

    @Test
    void savesWhereAPersonSays() {
        model.save("body.json", OCTETS);
        assertThat(model.busyProperty().get()).isTrue();
        work.finish(0);
        assertThat(done).containsExactly("ask body.json", "save four", "saved chosen.json");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void savesNothingWhereAPersonThinksBetterOfIt() {
        place = Optional.empty();
        model.save("body.json", OCTETS);
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(done).containsExactly("ask body.json");
    }

    @Test
    void oneThingIsSavedAtATime() {
        model.save("one", OCTETS);
        model.save("two", OCTETS);
        model.open("three", OCTETS);
        assertThat(done).containsExactly("ask one");
    }

    @Test
    void sayingHowFarItIsWaitsUntilAPersonDoes() {
        List<SaveModel.Saving> seen = new ArrayList<>();
        model.savingProperty().subscribe((_, now) -> seen.add(now));
        model.save("body.json", OCTETS);
        work.letTimePass();
        work.finish(0);
        assertThat(seen.getFirst()).isEqualTo(new SaveModel.Saving("chosen.json", new Advance(0, 4, 0)));
        assertThat(seen.get(1).advance().done()).isEqualTo(2);
        assertThat(seen.getLast()).isNull();
    }

    @Test
    void saysWhyThereIsNoFile() {
        trouble = new IOException("no room");
        model.save("body.json", OCTETS);
        work.finish(0);
        assertThat(done).containsExactly("ask body.json", "unsaved chosen.json: no room");
    }

    @Test
    void whatAPersonLeavesIsNoTrouble() {
        meanwhile = model::cancel;
        model.save("body.json", OCTETS);
        work.finish(0);
        assertThat(done).containsExactly("ask body.json");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void opensWithoutAsking() {
        model.open("body.png", OCTETS);
        work.finish(0);
        assertThat(done).containsExactly("open body.png four");
        trouble = new IOException("no program");
        model.open("body.png", OCTETS);
        work.finish(1);
        assertThat(done.getLast()).isEqualTo("unopened body.png: no program");
    }
}
