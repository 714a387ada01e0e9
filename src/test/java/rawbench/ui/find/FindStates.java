package rawbench.ui.find;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

import rawbench.octets.Octets;
import rawbench.octets.Search;
import rawbench.octets.SpanTable;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;

/** States of the bars to look at. */
public final class FindStates {
    private FindStates() {
    }

    public static Map<String, FindPane> all(ObservableValue<Language> language) {
        Map<String, FindPane> all = new LinkedHashMap<>();
        all.put("find-many", pane(language, new InlineWork(), p -> {
            p.find();
            p.model().wantedProperty().set("worker");
            p.next();
            p.next();
        }));
        all.put("find-none", pane(language, new InlineWork(), p -> {
            p.find();
            p.model().matchCaseProperty().set(true);
            p.model().wantedProperty().set("Worker");
        }));
        all.put("find-trouble", pane(language, new InlineWork(), p -> {
            p.find();
            p.model().expressionProperty().set(true);
            p.model().wantedProperty().set("worker-(\\d+");
        }));
        all.put("find-digits", pane(language, new InlineWork(), p -> {
            p.find();
            p.model().digitsProperty().set(true);
            p.model().wantedProperty().set("77 6f ?? 6b");
        }));
        LateWork late = new LateWork();
        all.put("find-searching", pane(language, late, p -> {
            p.find();
            p.model().wantedProperty().set("worker");
            late.soFar(new Search.Found(new SpanTable.Builder().add(9, 15).add(66, 72).build(), 5_200,
                    Search.Stop.NOT_YET));
        }));
        all.put("go-to-line", pane(language, new InlineWork(), p -> {
            p.goTo();
            p.goToBar().orElseThrow().input().setText("120");
        }));
        all.put("go-to-odd", pane(language, new InlineWork(), p -> {
            p.goTo();
            p.goToBar().orElseThrow().input().setText("line 5");
        }));
        all.put("go-to-here", pane(language, new InlineWork(), FindPane::goTo));
        return all;
    }

    private static FindPane pane(ObservableValue<Language> language, Work work, Consumer<FindPane> state) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            log.append("14:02:")
                    .append(10 + i % 50)
                    .append(" worker-")
                    .append(i % 7)
                    .append(" finished job ")
                    .append(i)
                    .append(" of the 工作 queue in ")
                    .append(i * 37 % 911)
                    .append(" ms\n");
        }
        ViewerModel viewer = new ViewerModel(new InlineWork());
        OctetViewer shown = new OctetViewer(viewer, language);
        FindPane pane = FindPane.over(new StackPane(shown), new SimpleObjectProperty<>(shown), work, language);
        viewer.show(Octets.utf8(log.toString()));
        state.accept(pane);
        return pane;
    }
}
