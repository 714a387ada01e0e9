package rawbench.ui.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.draft.RequestDraft;
import rawbench.http.HeaderSection;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.Selection;
import rawbench.workbench.Workbench;

/** The states of the actions on a request's text that are worth a look, by their names. */
public final class ActionStates {
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJqb2UiLCJleHAiOjEzMDA4MTkzODAsIm5i"
            + "ZiI6MTMwMDgxOTM4MCwic2NvcGUiOlsicmVhZCIsIndyaXRlIl19.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final Octets REQUEST = Octets.utf8("POST /orders HTTP/1.1\r\nHost: www.example.com\r\n"
            + "Authorization: Bearer " + TOKEN + "\r\nContent-Type: application/json\r\nContent-Length: 58\r\n\r\n"
            + "{\n  \"name\": \"李雷\",\n  \"items\": [1, 2],\n  \"note\": \"YSB3b3Jk\"\n}");

    private final ObservableValue<Language> language;
    private final Map<String, Supplier<Parent>> all = new LinkedHashMap<>();

    private ActionStates(ObservableValue<Language> language) {
        this.language = language;
    }

    public static Map<String, Supplier<Parent>> of(ObservableValue<Language> language) {
        ActionStates states = new ActionStates(language);
        states.add("actions-digest", v -> {
            v.actions()
                    .answeredBy(() -> HeaderSection.of(Octets.latin1(
                            "WWW-Authenticate: Digest realm=\"practice\", nonce=\"1f\", qop=\"auth\", algorithm=SHA-256\r\n")));
            v.actions().act("authorize.digest");
        });
        states.add("actions-chunk", v -> v.actions().act("chunk"));
        states.add("actions-told", v -> v.actions().act("convert.form"));
        states.add("actions-refused", v -> v.actions().act("dechunk"));
        states.add("actions-token", v -> v.actions().act("token"));
        states.add("actions-outline", RequestView::outline);
        return states.all;
    }

    /** What is decoded, in a view whose selection is that of a string in its body. */
    public static Map<String, Supplier<Parent>> decoded(ObservableValue<Language> language) {
        ActionStates states = new ActionStates(language);
        states.all.put("actions-decoded", () -> {
            RequestModel model = model();
            RequestView view = states.view(model);
            long at = REQUEST.indexOf(Octets.latin1("YSB3"), 0);
            model.selectionProperty().set(new Selection(at, at + 8));
            view.actions().act("decode.base64");
            return view;
        });
        return states.all;
    }

    private static RequestModel model() {
        return new RequestModel(new Workbench(), new InlineWork(),
                new RequestDraft("", "http://www.example.com", REQUEST));
    }

    private RequestView view(RequestModel model) {
        return new RequestView(model, new Texts(RequestView.class, language));
    }

    private void add(String name, Consumer<RequestView> state) {
        all.put(name, () -> {
            RequestView view = view(model());
            state.accept(view);
            return view;
        });
    }
}
