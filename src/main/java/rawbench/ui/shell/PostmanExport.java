package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import rawbench.octets.Octets;
import rawbench.store.SavedOctets;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.workbench.PostmanCollection;

/** A folder or file of the library as a collection of Postman; secrets are masked in it, unless a person wants them too. */
record PostmanExport(Person person, Work work, Texts texts) {
    /** What became of it. */
    private record Done(int requests, boolean masked, Set<String> remarks) {}

    /** Asks for a file and writes the collection. */
    void of(TemplateNode entry, TemplateFolder library) {
        person.saveAs(null, PostmanCollection.title(entry) + ".postman_collection.json")
                .ifPresent(file -> write(entry, library, file, true));
    }

    private void write(TemplateNode entry, TemplateFolder library, Path file, boolean masked) {
        work.start("export-postman", (_, _) -> {
            PostmanCollection collection = PostmanCollection.of(entry, library);
            PostmanCollection.Written written = collection.written(masked);
            SavedOctets.write(file, Octets.utf8(written.text())::writeTo);
            return new Done(collection.requests().size(), written.masked(), written.remarks());
        }, done -> {
            String sentence = texts.text(done.masked() ? "exported.masked" : "exported",
                    file.getFileName().toString(), done.requests(), String.join("; ", done.remarks())).strip();
            person.tell(sentence, !done.masked() ? List.of()
                    : List.of(
                            new NoticesModel.Action(texts.text("exported.secrets"),
                                    () -> write(entry, library, file, false))));
        }, failed -> person.trouble(texts.text("save.failed", file, texts.said(String.valueOf(failed.getMessage())))));
    }
}
