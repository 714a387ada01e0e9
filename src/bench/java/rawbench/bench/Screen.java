package rawbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

import rawbench.octets.Octets;
import rawbench.ui.kit.FxWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Theme;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;

/** Shows one content in one control, in a process of its own, and prints how long that took: a part of {@link Screens}. */
final class Screen {
    private static final int JUMPS = 21;

    /** A control that texts can be looked at in. */
    private interface Control {
        Parent node();

        /** Shows all of the content from its beginning. */
        void show();

        /** Shows nothing, as before the content came. */
        void clear();

        /** Brings the place that lies so far into the content into sight. */
        void jump(double share);
    }

    private FxThread.Watch watch;

    /** @param args the control, the file, and whether lines are wrapped */
    public static void main(String[] args) {
        FxThread.program(() -> new Screen().run(args[0], Path.of(args[1]), Boolean.parseBoolean(args[2])));
    }

    private void run(String name, Path file, boolean wrap) throws Exception {
        Control control = name.equals("viewer") ? viewer(Octets.ofFile(file), wrap) : peer(name, file, wrap);
        FxThread.does(() -> {
            Scene scene = new Scene(new StackPane(control.node()), 900, 700);
            new Theme().dress(scene, OctetViewer.class);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        FxThread.frames(3);
        long before = heap();
        watch = FxThread.on(FxThread.Watch::new);
        FxThread.does(watch::start);
        steps(control, "");
        System.out.printf("heap %.1f%n", (heap() - before) / 1e6);
        FxThread.does(control::clear);
        FxThread.frames(3);
        FxThread.does(watch::forget);
        steps(control, "warm-");
    }

    /** Shows the content and jumps about in it. */
    private void steps(Control control, String when) throws Exception {
        System.out.printf("%sfirst %.1f%n", when, timed(control::show));
        Random random = new Random(3);
        double[] jumps = new double[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            double share = random.nextDouble();
            jumps[i] = timed(() -> control.jump(share));
        }
        System.out.printf("%sjump %.1f%n", when, Race.median(jumps));
        System.out.printf("%sstall %.1f%n", when, FxThread.on(watch::stall));
        System.out.printf("%swork %.1f%n", when, FxThread.on(watch::work));
    }

    private Control viewer(Octets octets, boolean wrap) throws Exception {
        return FxThread.on(() -> {
            ViewerModel model = new ViewerModel(new FxWork(Throwable::printStackTrace));
            model.wrapProperty().set(wrap);
            OctetViewer viewer = new OctetViewer(model, new SimpleObjectProperty<>(Language.ENGLISH));
            return new Control() {
                @Override
                public Parent node() {
                    return viewer;
                }

                @Override
                public void show() {
                    model.show(octets);
                }

                @Override
                public void clear() {
                    model.show(Octets.empty());
                }

                @Override
                public void jump(double share) {
                    long place = (long) (octets.length() * share);
                    model.select(place, place);
                }
            };
        });
    }

    private Control peer(String name, Path file, boolean wrap) throws Exception {
        String text = Files.readString(file);
        return FxThread.on(() -> name.equals("TextArea") ? area(text, wrap) : rich(text, wrap));
    }

    private static Control area(String text, boolean wrap) {
        TextArea area = new TextArea();
        area.setWrapText(wrap);
        return new Control() {
            @Override
            public Parent node() {
                return area;
            }

            @Override
            public void show() {
                area.setText(text);
            }

            @Override
            public void clear() {
                area.clear();
            }

            @Override
            public void jump(double share) {
                area.positionCaret((int) (text.length() * share));
            }
        };
    }

    private static Control rich(String text, boolean wrap) {
        CodeArea area = new CodeArea();
        area.setWrapText(wrap);
        return new Control() {
            @Override
            public Parent node() {
                return new VirtualizedScrollPane<>(area);
            }

            @Override
            public void show() {
                area.replaceText(text);
                area.moveTo(0);
                area.requestFollowCaret();
            }

            @Override
            public void clear() {
                area.clear();
            }

            @Override
            public void jump(double share) {
                area.moveTo((int) (text.length() * share));
                area.requestFollowCaret();
            }
        };
    }

    /** Milliseconds until what an action changed was painted. */
    private double timed(Runnable action) throws Exception {
        long began = System.nanoTime();
        FxThread.does(action);
        FxThread.frames(2);
        return (System.nanoTime() - began) / 1e6;
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            FxThread.frames(2);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
