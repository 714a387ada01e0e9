package rawbench.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.ReplyAct;
import rawbench.draft.ReplyDraft;
import rawbench.draft.RequestDraft;
import rawbench.draft.RequestMatch;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.listen.Captured;
import rawbench.wire.Endpoint;
import rawbench.workbench.Relayed;
import rawbench.workbench.Subject;

/** What is made of octets that a listener saw: a request, a listener that answers with them, a side of a comparison. */
final class CapturedActs {
    /** A reply of more octets would lie in a file beside the template, and a listener's text has none. */
    private static final long LONGEST_REPLY = 256_000;

    private final WorkspaceModel workspace;
    private final Work work;
    private final Comparisons comparisons;
    private final Person person;
    private final Texts texts;

    CapturedActs(WorkspaceModel workspace, Work work, Comparisons comparisons, Person person, Texts texts) {
        this.workspace = workspace;
        this.work = work;
        this.comparisons = comparisons;
        this.person = person;
        this.texts = texts;
    }

    /** Has a listener's tab do this with what its clients bring. */
    void join(ListenerTab tab) {
        tab.model().onTemplate(this::template);
        tab.model().onCompare(both -> compare(both, tab));
    }

    /** The ends are swapped: what a client sent is sent by us, and what it got is got by those who come to us. */
    void template(Captured captured) {
        if (captured.fromClient()) {
            Endpoint to = captured.target().orElse(captured.listener());
            String target = new Target(to, speech(captured)).spelled();
            workspace.newTab(new RequestDraft("", target, captured.octets()));
        } else {
            answering(captured);
        }
    }

    private static Speech speech(Captured captured) {
        return captured.listener() instanceof Endpoint.Udp ? Speech.RAW : Relayed.speech(captured.octets());
    }

    private void answering(Captured captured) {
        long length = captured.octets().length();
        if (length > LONGEST_REPLY) {
            person.trouble(texts.text("captured.long", length, LONGEST_REPLY));
            return;
        }
        work.start("captured", (_, _) -> replies(captured.octets()),
                replies -> workspace.newListener(ListenerDraft.NEW.doing(new Behaviour.Replies(replies))),
                failed -> person.trouble(String.valueOf(failed.getMessage())));
    }

    private static String replies(Octets octets) throws TemplateException {
        return TemplateFile.of("reply")
                .plusReply(new ReplyDraft("", RequestMatch.ANY, List.of(new ReplyAct.Send(octets))),
                        SideFiles.of("reply", Map.of()))
                .octets()
                .text(StandardCharsets.UTF_8);
    }

    private void compare(List<Captured> captured, ListenerTab from) {
        if (captured.size() > 1) {
            comparisons.between(subject(captured.getFirst()), subject(captured.get(1)), from);
        }
    }

    private Subject subject(Captured captured) {
        return subject(captured, texts);
    }

    /** A side of a comparison, named after the client. */
    static Subject subject(Captured captured, Texts texts) {
        return new Subject.Stored(texts.text(key(captured.fromClient()), captured.clientAddress()),
                captured.octets());
    }

    /** The text that says who sent it. */
    static String key(boolean fromClient) {
        return fromClient ? "captured.sent" : "captured.answered";
    }
}
