package rawbench.ui.shell;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.calls.CallsModel;
import rawbench.ui.calls.CallsView;
import rawbench.ui.framing.FramingModel;
import rawbench.ui.framing.FramingView;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.response.ResponseView;
import rawbench.ui.sent.SentModel;
import rawbench.ui.sent.SentView;
import rawbench.ui.timing.TimingModel;
import rawbench.ui.timing.TimingView;
import rawbench.ui.transcript.TranscriptModel;
import rawbench.ui.transcript.TranscriptView;

/** Places the panes that stand beside the headers of an answer, and gives them what their tab shows. */
final class AnswerPanes {
    private final WorkspaceModel workspace;
    private final Person person;
    private final Work work;
    private final Texts texts;

    AnswerPanes(WorkspaceModel workspace, Person person, Work work, Texts texts) {
        this.workspace = workspace;
        this.person = person;
        this.work = work;
        this.texts = texts;
    }

    /**
     * Adds the panes to the view of a tab's answer. Each is a line or two: a model made here, its view given to
     * {@link ResponseView#beside}, and what the tab shows handed over as it changes.
     */
    ResponseView with(TabModel tab, ResponseView response) {
        framing(tab, response);
        timing(tab, response);
        transcript(tab, response);
        sent(tab, response);
        calls(tab, response);
        response.alsoUnanswered("timing", "transcript", "sent", "framing", "calls");
        return response;
    }

    private void framing(TabModel tab, ResponseView response) {
        FramingModel model = new FramingModel(work);
        response.beside("framing", texts.bound("pane.framing"), new FramingView(model, texts.language()));
        model.onShowInBody(offset -> {
            response.lookAtBody();
            tab.response().body().showOctet(offset);
        });
        tab.response().answerProperty().subscribe(answer -> {
            if (answer != null) {
                model.show(answer.exchange(), answer.rendering().decoded().ladder());
            }
        });
    }

    private void timing(TabModel tab, ResponseView response) {
        TimingModel model = new TimingModel(work);
        response.beside("timing", texts.bound("pane.timing"), new TimingView(model, texts.language()));
        tab.response().answerProperty().subscribe(() -> model.show(tab.response().exchange().orElse(null)));
    }

    private void transcript(TabModel tab, ResponseView response) {
        TranscriptModel model = new TranscriptModel(work);
        model.exporting().through(new WindowExports(person, texts));
        tab.response().tunnel().talk().exporting().through(new WindowExports(person, texts));
        model.onTemplate((_, octets) -> again(tab, octets));
        tab.response().tunnel().talk().onTemplate((_, octets) -> again(tab, octets));
        response.beside("transcript", texts.bound("pane.transcript"), new TranscriptView(model, texts.language()));
        tab.response().answerProperty().subscribe(() -> model.show(tab.response().exchange().orElse(null)));
    }

    private void calls(TabModel tab, ResponseView response) {
        CallsModel model = new CallsModel(work);
        response.beside("calls", texts.bound("pane.calls"), new CallsView(model, texts.language()));
        tab.response()
                .answerProperty()
                .subscribe(() -> tab.response()
                        .exchange()
                        .ifPresent(exchange -> model.show(exchange.transcript(), exchange.target(), false,
                                exchange.sending().transport().socket())));
    }

    /** What went or came once is a request of its own, to the same place. */
    private void again(TabModel tab, Octets octets) {
        workspace.newTab(new RequestDraft("", tab.request().draft().target(), octets));
    }

    /** What was sent is compared as a whole, also where it got several answers. */
    private void sent(TabModel tab, ResponseView response) {
        SentModel model = new SentModel(work);
        response.beside("sent", texts.bound("pane.sent"), new SentView(model, texts.language()));
        tab.exchangeProperty().subscribe(exchange -> {
            if (exchange != null) {
                model.show(exchange);
            }
        });
    }
}
