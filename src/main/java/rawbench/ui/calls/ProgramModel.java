package rawbench.ui.calls;

import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.curl.Copied;
import rawbench.foreign.SocketProgram;
import rawbench.foreign.Talk;
import rawbench.octets.Octets;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.ViewerModel;
import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;

/** The conversation of a tab as a program in the language that a person chose. Touched on the FX thread alone. */
final class ProgramModel {
    private static final Copied NOTHING = new Copied("", List.of());

    private final Latest writing;
    private final ViewerModel viewer;
    private final ObjectProperty<SocketProgram> language = new SimpleObjectProperty<>(this, "language");
    private final ObjectProperty<SocketProgram.End> end = new SimpleObjectProperty<>(this, "end",
            SocketProgram.End.CLIENT);
    private final ReadOnlyObjectWrapper<Copied> program = new ReadOnlyObjectWrapper<>(this, "program", NOTHING);
    private Transcript transcript;
    private Endpoint endpoint;
    private boolean listening;

    ProgramModel(Work work) {
        writing = new Latest(work);
        viewer = new ViewerModel(work);
        language.subscribe(_ -> write());
        end.subscribe(_ -> write());
    }

    /** @param now null for none */
    void show(Transcript now, Endpoint at, boolean isListening) {
        transcript = now;
        endpoint = at;
        if (now != null && listening != isListening) {
            end.set(isListening ? SocketProgram.End.SERVER : SocketProgram.End.CLIENT);
        }
        listening = isListening;
        write();
    }

    /** Nothing is written before a person looks at it. */
    private void write() {
        if (transcript == null || language.get() == null) {
            writing.drop();
            written(NOTHING);
            return;
        }
        SocketProgram wanted = language.get();
        SocketProgram.End side = end.get();
        Transcript read = transcript;
        Endpoint at = endpoint;
        boolean here = listening;
        writing.start("program", _ -> wanted.of(side, Talk.of(read, at, here)), this::written, trouble -> {
            throw new IllegalStateException("a program is written or says why it is not", trouble);
        });
    }

    private void written(Copied now) {
        viewer.show(Octets.utf8(now.text()));
        program.set(now);
    }

    /** The language; null while no program is looked at. */
    ObjectProperty<SocketProgram> languageProperty() {
        return language;
    }

    ObjectProperty<SocketProgram.End> endProperty() {
        return end;
    }

    ReadOnlyObjectProperty<Copied> programProperty() {
        return program.getReadOnlyProperty();
    }

    ViewerModel viewer() {
        return viewer;
    }
}
