package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

import rawbench.store.Places;
import rawbench.store.Session;
import rawbench.store.SessionFile;
import rawbench.store.SettingsFile;
import rawbench.store.StoreException;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.FxWork;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryView;
import rawbench.ui.library.SearchModel;
import rawbench.ui.palette.HelpModel;
import rawbench.ui.palette.HelpView;
import rawbench.ui.palette.PaletteModel;
import rawbench.ui.palette.PaletteView;
import rawbench.ui.settings.KeysModel;
import rawbench.ui.settings.SettingsModel;
import rawbench.ui.settings.SettingsView;
import rawbench.workbench.Workbench;

/** Everything behind one window, joined: the engine, the models, the view; from the session read to the session kept. */
final class Desk {
    private final Stage stage;
    private final Places places;
    private final Workbench workbench = new Workbench();
    private final ViewState view = new ViewState(Locale.getDefault());
    private final Texts texts = new Texts(Desk.class, view.language);
    private final Person person;
    private final Work work;
    private final DeskLook look = new DeskLook(view);
    private final WorkspaceModel workspace;
    private final Comparisons comparisons;
    private final OtherTools tools;
    private final SessionKeeper keeper;
    private final SessionFile sessionFile;
    private final SettingsModel settings;
    private final ObjectProperty<String> practice = new SimpleObjectProperty<>(this, "practice");
    private final NoticesModel notices;
    private final DeskHistory history;
    private final DeskPalette palette;
    private final DeskView content;
    private final DeskLayers layers;
    private final WindowPlace place;
    private final Commands commands = new Commands();
    private final LibraryRoots roots;
    /** Whether the first requests of a new library were opened. */
    private boolean openedFirst;
    /** Null where this is no window that others hand files to. */
    private OneWindow one;
    /** Ended with the desk: the stage may outlive it. */
    private Subscription ofStage = Subscription.EMPTY;
    /** False while the session is read, and once it was kept for good. */
    private boolean keeping;

    Desk(Stage stage, Places places) {
        this(stage, places, null);
    }

    /** @param standIn for the person; null for the one before the window */
    Desk(Stage stage, Places places, Person standIn) {
        this.stage = stage;
        this.places = places;
        place = new WindowPlace(stage);
        person = standIn != null ? standIn : new WindowPerson(() -> stage, this::notices, texts);
        work = new FxWork(trouble -> person.trouble(texts.text("uncaught", String.valueOf(trouble))));
        notices = new NoticesModel(work, LocalTime::now);
        workspace = new WorkspaceModel(workbench, work, person, texts, view.environments, this::edited);
        roots = new LibraryRoots(workspace, places, work, person::trouble, this::edited);
        DeskSources sources = new DeskSources(workspace.strip(), work, person, texts);
        comparisons = new Comparisons(workspace.strip(),
                new CompareTab.Around(work, workbench, person, sources, texts));
        tools = new OtherTools(workspace, person, work, texts, Clip::copy);
        workspace.broughtBy(tools::open);
        sessionFile = new SessionFile(places.session());
        keeper = new SessionKeeper(work, sessionFile, this::session, person::trouble);
        settings = new SettingsModel(workbench, work, new SettingsFile(places.settings()),
                new Texts(SettingsView.class, view.language), person::trouble);
        settings.settingsProperty().subscribe(now -> commands.chosenProperty().set(now.keys()));
        history = new DeskHistory(workspace, comparisons, work, person, texts, places.history(),
                workbench.secrecy());
        sources.past(history::past);
        CapturedActs captured = new CapturedActs(workspace, work, comparisons, person, texts);
        workspace.listenersTo(tab -> {
            captured.join(tab);
            tab.model().onRelayed(history::keep, history::wanted);
        });
        palette = new DeskPalette(commands, workspace, history, texts);
        content = new DeskView(workspace, view, commands, texts, library(), history.view(view.language),
                practiceLine(),
                new DeskPages(workbench, work, person, view, workspace, comparisons, tools, settings, commands, texts),
                close -> new SettingsView(settings, view.language, person::file, close).with(view.look())
                        .with(new KeysModel(commands.rows(texts), settings), commands::divert)
                        .with(history::clear, places.history()));
        layers = new DeskLayers(content, notices,
                new HelpView(new HelpModel(() -> commands.shown(texts), view.language), view.language),
                new PaletteView(palette.model(), view.language), texts);
        content.status().add(layers.bell());
        OtherEnds ends = new OtherEnds(workspace, workbench);
        DeskCommands own = new DeskCommands(workspace, comparisons, tools, ends, view, content);
        own.addTo(commands);
        new LayerCommands(layers, palette, own).addTo(commands);
    }

