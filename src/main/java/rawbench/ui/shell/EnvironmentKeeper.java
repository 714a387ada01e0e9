package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;

import rawbench.draft.VariablePlace;
import rawbench.store.EnvironmentEdit;
import rawbench.store.Environments;
import rawbench.store.OpenTemplate;
import rawbench.ui.kit.Work;
import rawbench.ui.request.VariablesModel;

/**
 * Which environments there are for the open requests, and which is chosen: one for each library folder. The files are
 * read on a worker, when a request is opened or moved and whenever something in the folder changes.
 */
final class EnvironmentKeeper {
    private final Work work;
    private final Supplier<List<TabModel>> tabs;
    private final Supplier<List<Path>> roots;
    private final Function<Path, Optional<Path>> rootOf;
    private final ObjectProperty<Map<String, String>> chosen;
    private final Consumer<String> trouble;

    /**
     * @param roots the library's folders
     * @param rootOf which of them holds a file
     * @param chosen the name of the environment by the folder's path
     */
    EnvironmentKeeper(Work work, Supplier<List<TabModel>> tabs, Supplier<List<Path>> roots,
            Function<Path, Optional<Path>> rootOf, ObjectProperty<Map<String, String>> chosen,
            Consumer<String> trouble) {
        this.work = work;
        this.tabs = tabs;
        this.roots = roots;
        this.rootOf = rootOf;
        this.chosen = chosen;
        this.trouble = trouble;
        chosen.subscribe((_, _) -> tabs.get().forEach(this::show));
    }

    /** Gives a request what there is for it from now on. */
    void watch(TabModel tab) {
        tab.request().variables().shell(new ForTab(tab));
        tab.originProperty().subscribe(_ -> read(tab));
        tab.exchangeProperty().subscribe((_, came) -> {
            if (came != null) {
                tabs.get().forEach(EnvironmentKeeper::askAnew);
            }
        });
    }

    /** What an answer gave may be what another request waits for. */
    private static void askAnew(TabModel tab) {
        if (!VariablePlace.in(tab.request().draft().octets()).isEmpty()) {
            tab.request().analyse();
        }
    }

    /** Reads all files anew: something changed in the folder. */
    void refresh() {
        tabs.get().forEach(this::read);
    }

    private void read(TabModel tab) {
        Optional<Path> root = root(tab);
        if (root.isEmpty()) {
            return;
        }
        Path folder = folder(tab).orElse(root.get());
        work.start("environments", (_, _) -> Environments.of(folder, root.get()), found -> {
            tab.request().variables().environmentsProperty().set(found);
            show(tab);
        }, failed -> trouble.accept(String.valueOf(failed.getMessage())));
    }

    private void show(TabModel tab) {
        VariablesModel variables = tab.request().variables();
        variables.fileProperty().set(file(tab).map(Path::toString).orElse(""));
        variables.chosenProperty().set(root(tab).map(root -> chosen.get().get(root.toString())));
    }

    private static Optional<Path> file(TabModel tab) {
        return Optional.ofNullable(tab.originProperty().get()).map(OpenTemplate::place).map(place -> place.file());
    }

    private static Optional<Path> folder(TabModel tab) {
        return file(tab).map(file -> file.toAbsolutePath().normalize().getParent());
    }

    /** The library's folder that holds the request's file; that of its repository where none does. */
    private Optional<Path> root(TabModel tab) {
        Optional<Path> file = file(tab);
        return file.isEmpty() ? roots.get().stream().findFirst()
                : rootOf.apply(file.get()).or(() -> folder(tab).map(Environments::rootOf));
    }

    /** What the pane of one request asks for. */
    private final class ForTab implements VariablesModel.Shell {
        private final TabModel tab;

        ForTab(TabModel tab) {
            this.tab = tab;
        }

        @Override
        public void choose(String environment) {
            Map<String, String> now = new HashMap<>(chosen.get());
            root(tab).map(Path::toString).ifPresent(root -> {
                if (environment.isEmpty()) {
                    now.remove(root);
                } else {
                    now.put(root, environment);
                }
            });
            chosen.set(Map.copyOf(now));
        }

        @Override
        public void create() {
            root(tab).ifPresent(root -> work.start("environments", (_, _) -> EnvironmentEdit.create(root), name -> {
                choose(name);
                refresh();
            }, failed -> trouble.accept(String.valueOf(failed.getMessage()))));
        }

        @Override
        public void set(String name, String value, boolean secret) {
            VariablesModel variables = tab.request().variables();
            Environments now = variables.environmentsProperty().get();
            Path root = root(tab).orElseThrow();
            variables.chosenProperty().get().ifPresent(environment -> work.start("environments", (_, _) -> {
                EnvironmentEdit.set(now, root, environment, name, value, secret);
                return true;
            }, _ -> refresh(), failed -> trouble.accept(String.valueOf(failed.getMessage()))));
        }
    }
}
