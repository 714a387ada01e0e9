package rawbench.ui.shell;

import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.response.ResponseView;
import rawbench.ui.timing.TimingModel;
import rawbench.ui.timing.TimingView;

/** Places the panes that stand beside the headers of an answer, and gives them what their tab shows. */
final class AnswerPanes {
    private final Work work;
    private final ViewState view;
    private final Texts texts;

    AnswerPanes(Work work, ViewState view, Texts texts) {
        this.work = work;
        this.view = view;
        this.texts = texts;
    }

    /**
     * Adds the panes to the view of a tab's answer. Each is a line or two: a model made here, its view given to
     * {@link ResponseView#beside}, and what the tab shows handed over as it changes.
     */
    ResponseView with(TabModel tab, ResponseView response) {
        TimingModel timing = new TimingModel(work);
        response.beside("timing", texts.bound("pane.timing"), new TimingView(timing, view.language));
        tab.response().answerProperty().subscribe(() -> timing.show(tab.response().exchange().orElse(null)));
        return response;
    }
}
