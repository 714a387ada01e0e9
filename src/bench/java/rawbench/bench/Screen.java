package rawbench.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
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

    private long stall;
    private long last;
    private long work;
    private long worked;

    /** @param args the control, the file, and whether lines are wrapped */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new Screen().run(args[0], Path.of(args[1]), Boolean.parseBoolean(args[2]));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private void run(String name, Path file, boolean wrap) throws Exception {
        Control control = name.equals("viewer") ? viewer(Octets.ofFile(file), wrap) : peer(name, file, wrap);
        onFx(() -> {
            Scene scene = new Scene(new StackPane(control.node()), 900, 700);
            new Theme().dress(scene, OctetViewer.class);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        pulses(3);
        long before = heap();
        onFx(this::watch);
        steps(control, "");
        System.out.printf("heap %.1f%n", (heap() - before) / 1e6);
        onFx(control::clear);
        pulses(3);
        onFx(() -> {
            stall = 0;
            work = 0;
        });
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
        System.out.printf("%sstall %.1f%n", when, stall / 1e6);
        System.out.printf("%swork %.1f%n", when, work / 1e6);
    }

    private Control viewer(Octets octets, boolean wrap) throws Exception {
        FutureTask<Control> made = new FutureTask<>(() -> {
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
        Platform.runLater(made);
        return made.get();
    }

    private Control peer(String name, Path file, boolean wrap) throws Exception {
        String text = Files.readString(file);
        FutureTask<Control> made = new FutureTask<>(() -> name.equals("TextArea") ? area(text, wrap)
                : rich(text, wrap));
        Platform.runLater(made);
        return made.get();
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
        onFx(action);
        pulses(2);
        return (System.nanoTime() - began) / 1e6;
    }

    /** Waits until the FX thread has painted so many frames. */
    private static void pulses(int count) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(count);
        AnimationTimer[] timer = new AnimationTimer[1];
        Platform.runLater(() -> {
            timer[0] = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    painted.countDown();
                    if (painted.getCount() == 0) {
                        stop();
                    }
                }
            };
            timer[0].start();
        });
        painted.await();
    }

    /** Keeps the longest time in which the FX thread did not come round, and how long it was at work itself in such. */
    private void watch() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        last = System.nanoTime();
        worked = threads.getCurrentThreadCpuTime();
        new AnimationTimer() {
            @Override
            public void handle(long frame) {
                long then = System.nanoTime();
                stall = Math.max(stall, then - last);
                last = then;
                long now = threads.getCurrentThreadCpuTime();
                work = Math.max(work, now - worked);
                worked = now;
            }
        }.start();
    }

    private static void onFx(Runnable action) throws Exception {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Platform.runLater(task);
        task.get(10, TimeUnit.MINUTES);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            pulses(2);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
