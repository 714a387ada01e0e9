package rawbench.ui.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.Sending;
import rawbench.http.LimitName;
import rawbench.store.Settings;
import rawbench.store.Way;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.wire.Step;
import rawbench.wire.TransportOptions.Family;
import rawbench.workbench.Usual;

/** The settings of everything, a section at a time. */
public final class SettingsView extends BorderPane {
    /** The sections, in order. */
    public enum Section {
        LOOK(Feather.EYE),
        KEYS(Feather.COMMAND),
        TIME(Feather.CLOCK),
        LIMITS(Feather.SHIELD),
        TLS(Feather.LOCK),
        PROXY(Feather.SHUFFLE),
        ADDRESSES(Feather.MAP_PIN),
        HISTORY(Feather.ARCHIVE);

        private final Feather icon;

        Section(Feather icon) {
            this.icon = icon;
        }
    }

    private final SettingsModel model;
    private final Texts texts;
    private final Supplier<Optional<Path>> askFile;
    private final ListView<Section> sections = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final Map<Section, Node> pages = new EnumMap<>(Section.class);

    /**
     * @param askFile has a person choose a file
     * @param close brings back what was shown before
     */
    public SettingsView(SettingsModel model, ObservableValue<Language> language, Supplier<Optional<Path>> askFile,
            Runnable close) {
        this.model = model;
        this.texts = new Texts(SettingsView.class, language);
        this.askFile = askFile;
        getStyleClass().add("settings");
        setId("settings");
        setTop(header(close));
        setLeft(sections);
        setCenter(scroll);
        scroll.getStyleClass().add("settings-content");
        scroll.setFitToWidth(true);
        sections.getStyleClass().add("settings-sections");
        sections.setId("sections");
        sections.accessibleTextProperty().bind(texts.bound("sections"));
        sections.getItems().setAll(EnumSet.range(Section.TIME, Section.ADDRESSES));
        sections.setCellFactory(_ -> new SectionCell());
        sections.getSelectionModel().selectedItemProperty().subscribe(section -> {
            if (section != null) {
                scroll.setContent(pages.computeIfAbsent(section, this::page));
                scroll.setVvalue(0);
            }
        });
        show(Section.TIME);
    }

    /** Adds the section of how the window looks and reads. */
    public SettingsView with(LookModel look) {
        return with(Section.LOOK, new LookPage(look, texts));
    }

    /**
     * Adds the section of keys.
     *
     * @param divert has the next keys given to somebody else; null ends it
     */
    public SettingsView with(KeysModel keys, Consumer<Consumer<KeyEvent>> divert) {
        return with(Section.KEYS, new KeysPage(keys, divert, texts));
    }

    /**
     * Adds the section of the history.
     *
     * @param clear removes what is not pinned, once a person said that it is meant
     */
    public SettingsView with(Runnable clear, Path where) {
        return with(Section.HISTORY, new HistoryPage(model, clear, where, texts));
    }

    private SettingsView with(Section section, Node content) {
        pages.put(section, titled(section, content));
        sections.getItems().add(section);
        sections.getItems().sort(null);
        show(sections.getItems().getFirst());
        return this;
    }

    /** Goes to a section. */
    public void show(Section section) {
        sections.getSelectionModel().select(section);
    }

    /** Brings the keyboard to the sections. */
    public void focusSections() {
        sections.requestFocus();
    }

