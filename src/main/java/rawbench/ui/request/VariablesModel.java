package rawbench.ui.request;

import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.draft.Meaning;
import rawbench.draft.Values;
import rawbench.draft.Variables;
import rawbench.store.Environments;
import rawbench.workbench.Workbench;

/** What the variables of one request stand for: which environment is chosen, and what comes of it. */
public final class VariablesModel {
    /** What the shell does for this pane. */
    public interface Shell {
        /** Another environment counts for this request and those beside it; an empty name for none. */
        void choose(String environment);

        /** The files of environments are to be made, with an environment to begin with. */
        void create();

        /** A value of the chosen environment is to be another. */
        void set(String name, String value, boolean secret);
    }

    private final Workbench workbench;
    private final RequestModel request;
    private final ObjectProperty<Environments> environments = new SimpleObjectProperty<>(this, "environments",
            Environments.NONE);
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(this, "chosen",
            Optional.empty());
    private final ObjectProperty<String> file = new SimpleObjectProperty<>(this, "file", "");
    private final ReadOnlyObjectWrapper<List<Meaning>> meanings = new ReadOnlyObjectWrapper<>(this, "meanings",
            List.of());
    private final IntegerBinding missing = Bindings.createIntegerBinding(
            () -> (int) meanings.get().stream().filter(meaning -> meaning.value().isEmpty()).count(), meanings);
    private Shell shell = new Nowhere();

    VariablesModel(Workbench workbench, RequestModel request) {
        this.workbench = workbench;
        this.request = request;
        request.valuesProperty()
                .bind(Bindings.createObjectBinding(this::values, environments, chosen, file));
    }

    private Values values() {
        return workbench.values(environments.get(), there(), file.get());
    }

    /** The chosen environment where it is there. */
    Optional<String> there() {
        return chosen.get().filter(environments.get().names()::contains);
    }

    /** Who does what this pane cannot. */
    public void shell(Shell other) {
        shell = other;
    }

    /** What the analysis of the draft found. */
    void found(List<Meaning> now) {
        meanings.set(now);
    }

    /** What a name means now, whether it stands in the request or not. */
    Meaning meaning(String name) {
        return workbench.meaning(request.draft(), request.valuesProperty().get(), name);
    }

    /** Has another environment count; an empty name for none. */
    public void choose(String environment) {
        shell.choose(environment);
    }

    /** Has the files of environments made. */
    public void create() {
        shell.create();
    }

    /** Has a variable have another value in the chosen environment. */
    public void set(String name, String value, boolean secret) {
        shell.set(name, value, secret);
    }

    /** Whether braces stand for values in this request. */
    public boolean on() {
        return request.settingsProperty().get().variables().on();
    }

    /** Has braces stand for values, or for themselves. */
    public void on(boolean wanted) {
        Variables now = request.settingsProperty().get().variables();
        request.settingsProperty()
                .set(request.settingsProperty().get().withVariables(new Variables(wanted, now.values())));
    }

    /** The environments that are there for the request's file. */
    public ObjectProperty<Environments> environmentsProperty() {
        return environments;
    }

    /** The name of the chosen environment, which need not be there; empty for none. */
    public ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /** The file that the request lies in; empty where it lies in none. */
    public ObjectProperty<String> fileProperty() {
        return file;
    }

    /** Every variable of the request, those without a value first. */
    public ReadOnlyObjectProperty<List<Meaning>> meaningsProperty() {
        return meanings.getReadOnlyProperty();
    }

    /** How many of them have no value. */
    public IntegerBinding missingProperty() {
        return missing;
    }

    RequestModel request() {
        return request;
    }

    /** Without a window around there is nobody to do it. */
    private static final class Nowhere implements Shell {
        @Override
        public void choose(String environment) {
            throw new IllegalStateException("nobody keeps which environment is chosen");
        }

        @Override
        public void create() {
            throw new IllegalStateException("nobody makes files");
        }

        @Override
        public void set(String name, String value, boolean secret) {
            throw new IllegalStateException("nobody writes files");
        }
    }
}
