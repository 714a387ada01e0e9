package rawbench.ui.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

/** The states of what is odd about a request, for pictures and journeys. */
public final class FindingStates {
    private FindingStates() {
    }

    public static Map<String, Supplier<Parent>> all(ObservableValue<Language> language) {
        Map<String, Supplier<Parent>> states = new LinkedHashMap<>();
        states.put("findings-one",
                () -> view(language, "GET /news HTTP/1.1\r\nHost: a.example\r\nUser_Agent: x\r\n\r\n"));
        states.put("findings-some", () -> view(language,
                "POST /orders?q={id} HTTP/1.1\r\nHost : b.example\nContent-Type: application/json\r\nCookie: a=b;c=d\n"
                        + "Authorization: Basic user:pass\r\nIf-None-Match: abc\r\nContent-Length: 30\r\n\r\n"
                        + "{ \"name\": \"李雷\", }"));
        states.put("findings-none", () -> view(language, "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"));
        states.put("carets", () -> carets(view(language, "GET /a HTTP/1.1\r\nHost: a.example\r\n"
                + "Accept: text/html\r\nAccept-Language: zh\r\nUser-Agent: x\r\n\r\n")));
        return states;
    }

    /** A column chosen over the fields, with a caret in each line. */
    private static Parent carets(Parent view) {
        rawbench.ui.Fx.laidOut(view);
        OctetArea area = (OctetArea) view.lookup("#request");
        area.several().column(area.position(17), area.position(82));
        area.requestFocus();
        return view;
    }

    private static Parent view(ObservableValue<Language> language, String request) {
        InlineWork work = new InlineWork();
        RequestModel model = new RequestModel(new Workbench(), work,
                new RequestDraft("", "http://a.example", Octets.utf8(request)));
        model.analyse();
        work.letTimePass();
        return new RequestView(model, new Texts(RequestView.class, language));
    }
}
