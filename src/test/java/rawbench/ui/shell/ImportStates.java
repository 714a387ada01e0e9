package rawbench.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.foreign.Import;
import rawbench.octets.Octets;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** What a person sees before a file of another tool is imported, for a look. */
public final class ImportStates {
    private static final String COLLECTION = """
        {"info": {"name": "Pets", "schema": "v2.1.0"}, "variable": [{"key": "base", "value": "https://pets.example/v1"}],
         "event": [{"listen": "test"}],
         "item": [{"name": "Cats", "item": [{"name": "all cats", "request": "{{base}}/cats?limit=20"}, {"name": "one cat", "request": "{{base}}/cats/7"}]},
                  {"name": "Dogs", "item": [{"name": "new dog", "request": {"method": "POST", "url": "{{base}}/dogs", "auth": {"type": "awsv4"},
                    "body": {"mode": "formdata", "formdata": [{"key": "photo", "type": "file", "src": "/home/me/rex.jpg"}]}}}]}]}""";

    private ImportStates() {
    }

    public static Map<String, Supplier<Parent>> of(ObservableValue<Language> language) {
        Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
        all.put("import-preview", () -> new ImportPreview(
                Import.of("pets.json", Octets.utf8(COLLECTION), Import.noFiles()), new Texts(Desk.class, language)));
        return all;
    }
}
