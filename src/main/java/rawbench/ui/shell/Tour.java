package rawbench.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.store.Places;
import rawbench.store.StoreException;
import rawbench.ui.kit.Language;
import rawbench.ui.listen.Standing;

/**
 * The tour in pictures: the real window at work with its own practice server and listeners, drawn without a display, light
 * and dark. {@code java -cp … rawbench.ui.shell.Tour FOLDER} writes a file for each stop, {@code request-light.png}.
 */
public final class Tour {
    /** Frames that style sheets and layout get to settle once a stop is reached. */
    private static final int SETTLE = 12;
    /** In minutes: a machine that does nothing else needs one. */
    private static final int LONGEST = 20;
    private static final String JSON = "GET /home/news/data/newspage.json HTTP/1.1\r\nHost: {{practice}}\r\n"
            + "Accept: application/json\r\nAccept-Encoding: gzip, br\r\n\r\n";
    private static final String OLD = "{\"id\":9007199254740993,\"name\":\"handset\",\"price\":1.10,\"tags\":[\"tcp\",\"udp\"]}";
    private static final String NEW = "{ \"name\": \"handset\", \"price\": 1.1, \"tags\": [\"tcp\", \"unix\", \"udp\"],"
            + " \"id\": 9007199254740992 }";

    /** What is done, when it is reached, and the name of its picture, empty for none. */
    private record Stop(String name, Runnable act, BooleanSupplier reached) {}

    private final Queue<Stop> stops = new ArrayDeque<>();
    private final Path folder;
    private final Path home;
    private final Theme theme;
    private final Queue<Theme> themes;
    private final CompletableFuture<Boolean> done;
    private Desk desk;
    private Stage stage;
    private Exchange before;

    private enum Theme {
        LIGHT,
        DARK
    }

    /** @param themes the first is this tour's, the others come after it */
    private Tour(Path folder, Path home, Queue<Theme> themes, CompletableFuture<Boolean> done) {
        this.folder = folder;
        this.home = home;
        this.theme = themes.remove();
        this.themes = themes;
        this.done = done;
    }

    private void begin() {
        try {
            stage = new Stage();
            desk = new Desk(stage, Places.below(home.resolve(theme.name())));
            desk.view().theme.set(theme.name());
            desk.view().language.set(Language.ENGLISH);
            desk.open(List.of());
            stage.setWidth(1440);
            stage.setHeight(900);
            stops();
            walk();
        } catch (RuntimeException | Error failed) {
            done.completeExceptionally(failed);
            throw failed;
        }
    }

    private void stops() {
        stop("", () -> {}, () -> desk.practiceProperty().get() != null && front() != null);
        stop("", () -> desk.view().hints.set(false), () -> true);
        stop("request", () -> send(JSON), this::answered);
        stop("framing", () -> look("framing"), () -> true);
        stop("", () -> send(echo(OLD)), this::answered);
        stop("", () -> send(echo(NEW)), this::answered);
        stop("compare", () -> desk.comparisons().withPrevious(),
                () -> desk.workspace().strip().frontProperty().get() instanceof CompareTab);
        stop("", () -> desk.workspace().strip().go(0), () -> front() != null);
        stop("", () -> ((TabPage) desk.content().page()).response().lookAtBody(), () -> true);
        stop("history", () -> desk.commands().run("history"), () -> true);
        stop("", this::client, () -> true);
        stop("", () -> desk.commands().run("other.end"), this::listens);
        stop("", () -> send("GET /hello HTTP/1.1\r\nHost: " + place() + "\r\n\r\n"), this::answered);
        stop("both-ends", () -> look("calls"), () -> true);
        stop("help", () -> desk.commands().run("keys"), () -> true);
    }

    private void stop(String name, Runnable act, BooleanSupplier reached) {
        stops.add(new Stop(name, act, reached));
    }

    private TabModel front() {
        return desk.workspace().selectedProperty().get();
    }

    private void send(String request) {
        before = front().exchangeProperty().get();
        front().request().octetsProperty().set(Octets.utf8(request));
        front().sending().send();
    }

    private static String echo(String json) {
        return "POST /echo/body HTTP/1.1\r\nHost: {{practice}}\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    /** Another answer than before the last send has come whole. */
    @SuppressWarnings("ReferenceEquality") // another, even where it says the same
    private boolean answered() {
        Exchange now = front().exchangeProperty().get();
        return now != null && now != before && !front().sending().runningProperty().get();
    }

    private void client() {
        desk.view().beside.set(ViewState.TEMPLATES);
        desk.view().sidebar.set(false);
        desk.workspace().newTab().request().aim("http://" + place());
    }

    /** Where the listener stands: tours of both themes may be drawn at once. */
    private String place() {
        return "127.0.0.1:" + (8731 + theme.ordinal());
    }

    private boolean listens() {
        return desk.workspace()
                .strip()
                .tabs()
                .stream()
                .anyMatch(tab -> tab instanceof ListenerTab listener
                        && listener.model().standingProperty().get() instanceof Standing.Open);
    }

    private void look(String pane) {
        ((TabPage) desk.content().page()).response().look(pane);
    }

    /** Goes from stop to stop; each is looked at once it is reached and has settled. */
    private void walk() {
        new AnimationTimer() {
            private Stop now = new Stop("", () -> {}, () -> true);
            private int left = SETTLE;

            @Override
            public void handle(long time) {
                try {
                    step();
                } catch (IOException | StoreException | RuntimeException | Error failed) {
                    stop();
                    done.completeExceptionally(failed);
                }
            }

            private void step() throws IOException, StoreException {
                if (!now.reached().getAsBoolean()) {
                    left = SETTLE;
                } else if (--left <= 0) {
                    draw(now.name());
                    now = stops.poll();
                    left = SETTLE;
                    if (now == null) {
                        stop();
                        finish();
                    } else {
                        now.act().run();
                    }
                }
            }
        }.start();
    }

    private void draw(String name) {
        if (!name.isEmpty()) {
            String file = name + '-' + theme.name().toLowerCase(Locale.ROOT) + ".png";
            try {
                IndexedPng.write(Picture.of(stage.getScene()), folder.resolve(file));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void finish() throws IOException, StoreException {
        stage.hide();
        desk.close();
        if (themes.isEmpty()) {
            done.complete(true);
        } else {
            new Tour(folder, home, themes, done).begin();
        }
    }

    /**
     * {@code FOLDER [light|dark]}: draws every stop into that folder, light and dark unless one is named.
     *
     * @throws IOException with a sentence when one cannot be drawn or written
     */
    public static void main(String[] args) throws IOException {
        Picture.headless();
        Path home = Files.createTempDirectory("rawbench-tour");
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            List<Theme> themes = args.length < 2 ? List.of(Theme.values())
                    : List.of(Theme.valueOf(args[1].toUpperCase(Locale.ROOT)));
            Platform.startup(() -> new Tour(Path.of(args[0]), home, new ArrayDeque<>(themes), done).begin());
            done.get(LONGEST, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("The tour could not be drawn: " + failed.getMessage(), failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("The tour was given up", ended);
        } finally {
            Platform.exit();
            Picture.deleteAll(home);
        }
    }
}
