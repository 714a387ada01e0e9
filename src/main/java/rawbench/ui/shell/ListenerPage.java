package rawbench.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.ui.calls.CallsModel;
import rawbench.ui.calls.CallsView;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.listen.ListenerModel;
import rawbench.ui.listen.ListenerView;

/** What a listener's tab shows. */
final class ListenerPage implements Page {
    private final ListenerView view;

    ListenerPage(ListenerTab tab, Work work, ExportFiles files, Texts texts, ObservableValue<Language> language) {
        ListenerModel model = tab.model();
        view = new ListenerView(model, language);
        model.exporting().through(files);
        CallsModel calls = new CallsModel(work);
        CallsView chart = new CallsView(calls, language);
        view.beside(texts.bound("pane.calls"), chart);
        model.onLook(() -> show(model, calls, chart));
        chart.parentProperty().subscribe(() -> show(model, calls, chart));
    }

    /** A chart that nobody looks at is not drawn. */
    private static void show(ListenerModel model, CallsModel calls, CallsView chart) {
        if (chart.getParent() != null) {
            model.look()
                    .ifPresent(look -> calls.show(look.transcript(), new Target(look.at(), Speech.RAW),
                            look.listening()));
        }
    }

    /** One more tool beside the place that is listened at. */
    void tool(Node node) {
        view.tool(node);
    }

    /** Says at the listener which key begins and ends the listening. */
    void listenKey(ObservableValue<String> shown) {
        view.listenKey(shown);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void focus() {
        view.focusTarget();
    }

    @Override
    public boolean focusNext(Node focused) {
        return view.focusNext(focused);
    }
}
