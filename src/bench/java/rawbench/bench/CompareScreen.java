package rawbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;

import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.compare.CompareModel;
import rawbench.ui.compare.CompareView;
import rawbench.ui.kit.FxWork;
import rawbench.ui.kit.Language;
import rawbench.workbench.Subject;

/**
 * One pair compared before somebody's eyes, in a process and heap of its own: how long the FX thread is held by the result,
 * by steps from difference to difference and by other layouts; a part of {@link ComparisonSpeed}.
 */
final class CompareScreen {
    static final String HEAD = """

        Before somebody's eyes: until the result was painted, then the longest time between two frames of the FX thread and
        the most processor time that it took in one, while the result came, twenty differences were stepped to and every
        layout was chosen. "Warm" is the same once more in the same process, when nothing is loaded or compiled any more.

        | pair | painted ms | warm | longest stall ms | warm | longest work ms | warm |
        | --- | --- | --- | --- | --- | --- | --- |""";
    private static final int SECONDS = 60;
    private static final int STEPS = 20;

    private CompareScreen() {
    }

    /** A row of the table. */
    static String row(TwoTexts.Pair pair) throws IOException, InterruptedException {
        String printed = Command.output(
                Command.java("512m", CompareScreen.class, pair.a().toString(), pair.b().toString()), SECONDS);
        String figures = told(printed, "figures ").or(() -> told(printed, FxThread.FAILED).map(CompareScreen::none))
                .orElseGet(() -> none("not in " + SECONDS + " s"));
        return "| " + pair.name() + " | " + figures + " |";
    }

    private static Optional<String> told(String printed, String what) {
        return printed.lines()
                .filter(line -> line.startsWith(what))
                .findFirst()
                .map(line -> line.substring(what.length()));
    }

    private static String none(String why) {
        return "– (" + why + ") | | | | |";
    }

    /** @param args the two files */
    public static void main(String[] args) {
        FxThread.program(() -> compared(args));
    }

    private static void compared(String[] args) throws Exception {
        Subject a = new Subject.Stored("a", Octets.ofFile(Path.of(args[0])));
        Subject b = new Subject.Stored("b", Octets.ofFile(Path.of(args[1])));
        double[] cold = steps(a, b);
        double[] warm = steps(a, b);
        System.out
                .println(String.format(Locale.ROOT, "figures %.0f | %.0f | %.0f | %.0f | %.0f | %.0f", cold[0], warm[0],
                        cold[1], warm[1], cold[2], warm[2]));
    }

    private static double[] steps(Subject a, Subject b) throws Exception {
        CompareModel model = FxThread.on(() -> new CompareModel(new FxWork(Throwable::printStackTrace)));
        CompareView view = FxThread.on(() -> Fx
                .shown(new CompareView(model, new SimpleObjectProperty<>(Language.ENGLISH)), 1200, 800));
        FxThread.frames(3);
        FxThread.Watch watch = FxThread.on(FxThread.Watch::new);
        FxThread.does(watch::start);
        long began = System.nanoTime();
        FxThread.does(() -> model.compare(a, b));
        while (FxThread.on(() -> model.busyProperty().get())) {
            FxThread.frames(1);
        }
        FxThread.frames(2);
        double painted = (System.nanoTime() - began) / 1e6;
        if (FxThread.on(() -> model.comparisonProperty().getValue() == null)) {
            throw new IllegalStateException(FxThread.on(() -> model.troubleProperty().get()));
        }
        for (int i = 0; i < STEPS; i++) {
            FxThread.does(model::next);
            FxThread.frames(2);
        }
        for (String layout : List.of("#layout-unified", "#only-differences", "#layout-hex", "#layout-sides")) {
            FxThread.does(() -> ((ToggleButton) view.lookup(layout)).fire());
            FxThread.frames(4);
        }
        double[] figures = FxThread.on(() -> new double[]{painted, watch.stall(), watch.work()});
        FxThread.does(() -> {
            watch.stop();
            view.getScene().getWindow().hide();
        });
        return figures;
    }
}
