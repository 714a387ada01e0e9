package rawbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.util.Subscription;

import rawbench.compare.Ignore;
import rawbench.compare.IgnoreException;
import rawbench.compare.Ignores;
import rawbench.draft.DraftSettings;
import rawbench.ui.compare.CompareModel;
import rawbench.ui.request.RequestModel;

/** Has a comparison go by the rules of the request that it came from, and writes its changes of them back there. */
final class KeptIgnores {
    private final CompareModel model;
    private final RequestModel request;
    private final Consumer<String> trouble;
    private final Subscription following;
    /** Rules that cannot be read: they stay as they are. */
    private List<String> unread = List.of();

    /** @param trouble is told, in a sentence, of a rule that cannot be read */
    KeptIgnores(CompareModel model, RequestModel request, Consumer<String> trouble) {
        this.model = model;
        this.request = request;
        this.trouble = trouble;
        model.onIgnore(this::keep);
        following = request.settingsProperty().subscribe(this::read);
    }

    private void read(DraftSettings settings) {
        List<Ignore> rules = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (String spelled : settings.ignore()) {
            try {
                rules.add(Ignore.parse(spelled));
            } catch (IgnoreException wrong) {
                odd.add(spelled);
                if (!unread.contains(spelled)) {
                    trouble.accept(wrong.getMessage());
                }
            }
        }
        unread = odd;
        if (!spelled(rules).equals(spelled(model.ignoresProperty().get().rules()))) {
            model.ignore(new Ignores(rules));
        }
    }

    private static List<String> spelled(List<Ignore> rules) {
        return rules.stream().map(Ignore::spelled).toList();
    }

    private void keep(List<String> rules) {
        List<String> all = Stream.concat(rules.stream(), unread.stream()).toList();
        request.settingsProperty().set(request.settingsProperty().get().withIgnore(all));
    }

    /** Follows the request no more. */
    void release() {
        following.unsubscribe();
    }
}
