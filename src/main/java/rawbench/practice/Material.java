package rawbench.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import rawbench.octets.Octets;

/** The texts that pages show, as they lie beside this class. */
enum Material {
    /** The news page, as HTML in UTF-8. */
    NEWSPAGE("newspage.html"),
    /** The same news as JSON. */
    NEWS("news.json"),
    /** A short text in two languages, in UTF-8. */
    ARTICLE("article.txt"),
    /** JSON that tools like to change: large numbers, repeated keys, escapes. */
    TRICKY("tricky.json");

    private final String file;

    Material(String file) {
        this.file = file;
    }

    Octets octets() {
        try (InputStream in = Material.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + Material.class.getName());
            }
            return Octets.owning(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
