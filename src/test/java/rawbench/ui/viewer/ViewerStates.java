package rawbench.ui.viewer;

import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;

import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Mark;

/** States of a viewer to look at. */
public final class ViewerStates {
    private static final String TEXT = "plain ASCII text\twith\ta tab, and a control \u0000\u001b\u007f\r\n"
            + "中文和日本語かなカナ한국어 are two columns wide|\r\n"
            + "abcdefghijklmnopqrstuvwxyz 12345678901234567890|\r\n"
            + "combining: e\u0301 a\u0308 n\u0303 o\u0302\u0323, family 👨\u200d👩\u200d👧, flag 🇩🇪, 😀 and 𝒳\r\n"
            + "turned: \u202eabc\u202c zero\u200bwidth, BOM \ufeff, joiner a\u200db, soft\u00adhyphen\r\n"
            + "a lone CR\rhere, and octets: ";

    private ViewerStates() {
    }

    public static Map<String, OctetViewer> all(ObservableValue<Language> language) {
        Map<String, OctetViewer> all = new LinkedHashMap<>();
        Octets odd = Octets.utf8(TEXT)
                .concat(Octets.latin1("caf\u00e9 \u00ff\u00fe end\n\n"))
                .concat(Octets.utf8("شكرا עברית\n" + "word ".repeat(200)));
        all.put("viewer-text", viewer(language, m -> m.show(odd)));
        all.put("viewer-unwrapped", viewer(language, m -> {
            m.wrapProperty().set(false);
            m.show(odd);
            m.select(10, 80);
        }));
        all.put("viewer-much", viewer(language, m -> {
            m.onSave(_ -> {});
            m.show(Octets.owning(new byte[40 << 20]));
            m.choose(0, 40 << 20);
        }));
        all.get("viewer-much").copying().copy(Copies.HEX);
        all.put("viewer-gb18030", viewer(language, m -> {
            m.charsetProperty().set(Charset.forName("GB18030"));
            m.show(Octets.owning("你好，世界。 plain\n第二行\n".repeat(40).getBytes(Charset.forName("GB18030"))));
        }));
        all.put("viewer-hex", viewer(language, m -> {
            m.formProperty().set(ViewerModel.Form.HEX);
            m.show(odd);
            m.marksProperty().set(marks());
            m.select(20, 75);
        }));
        all.put("viewer-marks", viewer(language, m -> {
            m.lineEndsProperty().set(true);
            m.show(odd);
            m.marksProperty().set(marks());
            m.select(200, 260);
        }));
        all.put("viewer-json", viewer(language, m -> {
            m.foldingProperty().set(true);
            m.coloursProperty().set(ViewerStates::json);
            m.show(Octets.utf8(json()));
            m.folder().fold(json().indexOf("    \"item1\""));
        }));
        return all;
    }

    private static OctetViewer viewer(ObservableValue<Language> language, Consumer<ViewerModel> state) {
        ViewerModel model = new ViewerModel(new InlineWork());
        OctetViewer viewer = new OctetViewer(model, language);
        state.accept(model);
        return viewer;
    }

    private static String json() {
        StringBuilder json = new StringBuilder("{\n");
        for (int i = 0; i < 40; i++) {
            json.append("    \"item")
                    .append(i)
                    .append("\": {\n        \"number\": ")
                    .append(i * 1.5)
                    .append(
                            ",\n        \"title\": \"news \\u00e9 of the day\",\n        \"list\": [\n            true,\n            null\n        ]\n    },\n");
        }
        return json.append("    \"end\": 1\n}\n").toString();
    }

    /** Enough of JSON's colours to see them. */
    private static List<Colours.Run> json(String line) {
        int from = line.indexOf('"');
        int to = line.indexOf('"', from + 1) + 1;
        return from < 0 ? List.of()
                : List.of(new Colours.Run(from, to, Colours.Token.NAME),
                        new Colours.Run(Math.min(line.length(), to + 2), line.length(),
                                line.endsWith("\",") ? Colours.Token.STRING
                                        : Colours.Token.NUMBER));
    }

    private static Marks marks() {
        // Variables are the editor's alone.
        Mark.Kind[] kinds = EnumSet
                .complementOf(EnumSet.of(Mark.Kind.VARIABLE, Mark.Kind.VARIABLE_MISSING))
                .toArray(Mark.Kind[]::new);
        return new Marks() {
            @Override
            public List<Mark> in(long from, long to, int most) {
                java.util.ArrayList<Mark> in = new java.util.ArrayList<>();
                for (long i = from / 30; i * 30 < to && in.size() < most; i++) {
                    in.add(new Mark(i * 30, 12, kinds[(int) (i % kinds.length)], "mark " + i));
                }
                return in;
            }

            @Override
            public Optional<Mark.Kind> weightiest(long from, long to) {
                return from / 150 == to / 150 ? Optional.empty()
                        : Optional.of(kinds[(int) (from / 150 % kinds.length)]);
            }
        };
    }
}
