package rawbench.ui.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.calls.Recorded;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;

/** The states of the chart that are worth a look, by their names. */
public final class CallsStates {
    private CallsStates() {
    }

    public static Map<String, Supplier<Parent>> of(ObservableValue<Language> language) {
        Map<String, Supplier<Recorded>> all = new LinkedHashMap<>();
        all.put("calls-http", Recorded::http);
        all.put("calls-half", Recorded::halfClosed);
        all.put("calls-udp", Recorded::udp);
        all.put("calls-unreachable", Recorded::unreachable);
        all.put("calls-refused", Recorded::refused);
        all.put("calls-reset", Recorded::reset);
        all.put("calls-thrown-away", Recorded::thrownAway);
        all.put("calls-too-long", Recorded::tooLong);
        all.put("calls-tls", Recorded::tls);
        all.put("calls-accepted", Recorded::accepted);
        all.put("calls-long", () -> Recorded.longTalk(2_000));
        all.put("calls-unix", CallsStates::unix);
        Map<String, Supplier<Parent>> states = new LinkedHashMap<>();
        all.forEach((name, recorded) -> states.put(name, () -> view(recorded.get(), language)));
        states.put("calls-python", () -> program(Recorded.http(), CallsView.Side.PYTHON, language));
        states.put("calls-java", () -> program(Recorded.udp(), CallsView.Side.JAVA, language));
        states.put("calls-c", () -> program(Recorded.accepted(), CallsView.Side.C, language));
        states.put("calls-c-tls", () -> program(Recorded.tls(), CallsView.Side.C, language));
        return states;
    }

    private static CallsView program(Recorded recorded, CallsView.Side side, ObservableValue<Language> language) {
        CallsView view = view(recorded, language);
        view.tabs().chosenProperty().set(side);
        return view;
    }

    private static Recorded unix() {
        try {
            Path folder = Files.createTempDirectory("rb");
            Path socket = folder.resolve("app.sock");
            Recorded recorded = Recorded.unix(socket);
            Files.deleteIfExists(socket);
            Files.delete(folder);
            return recorded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CallsView view(Recorded recorded, ObservableValue<Language> language) {
        CallsModel model = new CallsModel(new InlineWork());
        CallsView view = new CallsView(model, language);
        model.show(recorded.transcript(), recorded.target(), recorded.listening());
        return view;
    }
}
