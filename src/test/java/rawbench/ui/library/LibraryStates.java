package rawbench.ui.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javafx.beans.value.ObservableValue;

import rawbench.store.TemplateFolder;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** The sidebar in its states, for pictures. */
public final class LibraryStates {
    private final Path folder;
    private final ObservableValue<Language> language;

    private LibraryStates(Path folder, ObservableValue<Language> language) {
        this.folder = folder;
        this.language = language;
    }

    /** @param in where files may be written */
    public static Map<String, LibraryView> all(Path in, ObservableValue<Language> language) throws IOException {
        LibraryStates states = new LibraryStates(Files.createTempDirectory(in, "library"), language);
        Map<String, LibraryView> all = new LinkedHashMap<>();
        String begin = language.getValue() == Language.CHINESE ? "zh-library-" : "library-";
        all.put(begin + "tree", states.tree());
        all.put(begin + "empty", states.view(states.model(), ""));
        LibraryModel filtered = states.filled();
        filtered.filterProperty().set("nowhere");
        all.put(begin + "filtered", states.view(filtered, ""));
        LibraryView search = states.view(states.filled(), "订单");
        search.search();
        all.put(begin + "search", search);
        return all;
    }

    private LibraryView tree() throws IOException {
        LibraryModel model = filled();
        Path orders = folder.resolve("shop/订单");
        model.currentProperty().set(new TemplatePlace(orders.resolve("many.http"), 1));
        model.unsaved().add(new TemplatePlace(orders.resolve("many.http"), 1));
        model.unsaved().add(new TemplatePlace(folder.resolve("shop/probe.http"), 0));
        model.add(new TemplateFolder(folder.resolve("usb stick")));
        return view(model, "");
    }

    private LibraryModel filled() throws IOException {
        write("shop/订单/many.http", "### 创建订单\nPOST /orders HTTP/1.1\nHost: shop.example\n\n{\"订单\": 1}\n\n"
                + "### List orders, newest first, with everything that belongs to them\nGET /orders HTTP/1.1\n"
                + "Host: shop.example\n\n### Remove\nDELETE /orders/1 HTTP/1.1\nHost: shop.example\n");
        write("shop/订单/one.http", "### 查询订单 42\nGET /orders/42 HTTP/1.1\nHost: shop.example\n");
        write("shop/a/very/deep/folder/in/there/x.http", "GET /x HTTP/1.1\nHost: shop.example\n");
        write("shop/probe.http", "### Smuggling probe\n# @rb-raw escaped\n#| \\x00\\r\\n\n");
        Files.write(folder.resolve("shop/broken.http"), new byte[]{'G', (byte) 0xFF});
        LibraryModel model = model();
        model.add(new TemplateFolder(folder.resolve("shop")));
        return model;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private LibraryModel model() {
        return new LibraryModel(new InlineWork(), new QuietShell());
    }

    private LibraryView view(LibraryModel model, String wanted) {
        SearchModel search = new SearchModel(new InlineWork(), () -> model.rootsProperty()
                .stream().<SearchModel
                        .Source<?>>map(root -> new SearchModel.Source<>(root.search(), _ -> {}))
                .toList());
        search.wantedProperty().set(wanted);
        search.search();
        return new LibraryView(model, search, new Texts(LibraryView.class, language), new NoBoard(), () -> {});
    }
}