    private HBox header(Runnable close) {
        Label title = new Label();
        title.getStyleClass().add("settings-title");
        title.textProperty().bind(texts.bound("settings"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        hint.textProperty().bind(texts.bound("settings.hint"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button button = Icons.only(new Button(), Feather.X, texts.bound("close"));
        button.setId("close-settings");
        button.setOnAction(_ -> close.run());
        HBox header = new HBox(title, hint, space, button);
        header.getStyleClass().add("settings-header");
        return header;
    }

    private Node page(Section section) {
        return titled(section, switch (section) {
            case TIME -> time();
            case LIMITS -> limits();
            case TLS -> tls();
            case PROXY -> proxy();
            case ADDRESSES -> addresses();
            case LOOK, KEYS, HISTORY -> throw new IllegalStateException(section + " was given, not made");
        });
    }

    private Node titled(Section section, Node content) {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.bound("section." + section));
        Label about = new Label();
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.textProperty().bind(texts.bound("section." + section + ".about"));
        VBox page = new VBox(title, about, content);
        page.getStyleClass().add("settings-page");
        return page;
    }

    private Rows time() {
        Rows rows = new Rows(texts);
        for (Step step : Step.values()) {
            String key = "time." + step;
            ObservableValue<String> usual = step == Step.TOTAL ? texts.bound("time.none")
                    : new SimpleStringProperty(Spelling.inSeconds(Usual.time(step)));
            rows.add(key, Field.of(model.time(step), key, texts.bound(key), usual, texts).unit(texts.bound("seconds")));
        }
        return rows.add("time.expect", Field.of(model.expectWait(), "time.expect", texts.bound("time.expect"),
                new SimpleStringProperty(Spelling.inSeconds(Sending.EXPECT_WAIT)), texts)
                .unit(texts.bound("seconds")));
    }

    private Rows limits() {
        Rows rows = new Rows(texts);
        for (LimitName name : LimitName.values()) {
            String key = "limit." + name;
            boolean counts = SettingsModel.counts(name);
            long usual = Usual.limit(name);
            rows.add(key, Field.of(model.limit(name), key, texts.bound(key),
                    new SimpleStringProperty(
                            counts ? Long.toString(usual) : Spelling.sized(usual)),
                    texts).unit(texts.bound(counts ? "limit." + name + ".unit" : "octets")));
        }
        return rows;
    }

    private Node tls() {
        Rows rows = new Rows(texts);
        rows.add("tls.versions", new Versions(model.settingsProperty().map(now -> now.way().versions()),
                versions -> model.way(way().withVersions(versions)), texts));
        rows.add("tls.authorities", new FileChoice("authorities", texts.bound("tls.authorities"),
                model.settingsProperty().map(Settings::authorities), askFile, model::authorities, texts));
        rows.add("tls.certificate", new CertificateChoice(model.settingsProperty().map(now -> now.way().certificate()),
                askFile, files -> model.way(way().withCertificate(files)), texts));
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.bound("trusted"));
        Label about = new Label();
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.textProperty().bind(texts.bound("trusted.about"));
        VBox trusted = new VBox(title, about, new TrustedList(model, texts));
        trusted.getStyleClass().add("settings-part");
        return new VBox(rows, trusted);
    }

    private Rows proxy() {
        return new Rows(texts).add("proxy", Field.of(model.proxy(), "proxy", texts.bound("proxy"),
                texts.bound("proxy.none"), texts).wide());
    }

    private Rows addresses() {
        return new Rows(texts)
                .add("family", families())
                .add("local", Field.of(model.local(), "local", texts.bound("local"), texts.bound("local.usual"), texts)
                        .wide())
                .add("addresses", Field.area(model.addresses(), "addresses", texts.bound("addresses"),
                        texts.bound("addresses.usual"), texts).wide());
    }

    private ComboBox<Family> families() {
        return WordBox.of(List.of(Family.values()), model.settingsProperty()
                .map(now -> now.way().family().orElse(Family.ANY)),
                family -> model.way(way().withFamily(family == Family.ANY ? Optional.empty() : Optional.of(family))),
                texts);
    }

    private Way way() {
        return model.settingsProperty().get().way();
    }

    /** A section by its icon and name. */
    private final class SectionCell extends ListCell<Section> {
        @Override
        protected void updateItem(Section section, boolean empty) {
            super.updateItem(section, empty);
            textProperty().unbind();
            if (empty || section == null) {
                setText(null);
                setGraphic(null);
            } else {
                textProperty().bind(texts.bound("section." + section));
                setGraphic(Icons.of(section.icon));
            }
        }
    }
}
