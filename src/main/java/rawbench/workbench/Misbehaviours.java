package rawbench.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.octets.Octets;

/** The ways to misbehave that come with Rawbench: the blocks of one template, each with its explanation. */
public final class Misbehaviours {
    private static final String FILE = "misbehave.http";
    private static final String CHINESE = "misbehave_zh.properties";

    private Misbehaviours() {
    }

    /** All of them, in the order to show them, explained in this language: Chinese, or English. */
    public static List<Misbehaviour> all(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        Properties texts = chinese ? chinese() : new Properties();
        List<Misbehaviour> all = new ArrayList<>();
        for (TemplateBlock block : template().replies()) {
            List<String> comments = block.comments();
            String name = block.name();
            String says = String.join(" ", comments.subList(0, comments.size() - 1));
            all.add(new Misbehaviour(name, texts.getProperty(name + ".title", block.title()),
                    texts.getProperty(name + ".says", says), comments.getLast(), block.text()));
        }
        return List.copyOf(all);
    }

    /** The one of this name, in English. */
    public static Optional<Misbehaviour> named(String name) {
        return all(Locale.ENGLISH).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static TemplateFile template() {
        try (InputStream in = Misbehaviours.class.getResourceAsStream(FILE)) {
            return TemplateFile.parse(Octets.owning(in.readAllBytes()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        } catch (TemplateException broken) {
            throw new IllegalStateException("a template that comes with Rawbench: " + broken.says(), broken);
        }
    }

    private static Properties chinese() {
        Properties texts = new Properties();
        try (InputStream in = Misbehaviours.class.getResourceAsStream(CHINESE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
