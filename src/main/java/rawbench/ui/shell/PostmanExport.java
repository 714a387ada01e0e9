package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import rawbench.convert.SecretMask;
import rawbench.draft.RequestDraft;
import rawbench.draft.SecretName;
import rawbench.exchange.Secrecy;
import rawbench.foreign.Imported.Made;
import rawbench.foreign.Postman;
import rawbench.octets.Octets;
import rawbench.store.OpenTemplate;
import rawbench.store.SavedOctets;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;

/** A folder or file of the library as a collection of Postman; secrets are masked in it, unless a person wants them too. */
record PostmanExport(Person person, Work work, Texts texts) {
    /** What became of it. */
    private record Written(String text, int requests, boolean masked, Set<String> remarks) {}

    /** Asks for a file and writes the collection. */
    void of(TemplateNode entry) {
        String name = entry.name().replaceFirst("\\.(http|rest)$", "");
        person.saveAs(null, name + ".postman_collection.json").ifPresent(file -> write(entry, name, file, true));
    }

    private void write(TemplateNode entry, String name, Path file, boolean masked) {
        work.start("export-postman", (_, _) -> {
            Written plain = written(entry, name, false);
            Written wanted = masked ? written(entry, name, true) : plain;
            SavedOctets.write(file, Octets.utf8(wanted.text())::writeTo);
            return new Written(wanted.text(), wanted.requests(), !wanted.text().equals(plain.text()),
                    wanted.remarks());
        }, done -> {
            String sentence = texts.text(done.masked() ? "exported.masked" : "exported",
                    file.getFileName().toString(), done.requests(), String.join("; ", done.remarks())).strip();
            person.tell(sentence, !done.masked() ? List.of()
                    : List.of(new NoticesModel.Action(texts.text("exported.secrets"),
                            () -> write(entry, name, file, false))));
        }, failed -> person.trouble(texts.text("save.failed", file, String.valueOf(failed.getMessage()))));
    }

    private static Written written(TemplateNode entry, String name, boolean masked) throws StoreException {
        List<Made> made = new ArrayList<>();
        gather(entry, List.of(), true, made);
        Map<String, String> variables = new TreeMap<>();
        made.forEach(one -> variables.putAll(one.draft().settings().variables().values()));
        if (masked) {
            made.replaceAll(one -> new Made(one.folder(), hidden(one.draft())));
            variables.replaceAll((one, value) -> SecretName.is(one) ? "*".repeat(value.length()) : value);
        }
        Set<String> remarks = new LinkedHashSet<>();
        return new Written(Postman.write(name, made, variables, remarks), made.size(), masked, remarks);
    }

    private static RequestDraft hidden(RequestDraft draft) {
        return draft.with(SecretMask.masked(draft.octets(), Secrecy.NONE));
    }

    /** Folders are folders there; a file of several requests is one too, where it is not all that is exported. */
    private static void gather(TemplateNode node, List<String> around, boolean top, List<Made> into)
            throws StoreException {
        switch (node) {
            case TemplateNode.Folder folder -> {
                List<String> inside = top ? around : with(around, folder.name());
                for (TemplateNode child : folder.children()) {
                    gather(child, inside, false, into);
                }
            }
            case TemplateNode.File file -> {
                List<OpenTemplate> all = new TemplateFolder(file.path().getParent()).open(file.path());
                List<String> inside = top || all.size() < 2 ? around
                        : with(around, file.name().replaceFirst("\\.(http|rest)$", ""));
                all.forEach(one -> into.add(new Made(inside, one.draft())));
            }
            case TemplateNode.Request request -> {
                List<OpenTemplate> all = new TemplateFolder(request.path().getParent()).open(request.path());
                all.stream()
                        .filter(one -> one.place().equals(request.place()))
                        .forEach(one -> into.add(new Made(around, one.draft())));
            }
        }
    }

    private static List<String> with(List<String> around, String name) {
        List<String> inside = new ArrayList<>(around);
        inside.add(name);
        return inside;
    }
}
