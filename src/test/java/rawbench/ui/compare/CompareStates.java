package rawbench.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;

import rawbench.compare.IgnoreException;
import rawbench.compare.Ignores;
import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.workbench.Subject;

/** The states of a comparison, to be looked at. */
public final class CompareStates {
    private static final String HEAD = "HTTP/1.1 200 OK\r\n";
    private static final Subject BEFORE = stored("Orders, page 2 · 14:02:11", HEAD
            + "Date: Sun, 22 Nov 2026 14:02:11 GMT\r\nContent-Type: application/json\r\nCache-Control: max-age=60\r\n"
            + "X-Old: 1\r\n\r\n" + orders("open", "0.1", false));
    private static final Subject AFTER = stored("Orders, page 2 · 14:05:40", HEAD
            + "Date: Sun, 22 Nov 2026 14:05:40 GMT\r\ncontent-type: application/json\r\nCache-Control: no-store\r\n"
            + "X-New: a\r\n\r\n" + orders("paid", "0.10", true));
    private static final String MOVING = "{\"id\": 2, \"name\": \"two\"}, {\"id\": 3, \"name\": \"three\"}";
    private static final Subject MOVED = stored("people", HEAD + "Content-Type: application/json\r\n\r\n"
            + "[{\"id\": 1, \"name\": \"Ada King\", \"at\": {\"city\": \"London\"}, \"old\": true}, " + MOVING + "]");
    private static final Subject MOVED_THERE = stored("people, later",
            HEAD + "Content-Type: application/json\r\n\r\n[" + MOVING
                    + ", {\"id\": 1, \"name\": \"Ada Lovelace\", \"at\": {\"city\": \"London\", \"zip\": 7}}]");
    private static final Subject LOG = stored("build 1", HEAD + "Content-Type: text/plain\r\n\r\n" + log(1, "ok"));
    private static final Subject OTHER_LOG = stored("build 2",
            HEAD + "Content-Type: text/plain\r\n\r\n" + log(7, "failed"));
    private static final Subject PICTURE = stored("one.png",
            HEAD + "Content-Type: image/png\r\n\r\n\0\1\2\3abcdefghijklmnopqrstuvwxyz0123456789");
    private static final Subject OTHER_PICTURE = stored("two.png",
            HEAD + "Content-Type: image/png\r\n\r\n\0\1\2\3abcdefghijkXXXXmnopqrstuvwxyz0123456789");
    private static final Subject REQUEST = stored("request", "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final Subject RAW = stored("notes", "hello, this is no HTTP\nat all");
    private static final Subject LONG = stored("long", HEAD + "\r\n" + "x ".repeat(400) + "left\n");
    private static final Subject OTHER_LONG = stored("longer", HEAD + "\r\n" + "x ".repeat(400) + "right\n");

    private CompareStates() {
    }

    /** Has every row in sight made that would come with a later frame: a picture has no later frame. */
    public static void whole(Parent view) {
        view.lookupAll(".compare .rows").forEach(rows -> ((RowPane) rows).inSight());
    }

    /** By name; those that end with {@code narrow} are to be seen in a narrow window. */
    public static Map<String, Supplier<Parent>> of(ObservableValue<Language> language) {
        Map<String, Supplier<Parent>> states = new LinkedHashMap<>();
        add(states, language, "sides", BEFORE, AFTER, (_, _) -> {});
        add(states, language, "unified", BEFORE, AFTER, (model, _) -> model.layOut(layout -> layout.unified(true)));
        add(states, language, "only", BEFORE, AFTER,
                (model, _) -> model.layOut(layout -> layout.onlyDifferences(true, 0)));
        add(states, language, "details", BEFORE, AFTER, (_, view) -> chosen(view, ".summary .toggle-tool"));
        add(states, language, "ignores", BEFORE, AFTER, (_, view) -> chosen(view, ".ignored"));
        add(states, language, "hex", BEFORE, AFTER, (_, view) -> {
            ((ToggleButton) view.lookup("#layout-hex")).fire();
            view.octets().step(true);
        });
        add(states, language, "find", BEFORE, AFTER, (_, view) -> {
            FindPane find = (FindPane) view.lookup(".find-pane");
            find.find();
            find.model().wantedProperty().set("open");
        });
        add(states, language, "moved", MOVED, MOVED_THERE, (_, _) -> {});
        add(states, language, "moved-unified", MOVED, MOVED_THERE,
                (model, _) -> model.layOut(layout -> layout.unified(true)));
        add(states, language, "log", LOG, OTHER_LOG, (_, _) -> {});
        add(states, language, "octets", PICTURE, OTHER_PICTURE, (_, _) -> {});
        add(states, language, "equal", BEFORE, BEFORE, (_, _) -> {});
        add(states, language, "kinds", REQUEST, RAW, (_, _) -> {});
        add(states, language, "long", LONG, OTHER_LONG, (_, _) -> {});
        add(states, language, "narrow", BEFORE, AFTER, (_, _) -> {});
        busy(states, language);
        return states;
    }

    private static void add(Map<String, Supplier<Parent>> states, ObservableValue<Language> language, String name,
            Subject a, Subject b, BiConsumer<CompareModel, CompareView> then) {
        states.put("comparison-" + name, () -> {
            CompareModel model = new CompareModel(new InlineWork());
            CompareView view = new CompareView(model, language);
            model.ignore(rules());
            model.compare(a, b);
            // What is looked up is there once it has a scene.
            view.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    view.applyCss();
                    view.layout();
                    then.accept(model, view);
                }
            });
            return view;
        });
    }

    private static void busy(Map<String, Supplier<Parent>> states, ObservableValue<Language> language) {
        states.put("comparison-busy", () -> {
            HeldWork work = new HeldWork();
            CompareModel model = new CompareModel(work);
            CompareView view = new CompareView(model, language);
            model.compare(BEFORE, AFTER);
            work.letTimePass();
            return view;
        });
    }

    private static void chosen(CompareView view, String selector) {
        ((ToggleButton) view.lookup(selector)).setSelected(true);
    }

    private static Ignores rules() {
        try {
            return Ignores.parse(List.of("header:Date", "regex:\\d\\d:\\d\\d:\\d\\d"));
        } catch (IgnoreException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String orders(String state, String rate, boolean more) {
        StringBuilder orders = new StringBuilder("{\"page\": 2, \"rate\": " + rate + ", \"orders\": [");
        for (int i = 0; i < 120; i++) {
            orders.append("{\"id\": ").append(i).append(", \"state\": \"open\", \"total\": ").append(i).append(".50},");
        }
        orders.append("{\"id\": 888, \"state\": \"").append(state).append("\", \"total\": 12.50}");
        orders.append(more ? ", {\"id\": 889, \"state\": \"open\", \"total\": 3.00}" : "");
        return orders.append("], \"tags\": ")
                .append(more ? "[\"b\", \"c\", \"a\"]" : "[\"a\", \"b\", \"c\"]")
                .append('}')
                .toString();
    }

    private static String log(int second, String last) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            log.append("14:02:%02d step %d took %d ms%n".formatted((second + i) % 60, i, i == 30 ? second : 5));
        }
        return log.append("all ").append(last).append('\n').toString();
    }

    private static Subject stored(String name, String spelled) {
        return new Subject.Stored(name, Octets.owning(spelled.getBytes(StandardCharsets.UTF_8)));
    }
}
