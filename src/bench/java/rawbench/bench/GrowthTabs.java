package rawbench.bench;

import java.nio.file.Path;

import rawbench.ui.shell.GrowthWindow;

/** Tabs of the window: brought back at the start, and what one act takes beside them. */
final class GrowthTabs implements GrowthSubject {
    @Override
    public String label() {
        return "open tabs";
    }

    @Override
    public int first() {
        return 1;
    }

    @Override
    public void at(int size, Path folder, Report report) throws Exception {
        Path left = folder.resolve("left");
        GrowthWindow.leave(left, size);
        report.begin();
        GrowthWindow[] window = new GrowthWindow[1];
        report.once("brought back", () -> window[0] = GrowthWindow.open(left));
        report.heap("brought back");
        report.time("next tab", window[0]::step);
        report.time("one more tab", () -> {
            window[0].tabs(1);
            window[0].closeTab();
        });
        window[0].close();
    }
}
