package rawbench.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import rawbench.ui.kit.Language;
import rawbench.ui.listen.ListenerView;

/** What a listener's tab shows. */
final class ListenerPage implements Page {
    private final ListenerView view;

    ListenerPage(ListenerTab tab, ObservableValue<Language> language) {
        view = new ListenerView(tab.model(), language);
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
        return false;
    }
}
