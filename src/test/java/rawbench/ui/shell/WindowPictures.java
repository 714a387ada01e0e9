package rawbench.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

import javax.imageio.ImageIO;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import rawbench.store.Places;
import rawbench.ui.kit.Language;
import rawbench.ui.settings.SettingsView;
import rawbench.ui.viewer.Selection;

/**
 * Draws what the window shows over and around its panes, in light and dark, at 100 % and 200 %, in both languages, for
 * people to look at: {@code java -cp … rawbench.ui.shell.WindowPictures FOLDER [PART-OF-NAME]}.
 */
final class WindowPictures {
    private static final int FRAMES = 12;

    private record Step(String name, Runnable act) {}

    private final Path folder;
    private final String wanted;
    private final Queue<Step> steps = new ArrayDeque<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private Desk desk;
    private Stage stage;

    private WindowPictures(Path folder, String wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws Exception {
        WindowPictures pictures = new WindowPictures(Path.of(args[0]), args.length > 1 ? args[1] : "");
        Files.createDirectories(pictures.folder);
        Path home = Files.createTempDirectory("rawbench-pictures");
        Platform.startup(() -> pictures.open(home));
        pictures.done.await();
        Platform.exit();
    }

    private void open(Path home) {
        stage = new Stage();
        desk = new Desk(stage, Places.below(home));
        desk.view().theme.set("LIGHT");
        desk.view().language.set(Language.ENGLISH);
        desk.open(List.of());
        states("light");
        steps.add(new Step("", () -> desk.view().theme.set("DARK")));
        states("dark");
        steps.add(new Step("", () -> {
            desk.view().theme.set("LIGHT");
            desk.view().language.set(Language.CHINESE);
        }));
        states("zh");
        steps.add(new Step("", () -> {
            desk.view().language.set(Language.ENGLISH);
            stage.setWidth(1100);
        }));
        states("1100");
        steps.add(new Step("", () -> {
            stage.setWidth(1440);
            desk.view().zoom.set(2);
        }));
        states("200");
        new AnimationTimer() {
            private int left = 5 * FRAMES;
            private String name = "";

            @Override
            public void handle(long now) {
                if (--left > 0) {
                    return;
                }
                if (!name.isEmpty() && name.contains(wanted)) {
                    draw(name);
                }
                Step next = steps.poll();
                if (next == null) {
                    stop();
                    done.countDown();
                } else {
                    name = next.name();
                    next.act().run();
                    left = FRAMES;
                }
            }
        }.start();
    }

    private void states(String how) {
        add("first-" + how, () -> {});
        add("variables-" + how, () -> desk.commands().run("environment"));
        add("outline-" + how, () -> {
            desk.commands().run("environment");
            desk.commands().run("outline");
        });
        add("replace-" + how, () -> {
            desk.commands().run("escape");
            desk.content().focusFront();
            desk.commands().run("replace");
        });
        add("octets-" + how, () -> {
            desk.commands().run("escape");
            desk.content().focusFront();
            desk.commands().run("editor.insert.octets");
        });
        add("points-" + how, () -> {
            desk.commands().run("escape");
            desk.workspace().selectedProperty().get().request().selectionProperty().set(new Selection(16, 16));
            desk.commands().run("editor.point.wait");
            desk.commands().run("editor.point.flush");
            desk.workspace().selectedProperty().get().request().selectionProperty().set(new Selection(293, 293));
            desk.commands().run("editor.point.half.close");
        });
        add("points-away-" + how, () -> {
            desk.commands().run("editor.undo");
            desk.commands().run("editor.undo");
            desk.commands().run("editor.undo");
        });
        add("history-" + how, () -> {
            desk.commands().run("escape");
            desk.commands().run("history");
        });
        add("both-ends-" + how, () -> {
            desk.view().beside.set(ViewState.TEMPLATES);
            desk.commands().run("other.end");
        });
        add("both-ends-answered-" + how, () -> desk.commands().run("send"));
        add("both-ends-calls-" + how, () -> ((TabPage) desk.content().page()).response().look("calls"));
        add("listener-" + how, () -> {
            desk.commands().run("other.end");
            desk.commands().run("listener.new");
        });
        add("listener-open-" + how, () -> desk.commands().run("send"));
        add("listener-away-" + how, () -> desk.workspace().strip().go(0));
        add("search-all-" + how, () -> {
            desk.view().beside.set(ViewState.TEMPLATES);
            desk.commands().run("search.all");
        });
        add("palette-" + how, () -> {
            desk.commands().run("escape");
            desk.commands().run("palette");
        });
        add("palette-query-" + how, () -> desk.palette().queryProperty().set("re"));
        add("quick-open-" + how, () -> desk.commands().run("quick.open"));
        add("sheet-" + how, () -> {
            desk.commands().run("escape");
            desk.commands().run("keys");
        });
        add("notices-" + how, () -> {
            desk.commands().run("escape");
            desk.notices().tell("Saved 1-news-page.http", List.of());
            desk.notices()
                    .tell("Old login was moved to the trash.", List.of(new NoticesModel.Action("Undo", () -> {})));
            desk.notices()
                    .trouble("/home/me/requests/a.http could not be written: the disk is full. Choose another "
                            + "place.", List.of(new NoticesModel.Action("Save as…", () -> {})));
        });
        add("notice-list-" + how, () -> desk.commands().run("notices"));
        add("keys-page-" + how, () -> {
            desk.commands().run("escape");
            desk.commands().run("escape");
            desk.content().showSettings(SettingsView.Section.KEYS);
        });
        add("look-page-" + how, () -> desk.content().showSettings(SettingsView.Section.LOOK));
        steps.add(new Step("", () -> desk.commands().run("escape")));
    }

    private void add(String name, Runnable act) {
        steps.add(new Step(name, act));
    }

    private void draw(String name) {
        WritableImage image = stage.getScene().snapshot(null);
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
