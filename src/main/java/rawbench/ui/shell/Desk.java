package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.util.Subscription;

import rawbench.exchange.Target;
import rawbench.store.FolderWatch;
import rawbench.store.Library;
import rawbench.store.Places;
import rawbench.store.Session;
import rawbench.store.SessionFile;
import rawbench.store.SessionView;
import rawbench.store.SettingsFile;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;
import rawbench.ui.compare.CompareView;
import rawbench.ui.find.FindPane;
import rawbench.ui.framing.FramingView;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.FxWork;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Theme;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryView;
import rawbench.ui.palette.PaletteModel;
import rawbench.ui.palette.PaletteView;
import rawbench.ui.request.RequestView;
import rawbench.ui.response.ResponseView;
import rawbench.ui.sent.SentView;
import rawbench.ui.settings.ConnectionModel;
import rawbench.ui.settings.ConnectionView;
import rawbench.ui.settings.KeysModel;
import rawbench.ui.settings.SettingsModel;
import rawbench.ui.settings.SettingsView;
import rawbench.ui.timing.TimingView;
import rawbench.ui.transcript.TranscriptView;
import rawbench.ui.viewer.OctetViewer;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** Everything behind one window, joined: the engine, the models, the view; from the session read to the session kept. */
final class Desk {
    private final Stage stage;
    private final Places places;
    private final Workbench workbench = new Workbench();
    private final ViewState view = new ViewState(Locale.getDefault());
    private final Texts texts = new Texts(Desk.class, view.language);
    private final Person person;
    private final Work work;
    private final Theme theme = new Theme();
    private final WorkspaceModel workspace;
    private final Comparisons comparisons;
    private final OtherTools tools;
    private final SessionKeeper keeper;
    private final SessionFile sessionFile;
    private final SettingsModel settings;
    private final ObjectProperty<String> practice = new SimpleObjectProperty<>(this, "practice");
    private final NoticesModel notices;
    private final DeskPalette palette;
    private final DeskView content;
    private final DeskLayers layers;
    private final WindowPlace place;
    private final Commands commands = new Commands();
    private FolderWatch watch;
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
        comparisons = new Comparisons(workspace.strip(), new CompareTab.Around(work, workbench, person,
                new DeskSources(workspace.strip(), work, person, texts)));
        tools = new OtherTools(workspace, person, work, texts, Clip::copy);
        sessionFile = new SessionFile(places.session());
        keeper = new SessionKeeper(work, sessionFile, this::session, person::trouble);
        settings = new SettingsModel(workbench, work, new SettingsFile(places.settings()),
                new Texts(SettingsView.class, view.language), person::trouble);
        settings.settingsProperty().subscribe(now -> commands.chosenProperty().set(now.keys()));
        palette = new DeskPalette(commands, workspace, texts);
        content = new DeskView(workspace, view, texts, library(), practiceLine(), pages(),
                close -> new SettingsView(settings, view.language, person::file, close).with(view.look())
                        .with(new KeysModel(commands.rows(texts), settings), commands::divert));
        layers = new DeskLayers(content, notices, new KeySheet(commands, texts),
                new PaletteView(palette.model(), view.language), texts);
        content.status().add(layers.bell());
        DeskCommands own = new DeskCommands(workspace, comparisons, tools, view, content);
        own.addTo(commands);
        new LayerCommands(layers, palette, own).addTo(commands);
    }

    private LibraryView library() {
        return new LibraryView(workspace.library(), new Texts(LibraryView.class, view.language), person::name,
                workspace::askFolder);
    }

    private PracticeLine practiceLine() {
        return new PracticeLine(practice, texts, () -> {
            ClipboardContent address = new ClipboardContent();
            address.putString(practice.get());
            Clipboard.getSystemClipboard().setContent(address);
            person.tell(texts.text("practice.copied", practice.get()));
        }, () -> {
            if (workspace.selectedProperty().get() != null) {
                workspace.selectedProperty().get().request().aim("http://" + practice.get());
            }
        });
    }

    private Function<DeskTab, Page> pages() {
        Texts request = new Texts(RequestView.class, view.language);
        Texts options = new Texts(SettingsView.class, view.language);
        return tab -> switch (tab) {
            case TabModel model -> page(model, request, options);
            case CompareTab comparison -> new ComparePage(comparison, new WindowExports(person, texts),
                    view.language);
        };
    }

    private TabPage page(TabModel tab, Texts request, Texts options) {
        ConnectionModel connection = connection(tab);
        tab.response().choices().onAddress(connection::pin);
        TabPage page = new TabPage(tab, workspace, view, texts, request, response(tab),
                new ConnectionView(connection, settings, options, person::file));
        page.tool(new CopyMenu(tab, tools, texts));
        tools.watch(tab.request());
        return page;
    }

    private ConnectionModel connection(TabModel tab) {
        ConnectionModel connection = new ConnectionModel(tab.request().settingsProperty(), tab.optionsProperty(),
                () -> target(tab), new UnverifiedEndpoints(workbench));
        tab.request().analysisProperty().subscribe(_ -> connection.look());
        tab.exchangeProperty().subscribe(_ -> connection.look());
        return connection;
    }

    private Optional<Target> target(TabModel tab) {
        try {
            return Optional.of(workbench.target(tab.request().draft()));
        } catch (WorkbenchException unreadable) {
            return Optional.empty();
        }
    }

    private ResponseView response(TabModel tab) {
        tab.response().body().saving().through(new WindowFiles(person, texts));
        tab.response().body().wrapProperty().bindBidirectional(view.wrap);
        tab.response().choices().onTrust(refused -> {
            settings.trust(refused);
            tab.sending().send();
        });
        ResponseView response = new ResponseView(tab.response(), view.language);
        response.tool(new CompareMenu(tab, comparisons, view.language, texts));
        response.onLink(link -> workspace.follow(tab, link));
        return new AnswerPanes(person, work, view, texts).with(tab, response);
    }

    /** Shows the window as it was left, and begins to work. */
    void open(List<Path> files) {
        SessionFile.Loaded left = sessionFile.load();
        settings.load();
        view.restore(left.session().view());
        view.theme.subscribe(name -> theme.choiceProperty().set(Theme.Choice.valueOf(name)));
        view.zoom.subscribe(zoom -> theme.zoomProperty().set(zoom.doubleValue()));
        view.font.subscribe(font -> theme.fontProperty().set(font));
        view.size.subscribe(size -> theme.sizeProperty().set(size.doubleValue()));
        view.calm.subscribe(calm -> theme.calmProperty().set(calm));
        palette.model().recentProperty().bindBidirectional(view.recent);
        Scene scene = new Scene(layers, 1440, 900);
        theme.dress(scene, Desk.class, RequestView.class, LibraryView.class, ResponseView.class, CompareView.class,
                SettingsView.class, OctetViewer.class, FindPane.class, TimingView.class, TranscriptView.class,
                FramingView.class,
                SentView.class, PaletteView.class);
        commands.listen(scene);
        new FileDrop(workspace, comparisons, tools).listen(scene);
        stage.setScene(scene);
        stage.setTitle(texts.text("window"));
        stage.getIcons().setAll(AppIcon.all());
        place.restore(left.session().view());
        startPractice();
        showLibrary(left.session().view());
        workspace.restore(left.session());
        workspace.openFiles(files);
        if (workspace.tabs().isEmpty() && files.isEmpty() && left.first()) {
            openFirstWhenRead();
        }
        left.notice().ifPresent(person::trouble);
        keeping = true;
        watchEdits();
        stage.show();
        content.focusFront();
    }

    private void startPractice() {
        work.start("practice", (_, _) -> workbench.startPractice(), address -> {
            practice.set(address);
            workspace.tabs().forEach(tab -> tab.request().analyse());
        }, trouble -> person.trouble(trouble.getMessage()));
    }

    private void showLibrary(SessionView left) {
        try {
            TemplateFolder library = Library.open(places.library());
            Optional<Path> chosen = Optional.ofNullable(left.choices().get("library"))
                    .map(Path::of)
                    .filter(Files::isDirectory);
            workspace.show(chosen.map(TemplateFolder::new).orElse(library));
        } catch (StoreException trouble) {
            person.trouble(trouble.getMessage());
            workspace.show(new TemplateFolder(places.library()));
        }
        workspace.library().folderProperty().subscribe(this::watch);
    }

    private void watch(TemplateFolder folder) {
        try {
            if (watch != null) {
                watch.close();
            }
            FolderWatch now = folder.watch();
            watch = now;
            work.start("watch", (progress, onCancel) -> {
                onCancel.accept(now::close);
                while (!now.await().isEmpty()) {
                    progress.accept(true);
                }
                return true;
            }, _ -> {
                workspace.library().refresh();
                workspace.kept().check();
                workspace.environments().refresh();
            }, _ -> {}, trouble -> person.trouble(trouble.getMessage()));
        } catch (StoreException trouble) {
            person.trouble(trouble.getMessage());
        }
    }

    private void openFirstWhenRead() {
        if (workspace.library().shownProperty().get() != null) {
            workspace.openFirst();
            return;
        }
        workspace.library().shownProperty().subscribe((old, _) -> {
            if (old == null && workspace.tabs().isEmpty()) {
                workspace.openFirst();
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
        TemplateFolder library = workspace.library().folderProperty().get();
        return new Session(workspace.left(), workspace.leftInFront(),
                view.left(place.bounds(), place.maximized(),
                        library == null ? places.library().toString() : library.root().toString()));
    }

    /** Keeps the session and ends what runs. */
    void close() throws StoreException, IOException {
        keeping = false;
        ofStage.unsubscribe();
        try {
            keeper.close();
            settings.close();
        } finally {
            workspace.strip().tabs().forEach(DeskTab::release);
            work.close();
            workbench.close();
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
