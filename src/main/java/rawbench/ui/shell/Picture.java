package rawbench.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import rawbench.draft.Tutorial;
import rawbench.octets.Octets;
import rawbench.store.Places;
import rawbench.ui.kit.Language;

/**
 * A picture of the real window, drawn without a display: the README's, and what the run command makes where no window can
 * be opened. {@code java -cp … rawbench.ui.shell.Picture [file] [light|dark] [state]} draws one.
 */
public final class Picture {
    /** What the window shows in the picture. */
    public enum State {
        /** The tutorial's first request and its answer. */
        MAIN,
        /** Before anything was sent. */
        FRESH,
        /** A request as printed, with what is odd about it. */
        ODD,
        /** Nobody took the connection. */
        REFUSED,
        /** The settings. */
        SETTINGS,
        /** The connection options of a request. */
        CONNECTION,
        /** Two answers side by side. */
        COMPARE,
        /** All answers of a tab in a table. */
        TABLE,
        /** What varies by itself, being learnt. */
        LEARN,
        /** In Chinese. */
        CHINESE,
        /** In a narrow window. */
        NARROW
    }

    private static final int FRAMES = 20;
    private final CompletableFuture<BufferedImage> drawn = new CompletableFuture<>();
    private final Path home;
    private final boolean dark;
    private final State state;
    private Desk desk;
    private Stage stage;

    private Picture(Path home, boolean dark, State state) {
        this.home = home;
        this.dark = dark;
        this.state = state;
    }

    /** Draws the window after the tutorial's first request was sent to the practice server. */
    public static void render(Path png, boolean dark) throws IOException {
        render(png, dark, State.MAIN);
    }

    /**
     * Draws the window in a state into a PNG file. Starts the toolkit headless, once for the life of the JVM.
     *
     * @throws IOException with a sentence when it cannot be drawn or written
     */
    public static void render(Path png, boolean dark, State state) throws IOException {
        headless();
        Path home = Files.createTempDirectory("rawbench-picture");
        Picture picture = new Picture(home, dark, state);
        try {
            Platform.startup(picture::open);
            IndexedPng.write(picture.drawn.get(60, TimeUnit.SECONDS), png);
        } catch (IllegalStateException startedBefore) {
            throw new IOException("A picture of the window is drawn by a program of its own, before any window",
                    startedBefore);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("The picture of the window could not be drawn: " + failed.getMessage(), failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("The picture of the window was given up", ended);
        } finally {
            deleteAll(home);
        }
    }

    /** Has the toolkit draw without a display, unless the run says how; before it starts. */
    static void headless() {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        System.setProperty("java.awt.headless", "true");
    }

    private void open() {
        try {
            stage = new Stage();
            desk = new Desk(stage, Places.below(home));
            desk.view().theme.set(dark ? "DARK" : "LIGHT");
            desk.view().language.set(state == State.CHINESE ? Language.CHINESE : Language.ENGLISH);
            desk.open(java.util.List.of());
            if (state == State.NARROW) {
                stage.setWidth(820);
                stage.setHeight(900);
            }
            Awaited.value(desk.workspace().selectedProperty(), this::opened);
        } catch (RuntimeException | Error failed) {
            drawn.completeExceptionally(failed);
            throw failed;
        }
    }

    private void opened(TabModel tab) {
        if (state == State.FRESH) {
            Awaited.frames(FRAMES, this::draw);
        } else {
            Awaited.value(desk.practiceProperty(), _ -> aimed(tab));
        }
    }

    private void aimed(TabModel tab) {
        switch (state) {
            case REFUSED -> tab.request().aim("http://127.0.0.1:1");
            case ODD -> tab.request().show(Tutorial.drafts().get(1));
            case COMPARE, TABLE, LEARN -> tab.request()
                    .octetsProperty()
                    .set(Octets.latin1("GET /echo HTTP/1.1\r\nHost: practice\r\nX-Number: 1\r\n\r\n"));
            case MAIN, FRESH, CHINESE, NARROW, SETTINGS, CONNECTION -> {
            }
        }
        tab.sending().send();
        Awaited.value(tab.response().answerProperty(), _ -> Awaited.frames(FRAMES, this::answered));
    }

    /** Sends something else, for another answer to compare the first one with. */
    private void another(Runnable then) {
        TabModel tab = desk.workspace().selectedProperty().get();
        tab.request()
                .octetsProperty()
                .set(Octets.latin1("GET /echo HTTP/1.1\r\nHost: practice\r\nX-Number: 2\r\n\r\n"));
        tab.sending().send();
        tab.response().answerProperty().subscribe((_, _) -> Awaited.frames(FRAMES, () -> {
            desk.comparisons().withPrevious();
            then.run();
            Awaited.frames(3 * FRAMES, this::draw);
        }));
    }

    private CompareTab comparison() {
        return (CompareTab) desk.workspace().strip().frontProperty().get();
    }

    private void answered() {
        switch (state) {
            case SETTINGS -> ((Button) stage.getScene().lookup("#open-settings")).fire();
            case CONNECTION -> ((ToggleButton) stage.getScene().lookup("#connection-options")).fire();
            case COMPARE -> another(() -> {});
            case TABLE -> another(() -> comparison().asTableProperty().set(true));
            case LEARN -> another(() -> {
                comparison().learning().openProperty().set(true);
                comparison().learning().learn();
            });
            case MAIN, FRESH, ODD, REFUSED, CHINESE, NARROW -> {
            }
        }
        if (!Set.of(State.COMPARE, State.TABLE, State.LEARN).contains(state)) {
            Awaited.frames(FRAMES, this::draw);
        }
    }

    private void draw() {
        try {
            BufferedImage image = of(stage.getScene());
            stage.hide();
            desk.close();
            drawn.complete(image);
        } catch (Exception failed) {
            drawn.completeExceptionally(failed);
        }
    }

    /** What a scene looks like now. */
    static BufferedImage of(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return copy;
    }

    static void deleteAll(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** {@code [file] [light|dark] [state]}. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "rawbench.png");
        boolean dark = args.length > 1 && args[1].equals("dark");
        State state = args.length > 2 ? State.valueOf(args[2].toUpperCase(Locale.ROOT)) : State.MAIN;
        try {
            render(file, dark, state);
        } finally {
            Platform.exit();
        }
    }
}
