package rawbench.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@code -F} says of one part, behind its name.
 *
 * @param content the text, or the name of a file
 * @param headers fields, or {@code @file} with such
 */
record CurlPart(String content, String type, String filename, List<String> headers, String encoder) {
    CurlPart called(String name) {
        return new CurlPart(content, type, name, headers, encoder);
    }

    /** The fields of its own, those of files too. */
    List<String> fields(CurlFiles files) {
        List<String> fields = new ArrayList<>();
        for (String header : headers) {
            if (header.startsWith("@") || header.startsWith("<")) {
                files.wanted("headers=@", header.substring(1), "its fields are missing")
                        .ifPresent(octets -> octets.latin1()
                                .replace("\r", "")
                                .lines()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .forEach(fields::add));
            } else {
                fields.add(header);
            }
        }
        return fields;
    }

    /** Reads what stands behind {@code name=}; several parts only where commas may divide files. */
    static List<CurlPart> read(String text, boolean commas, Consumer<String> unknown) {
        List<CurlPart> parts = new ArrayList<>();
        Walk walk = new Walk(text, commas);
        do {
            parts.add(one(walk, unknown));
        } while (walk.taken(','));
        return parts;
    }

    private static CurlPart one(Walk walk, Consumer<String> unknown) {
        String content = walk.word();
        String type = "";
        String filename = "";
        String encoder = "";
        List<String> headers = new ArrayList<>();
        boolean typed = false;
        while (walk.taken(';')) {
            walk.blanks();
            String word = walk.upToEquals();
            if (word.equals("type=")) {
                type = walk.word();
            } else if (word.equals("filename=")) {
                filename = walk.word();
            } else if (word.equals("headers=")) {
                headers.add(walk.word());
            } else if (word.equals("encoder=")) {
                encoder = walk.word();
            } else if (typed) {
                type += ";" + word + walk.word();
                continue;
            } else {
                unknown.accept(word + walk.word());
            }
            typed = word.equals("type=");
        }
        return new CurlPart(content, type, filename, headers, encoder);
    }

    /** A walk over the text of a part. */
    private static final class Walk {
        private final String text;
        private final String ends;
        private int at;

        Walk(String text, boolean commas) {
            this.text = text;
            this.ends = commas ? ";," : ";";
        }

        boolean taken(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted && ends.indexOf(wanted) >= 0;
            at += there ? 1 : 0;
            return there;
        }

        void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        String upToEquals() {
            int end = at;
            while (end < text.length() && ends.indexOf(text.charAt(end)) < 0 && text.charAt(end) != '=') {
                end++;
            }
            String word = text.substring(at,
                    Math.min(end + (end < text.length() && text.charAt(end) == '=' ? 1 : 0), text.length()));
            at += word.length();
            return word;
        }

        String word() {
            return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        }

        private String plain() {
            int from = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        /** Quoted only where nothing but an end follows the second quote. */
        private String quoted() {
            int from = at;
            StringBuilder word = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                boolean escape = text.charAt(at) == '\\' && at + 1 < text.length()
                        && "\\\"".indexOf(text.charAt(at + 1)) >= 0;
                at += escape ? 1 : 0;
                word.append(text.charAt(at));
            }
            int closed = at++;
            blanks();
            if (closed < text.length() && (at >= text.length() || ends.indexOf(text.charAt(at)) >= 0)) {
                return word.toString();
            }
            at = from;
            return plain();
        }
    }
}
