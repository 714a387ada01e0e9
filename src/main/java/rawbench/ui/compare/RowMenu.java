package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import rawbench.compare.BodyDifference;
import rawbench.compare.BodyKind;
import rawbench.compare.Column;
import rawbench.compare.IgnoreException;
import rawbench.compare.Sign;
import rawbench.http.HeaderField;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Texts;

/** What can be done with a row: copying what it reads, and having what differs ignored. */
final class RowMenu {
    /** Longer lines are copied up to so many octets. */
    private static final int MOST = 1 << 20;
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final CompareModel model;
    private final Texts texts;
    private final Consumer<String> trouble;

    /** @param trouble is told why a rule cannot be made */
    RowMenu(CompareModel model, Texts texts, Consumer<String> trouble) {
        this.model = model;
        this.texts = texts;
        this.trouble = trouble;
    }

    ContextMenu of(SeenRow seen) {
        List<MenuItem> items = new ArrayList<>(copying(seen));
        List<MenuItem> going = going(seen.row());
        List<MenuItem> ignoring = ignoring(seen.row());
        for (List<MenuItem> more : List.of(going, ignoring)) {
            if (!items.isEmpty() && !more.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(more);
        }
        return new ContextMenu(items.toArray(MenuItem[]::new));
    }

    private List<MenuItem> copying(SeenRow seen) {
        List<MenuItem> items = new ArrayList<>();
        Faces faces = new Faces(model.comparedProperty().get(), texts);
        Row row = seen.row();
        if (row instanceof Row.Line || row instanceof Row.Field || row instanceof Row.Start) {
            if (seen.face().left() != null) {
                items.add(item("menu.copy-left", () -> Clip.copy(faces.text(row, true, MOST))));
            }
            if (seen.face().right() != null) {
                items.add(item("menu.copy-right", () -> Clip.copy(faces.text(row, false, MOST))));
            }
        }
        String path = path(row);
        if (!path.isEmpty()) {
            items.add(item("menu.copy-path", () -> Clip.copy(path)));
        }
        return items;
    }

    private List<MenuItem> going(Row row) {
        boolean moved = row instanceof Row.Line line && line.sign() == Sign.MOVED
                && body().blocks().get(line.block()).twin() >= 0;
        return moved ? List.of(item("menu.twin", () -> model.toTwin((Row.Line) row))) : List.of();
    }

    private List<MenuItem> ignoring(Row row) {
        List<MenuItem> items = new ArrayList<>();
        if (row instanceof Row.Field field) {
            String name = field.pair().a().or(() -> field.pair().b()).map(HeaderField::name).orElseThrow();
            items.add(rule("header:" + name));
        } else if (row instanceof Row.Line && !path(row).isEmpty()) {
            String path = path(row);
            String anywhere = INDEX.matcher(path).replaceAll("[*]");
            items.add(rule("json:" + path));
            if (!anywhere.equals(path)) {
                items.add(rule("json:" + anywhere));
            }
        } else if (row instanceof Row.Line line && body().kind() != BodyKind.OCTETS) {
            lineRule(line).ifPresent(spelled -> items.add(rule(spelled)));
        }
        return items;
    }

    /** An expression for what the line has before the words that differ, and whatever follows. */
    private Optional<String> lineRule(Row.Line line) {
        Faces faces = new Faces(model.comparedProperty().get(), texts);
        Said said = Objects.requireNonNullElse(faces.face(line).left(), faces.face(line).right());
        if (!said.whole() || said.text().isBlank()) {
            return Optional.empty();
        }
        int from = said.changed().isEmpty() ? said.text().length() : said.changed().getFirst().from();
        String begin = said.text().substring(0, from);
        return Optional.of("regex:^" + escaped(begin) + (said.changed().isEmpty() ? "\\s*$" : ".*"));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
    }

    private String path(Row row) {
        if (!(row instanceof Row.Line line)) {
            return "";
        }
        Column column = line.a() >= 0 ? body().a() : body().b();
        return column.path(line.a() >= 0 ? line.a() : line.b());
    }

    private BodyDifference body() {
        return model.comparedProperty().get().comparison().body();
    }

    private MenuItem rule(String spelled) {
        MenuItem item = new MenuItem(texts.text("menu.ignore", spelled));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            try {
                model.ignore(spelled);
            } catch (IgnoreException wrong) {
                trouble.accept(texts.said(wrong.getMessage()));
            }
        });
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
