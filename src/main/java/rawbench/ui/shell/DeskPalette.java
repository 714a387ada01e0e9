package rawbench.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.SimpleObjectProperty;

import rawbench.store.OpenTemplate;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.library.Entry;
import rawbench.ui.palette.PaletteItem;
import rawbench.ui.palette.PaletteModel;

/** What the palette of the window finds: its commands, or what is open, what can be opened, and what was sent. */
final class DeskPalette {
    private static final Set<String> OWN = Set.of("palette", "escape");

    private final PaletteModel model = new PaletteModel();
    private final Commands commands;
    private final WorkspaceModel workspace;
    private final DeskHistory history;
    private final Texts texts;
    /** So that a command is found by its English name in every language. */
    private final Texts english = new Texts(Desk.class, new SimpleObjectProperty<>(Language.ENGLISH));

    DeskPalette(Commands commands, WorkspaceModel workspace, DeskHistory history, Texts texts) {
        this.history = history;
        this.commands = commands;
        this.workspace = workspace;
        this.texts = texts;
    }

    /** Opens it over the commands; closes it where that is open. */
    void commands() {
        toggle(PaletteModel.Kind.COMMANDS, () -> model.open(PaletteModel.Kind.COMMANDS, commands.all()
                .stream()
                .filter(command -> !OWN.contains(command.id()))
                .map(this::item)
                .toList()));
    }

    /** Opens it over tabs and templates; closes it where that is open. */
    void open() {
        toggle(PaletteModel.Kind.OPEN, () -> model.open(PaletteModel.Kind.OPEN, openable(),
                (typed, then) -> history.quick(typed, found -> then.accept(found.stream().map(this::item).toList()))));
    }

    private void toggle(PaletteModel.Kind kind, Runnable open) {
        if (model.kindProperty().get() == kind) {
            model.close();
        } else {
            open.run();
        }
    }

    private PaletteItem item(Command command) {
        return new PaletteItem(command.id(), texts.text(command.text()), "", List.of(english.text(command.text())),
                commands.shown(command.id()).getValue(), command.obstacle().get().map(texts::text),
                () -> commands.run(command.id()));
    }

    private List<PaletteItem> openable() {
        List<PaletteItem> items = new ArrayList<>();
        Set<TemplatePlace> there = new HashSet<>();
        for (DeskTab tab : workspace.strip().tabs()) {
            items.add(item(tab, items.size()));
            place(tab).ifPresent(there::add);
        }
        workspace.library()
                .all()
                .stream()
                .filter(request -> !there.contains(request.place()))
                .map(this::item)
                .forEach(items::add);
        return items;
    }

    private PaletteItem item(rawbench.history.Entry entry) {
        return new PaletteItem("history " + entry.id(), (entry.method() + " " + entry.host() + entry.path()).strip(),
                texts.text("palette.history", DeskHistory.time(entry.at()), DeskHistory.status(entry)),
                List.of(), "", Optional.empty(), () -> history.model().open(entry.id()));
    }

    private PaletteItem item(DeskTab tab, int number) {
        String title = tab.titleProperty().getValue();
        String detail = place(tab).map(place -> texts.text("palette.tab.of", place.file().getFileName().toString()))
                .orElseGet(() -> texts.text("palette.tab"));
        return new PaletteItem(place(tab).map(TemplatePlace::toString).orElse("tab " + number),
                title.isEmpty() ? texts.text("untitled") : title, detail, List.of(detail), "", Optional.empty(),
                () -> workspace.strip().select(tab));
    }

    private static Optional<TemplatePlace> place(DeskTab tab) {
        return tab instanceof TabModel request
                ? Optional.ofNullable(request.originProperty().get()).map(OpenTemplate::place)
                : Optional.empty();
    }

    private PaletteItem item(Entry request) {
        return new PaletteItem(request.place().toString(), (request.method() + " " + request.name()).strip(),
                request.path(), List.of(request.path()), "", Optional.empty(), () -> workspace.open(request.place()));
    }

    PaletteModel model() {
        return model;
    }
}