    private LibraryView library() {
        return new LibraryView(workspace.library(), new SearchModel(work, workspace.files()::searched),
                new Texts(LibraryView.class, view.language), new DraggedFiles(), workspace::askFolder);
    }

    private PracticeLine practiceLine() {
        return new PracticeLine(practice, texts, () -> {
            Clip.copy(practice.get());
            person.tell(texts.text("practice.copied", practice.get()));
        }, () -> {
            if (workspace.selectedProperty().get() != null) {
                workspace.selectedProperty().get().request().aim("http://" + practice.get());
            }
        });
    }

    /**
     * Shows the window as it was left, and begins to work.
     *
     * @return false where another window has this session and took the files: then this one has nothing to do
     */
    boolean open(List<Path> files) {
        return open(sessionFile.load(), files);
    }

    /** The same with a session that was read already. */
    boolean open(SessionFile.Loaded left, List<Path> files) {
        OneWindow.Begun begun = OneWindow.begin(places.session(), files);
        if (begun instanceof OneWindow.Begun.HandedOver) {
            return false;
        }
        boolean keeps = !(begun instanceof OneWindow.Begun.Alone alone) || alone.keeps();
        show(left, files, keeps);
        switch (begun) {
            case OneWindow.Begun.First(OneWindow window) -> listen(window);
            case OneWindow.Begun.Alone(String why, Optional<OneWindow> window, _) -> {
                window.ifPresent(this::listen);
                person.trouble(texts.text(keeps ? "alone" : "alone.unkept", texts.said(why)));
            }
            case OneWindow.Begun.HandedOver() -> throw new IllegalStateException("handed over before");
        }
        return true;
    }

    private void listen(OneWindow window) {
        one = window;
        window.listen(work, files -> {
            workspace.openFiles(files);
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
    }

    /** @param keeps whether the session is this window's to keep */
    private void show(SessionFile.Loaded left, List<Path> files, boolean keeps) {
        settings.load();
        view.restore(left.session().view());
        palette.model().recentProperty().bindBidirectional(view.recent);
        Scene scene = look.scene(layers);
        commands.listen(scene);
        new FileDrop(comparisons, tools).listen(scene);
        stage.setScene(scene);
        stage.setTitle(texts.text("window"));
        stage.getIcons().setAll(AppIcon.all());
        place.restore(left.session().view());
        startPractice();
        roots.show(left.session().view());
        workspace.restore(left.session());
        workspace.openFiles(files);
        if (workspace.tabs().isEmpty() && files.isEmpty() && left.first()) {
            openFirstWhenRead();
        }
        left.notice().ifPresent(person::trouble);
        keeping = keeps;
        watchEdits();
        stage.show();
        history.begin(settings.settingsProperty());
        content.focusFront();
    }

    private void startPractice() {
        work.start("practice", (_, _) -> workbench.startPractice(), address -> {
            practice.set(address);
            workspace.tabs().forEach(tab -> tab.request().analyse());
        }, trouble -> person.trouble(trouble.getMessage()));
    }

    private void openFirstWhenRead() {
        view.hints.set(true);
        if (!workspace.library().all().isEmpty()) {
            workspace.files().openTutorial();
            return;
        }
        workspace.library().shownProperty().subscribe((_, _) -> {
            if (workspace.tabs().isEmpty() && !openedFirst && !workspace.library().all().isEmpty()) {
                openedFirst = true;
                workspace.files().openTutorial();
            }
        });
    }

    private void watchEdits() {
        for (Observable kept : view.all()) {
            kept.addListener(_ -> edited());
        }
        ofStage = place.onChange(this::edited);
    }

    private void edited() {
        if (keeping) {
            keeper.edited();
        }
    }

    private Session session() {
        return new Session(workspace.left(), workspace.leftInFront(), workspace.strip().closed(),
                view.left(place.bounds(), place.maximized(), roots.left()));
    }

    /** Keeps the session and ends what runs. */
    void close() throws StoreException, IOException {
        boolean kept = keeping;
        keeping = false;
        ofStage.unsubscribe();
        try {
            history.close();
            keeper.close(kept);
            settings.close();
        } finally {
            workspace.strip().tabs().forEach(DeskTab::release);
            work.close();
            workbench.close();
            if (one != null) {
                one.close();
            }
        }
    }

    WorkspaceModel workspace() {
        return workspace;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    OtherTools tools() {
        return tools;
    }

    DeskView content() {
        return content;
    }

    DeskHistory history() {
        return history;
    }

    /** What the person was told. */
    NoticesModel notices() {
        return notices;
    }

    PaletteModel palette() {
        return palette.model();
    }

    Commands commands() {
        return commands;
    }

    ViewState view() {
        return view;
    }

    /** Where the practice server answers; null until it does. */
    ObjectProperty<String> practiceProperty() {
        return practice;
    }
}
