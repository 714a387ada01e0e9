package rawbench.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.kit.FxWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Theme;
import rawbench.ui.request.RequestModel;
import rawbench.ui.request.RequestView;
import rawbench.workbench.Workbench;

/**
 * The benchmark of typing: what one key costs the FX thread in a request of 10 kB, 1 MB and 4 MB, at its beginning, in the
 * middle and at the end, with highlighting and lint, beside RichTextFX's CodeArea and JavaFX's TextArea without either. It
 * counts the processor time of that thread, with the frame in which the key is seen and what workers hand back, so it
 * says the same on a machine that does other things too.
 */
public final class EditorSpeed {
    private static final int KEYS = 15;
    private static final int WARM = 10;
    private static final int[] SIZES = {10_000, 1_000_000, 4_000_000};
    /** A frame at 60 Hz: a key that takes longer is felt. */
    private static final double FRAME = 16;
    /** After so long no further control is looked at. */
    private static final long MOST_NANOS = 110_000_000_000L;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long begun = System.nanoTime();
    private final Stage stage;
    private long fx;

    /** A control with a text in it. */
    private record Typed(String name, Parent node, Node target, Caret caret) {}

    /** Puts the caret that far into the text. */
    private interface Caret {
        void at(double share);
    }

    private EditorSpeed() throws Exception {
        stage = FxThread.on(Stage::new);
        fx = FxThread.on(() -> Thread.currentThread().threadId());
    }

    /** @param args the sizes wanted, in octets; those of the class where none is named */
    public static void main(String[] args) {
        int[] sizes = args.length == 0 ? SIZES : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        FxThread.program(() -> new EditorSpeed().run(sizes));
    }

    private void run(int[] sizes) throws Exception {
        System.out.printf("# One key, ms of the FX thread's processor time: median (worst tenth), Java %s%n%n",
                System.getProperty("java.version"));
        System.out.println("| size | control | beginning | middle | end | beside TextArea, end |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        double slowest = 0;
        for (int size : sizes) {
            double[] plain = measured("TextArea", size);
            measured("CodeArea", size, plain[2]);
            double[] ours = measured("Rawbench", size, plain[2]);
            slowest = size == 1_000_000 ? Arrays.stream(ours).max().orElseThrow() : slowest;
        }
        if (slowest > 0) {
            System.out.printf("%nThe slowest place at 1 MB takes %.1f ms, a frame at 60 Hz %.1f.%n", slowest, FRAME);
        }
    }

    private double[] measured(String name, int size, double... beside) throws Exception {
        if (System.nanoTime() - begun > MOST_NANOS) {
            System.out.printf("| %s | %s | no time was left | | | |%n", size(size), name);
            return new double[3];
        }
        String text = text(size);
        Typed control = FxThread.on(() -> control(name, text));
        FxThread.does(() -> shown(control));
        FxThread.frames(5);
        double[] medians = new double[3];
        StringBuilder row = new StringBuilder("| " + size(size) + " | " + name + " |");
        for (int i = 0; i < 3; i++) {
            double share = i / 2.0;
            FxThread.does(() -> {
                control.caret().at(share);
                control.target().requestFocus();
            });
            FxThread.frames(5);
            double[] keys = new double[KEYS];
            for (int key = -WARM; key < KEYS; key++) {
                double ms = key(control);
                if (key >= 0) {
                    keys[key] = ms;
                }
            }
            Arrays.sort(keys);
            medians[i] = keys[KEYS / 2];
            row.append(String.format(Locale.ROOT, " %.2f (%.2f) |", keys[KEYS / 2], keys[KEYS * 9 / 10]));
        }
        row.append(beside.length == 0 || beside[0] == 0 ? " 1 |"
                : String.format(Locale.ROOT, " %.2f |",
                        medians[2] / beside[0]));
        System.out.println(row);
        FxThread.does(() -> shown(new Typed("", new StackPane(), new StackPane(), _ -> {})));
        return medians;
    }

    private static String size(int size) {
        return size < 1_000_000 ? size / 1000 + " kB" : size / 1_000_000 + " MB";
    }

    /** One key with the frame that shows it, and what came back from workers meanwhile. */
    private double key(Typed control) throws Exception {
        long before = threads.getThreadCpuTime(fx);
        FxThread.does(() -> control.target()
                .fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false)));
        FxThread.frames(2);
        return (threads.getThreadCpuTime(fx) - before) / 1e6;
    }

    private void shown(Typed control) {
        Scene scene = new Scene(new StackPane(control.node()), 900, 700);
        new Theme().dress(scene, RequestView.class);
        stage.setScene(scene);
        stage.show();
    }

    private static Typed control(String name, String text) {
        return switch (name) {
            case "TextArea" -> {
                TextArea area = new TextArea(text);
                yield new Typed(name, area, area, share -> area.positionCaret((int) (share * area.getLength())));
            }
            case "CodeArea" -> {
                CodeArea area = new CodeArea(text);
                yield new Typed(name, new VirtualizedScrollPane<>(area), area, share -> to(area, share));
            }
            default -> ours(name, text);
        };
    }

    private static Typed ours(String name, String text) {
        RequestModel model = new RequestModel(new Workbench(), new FxWork(trouble -> {
            throw new IllegalStateException(trouble);
        }), new RequestDraft("", "http://a.example", Octets.utf8(text)));
        RequestView view = new RequestView(model,
                new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH)));
        CodeArea area = (CodeArea) view.lookup("#request");
        return new Typed(name, view, area, share -> to(area, share));
    }

    private static void to(CodeArea area, double share) {
        area.moveTo((int) (share * area.getLength()));
        area.requestFollowCaret();
    }

    /** A request with a body of JSON in lines of a usual length, a few things odd about it. */
    private static String text(int size) {
        StringBuilder text = new StringBuilder("POST /orders HTTP/1.1\r\nHost: a.example\r\nX_Odd: 1\r\n"
                + "Content-Type: application/json\r\nContent-Length: 5\r\n\r\n[\r\n");
        for (int i = 0; text.length() < size; i++) {
            text.append("  {\"id\": ").append(i).append(", \"name\": \"an item with some words\", \"count\": 3},\r\n");
        }
        return text.append("]").toString();
    }
}
