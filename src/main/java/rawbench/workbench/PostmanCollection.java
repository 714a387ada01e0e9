package rawbench.workbench;

import java.util.ArrayList;
import java.util.Collections;
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
import rawbench.store.OpenTemplate;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;

/**
 * Templates on their way into a collection of Postman, with the variables of their files.
 *
 * @param name of the collection
 * @param requests each with the folders that it lies in
 */
public record PostmanCollection(String name, List<Made> requests) {
    /**
     * A collection as it is written into a file.
     *
     * @param masked whether asterisks stand over anything
     * @param remarks what Postman cannot say, a sentence each
     */
    public record Written(String text, boolean masked, Set<String> remarks) {
        /** Copies the remarks. */
        public Written {
            remarks = Collections.unmodifiableSet(new LinkedHashSet<>(remarks));
        }
    }

    /** Copies the requests. */
    public PostmanCollection {
        requests = List.copyOf(requests);
    }

    /**
     * A folder of templates with all that lies in it, a file, or one request of it; reads the files.
     *
     * @param library the folder that the entry is or lies in: bodies may come from any file of it
     */
    public static PostmanCollection of(TemplateNode entry, TemplateFolder library) throws StoreException {
        List<Made> made = new ArrayList<>();
        gather(entry, library, List.of(), true, made);
        return new PostmanCollection(title(entry), made);
    }

    /** What a collection of this entry is called. */
    public static String title(TemplateNode entry) {
        return entry.name().replaceFirst("\\.(http|rest)$", "");
    }

    /** @param masked whether asterisks stand over credentials in fields and over secret variables */
    public Written written(boolean masked) {
        Map<String, String> variables = new TreeMap<>();
        requests.forEach(one -> variables.putAll(one.draft().settings().variables().values()));
        return masked ? masked(variables) : written(requests, variables, false);
    }

    private Written masked(Map<String, String> variables) {
        List<Made> shown = requests.stream().map(one -> new Made(one.folder(), hidden(one.draft()))).toList();
        Map<String, String> hidden = new TreeMap<>(variables);
        hidden.replaceAll((one, value) -> SecretName.is(one) ? "*".repeat(value.length()) : value);
        return written(shown, hidden, !shown.equals(requests) || !hidden.equals(variables));
    }

    private Written written(List<Made> shown, Map<String, String> variables, boolean masked) {
        Set<String> remarks = new LinkedHashSet<>();
        return new Written(Postman.write(name, shown, variables, remarks), masked, remarks);
    }

    private static RequestDraft hidden(RequestDraft draft) {
        return draft.with(SecretMask.masked(draft.octets(), Secrecy.NONE));
    }

    /** Folders are folders there; a file of several requests is one too, where it is not all that is exported. */
    private static void gather(TemplateNode node, TemplateFolder library, List<String> around, boolean top,
            List<Made> into) throws StoreException {
        switch (node) {
            case TemplateNode.Folder folder -> {
                List<String> inside = top ? around : with(around, folder.name());
                for (TemplateNode child : folder.children()) {
                    gather(child, library, inside, false, into);
                }
            }
            case TemplateNode.File file -> {
                List<OpenTemplate> all = library.open(file.path());
                List<String> inside = top || all.size() < 2 ? around : with(around, title(file));
                all.forEach(one -> into.add(new Made(inside, one.draft())));
            }
            case TemplateNode.Request request -> library.open(request.path())
                    .stream()
                    .filter(one -> one.place().equals(request.place()))
                    .forEach(one -> into.add(new Made(around, one.draft())));
        }
    }

    private static List<String> with(List<String> around, String name) {
        List<String> inside = new ArrayList<>(around);
        inside.add(name);
        return inside;
    }
}
