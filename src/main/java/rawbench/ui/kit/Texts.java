package rawbench.ui.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

import rawbench.workbench.Sentences;

/**
 * The texts of one pane in the languages of {@link Language}, switched while they are on the screen.
 *
 * <p>They lie in {@code texts.properties} and {@code texts_zh.properties} beside the pane's classes, in the notation of
 * {@link MessageFormat}; an apostrophe is written ’ there, since MessageFormat eats the other one.
 */
public final class Texts {
    private final ObservableValue<Language> language;
    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    /** The texts that lie beside {@code pane}. */
    public Texts(Class<?> pane, ObservableValue<Language> language) {
        this(pane, "texts", language);
    }

    /** Texts that lie beside {@code pane} under another name than {@code texts}. */
    public Texts(Class<?> pane, String name, ObservableValue<Language> language) {
        this.language = language;
        bundles.put(Language.ENGLISH, load(pane, name + ".properties"));
        bundles.put(Language.CHINESE, load(pane, name + "_zh.properties"));
    }

    private static ResourceBundle load(Class<?> pane, String name) {
        try (Reader in = new InputStreamReader(pane.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of " + pane.getPackageName() + " cannot be read", e);
        }
    }

    public ObservableValue<Language> language() {
        return language;
    }

    /** The text of a key as it is now. */
    public String text(String key, Object... values) {
        Language now = language.getValue();
        return new MessageFormat(bundles.get(now).getString(key), now.locale()).format(values);
    }

    /** Words as the beginning of a sentence. */
    public static String sentence(String says) {
        return says.isEmpty() ? says : Character.toUpperCase(says.charAt(0)) + says.substring(1);
    }

    /**
     * The pattern of a sentence that the engine has in English, in the language of the moment.
     *
     * @param key its name in {@code findings_zh.properties} or {@code refusals_zh.properties}, the other languages of all
     *        such sentences
     */
    public String pattern(String key, String english) {
        return language.getValue() == Language.CHINESE ? Engine.pattern(key) : english;
    }

    /**
     * What the engine said in English, such as why it refused something, in the language of the moment; words that are
     * nobody's stay as they are.
     */
    public String said(String english) {
        return language.getValue() == Language.CHINESE ? Sentences.says(english, this::pattern) : english;
    }

    /** The same, following the language. */
    public StringBinding boundSaid(String english) {
        return Bindings.createStringBinding(() -> said(english), language);
    }

    /** The text of a key, following the language and those of the values that are observable. */
    public StringBinding bound(String key, Object... values) {
        return Bindings.createStringBinding(() -> text(key, now(values)), dependencies(values));
    }

    /** Read once somebody asks for one. */
    private static final class Engine {
        private static final ResourceBundle FINDINGS = load(Texts.class, "findings_zh.properties");
        private static final ResourceBundle REFUSALS = load(Texts.class, "refusals_zh.properties");

        private Engine() {
        }

        private static String pattern(String key) {
            return (REFUSALS.containsKey(key) ? REFUSALS : FINDINGS).getString(key);
        }
    }

    private static Object[] now(Object... values) {
        Object[] now = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            now[i] = values[i] instanceof ObservableValue<?> observable ? observable.getValue() : values[i];
        }
        return now;
    }

    private Observable[] dependencies(Object... values) {
        Observable[] all = new Observable[1 + values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = values[i] instanceof Observable observable ? observable : language;
        }
        all[values.length] = language;
        return all;
    }
}
