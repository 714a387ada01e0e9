package rawbench.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

import rawbench.ui.kit.Texts;
import rawbench.ui.settings.SocketModel.Switch;
import rawbench.wire.SocketOptions;

/** The options of a tab's sockets as rows of the connection options. */
final class SocketRows {
    private final SocketModel model;
    private final Texts texts;

    /** A name and what is chosen for it. */
    record Row(String key, Node choice) {}

    SocketRows(SocketModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Row> all() {
        return List.of(
                new Row("socket.no-delay", choice("no-delay", now -> Switch.of(now.noDelay()), model::noDelay)),
                new Row("socket.keep-alive", choice("keep-alive", now -> Switch.of(now.keepAlive()), model::keepAlive)),
                new Row("socket.reuse", choice("reuse", now -> Switch.of(now.reuseAddress()), model::reuseAddress)),
                new Row("socket.send-buffer", field(model.sendBuffer(), "socket.send-buffer", "socket.octets")),
                new Row("socket.receive-buffer",
                        field(model.receiveBuffer(), "socket.receive-buffer", "socket.octets")),
                new Row("socket.broadcast",
                        box("broadcast", SocketOptions::broadcast, model::broadcast)),
                new Row("socket.any-source", box("any-source", SocketOptions::anySource, model::anySource)),
                new Row("socket.group", Field.of(model.group(), "socket-group", texts.bound("socket.group"),
                        texts.bound("socket.group.none"), texts).wide()),
                new Row("socket.hops", field(model.timeToLive(), "socket.hops", "socket.hops.unit")));
    }

    private ComboBox<Switch> choice(String id, Function<SocketOptions, Switch> now, Consumer<Switch> set) {
        ComboBox<Switch> box = WordBox.of(List.of(Switch.values()), model.optionsProperty().map(now), set, texts);
        box.setId("socket-" + id);
        box.accessibleTextProperty().bind(texts.bound("socket." + id));
        return box;
    }

    private Field field(Entry<?> entry, String key, String unit) {
        return Field.of(entry, key, texts.bound(key), texts.bound("choice.AS_IT_IS"), texts).unit(texts.bound(unit));
    }

    private CheckBox box(String id, Predicate<SocketOptions> now, Consumer<Boolean> set) {
        CheckBox box = new CheckBox();
        box.setId("socket-" + id);
        box.textProperty().bind(texts.bound("socket." + id + ".words"));
        model.optionsProperty().map(now::test).subscribe(box::setSelected);
        box.setOnAction(_ -> set.accept(box.isSelected()));
        return box;
    }
}
