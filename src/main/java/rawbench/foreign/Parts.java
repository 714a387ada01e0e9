package rawbench.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import rawbench.draft.SideFiles;
import rawbench.octets.Octets;

/** The parts of a {@code multipart/form-data} body as they are put together, with a boundary drawn from them. */
final class Parts {
    private final SideFiles files;
    private final Set<String> remarks;
    private final List<Octets> parts = new ArrayList<>();

    Parts(SideFiles files, Set<String> remarks) {
        this.files = files;
        this.remarks = remarks;
    }

    void text(String name, String value, String type) {
        part("Content-Disposition: form-data; name=\"" + quoted(name) + "\"" + typed(type), Octets.utf8(value));
    }

    void file(String name, String path, String type, String request) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        part("Content-Disposition: form-data; name=\"" + quoted(name) + "\"; filename=\"" + quoted(last) + "\""
                + typed(type.isEmpty() ? "application/octet-stream" : type), file(path, request));
    }

    /** The octets of a file; none, and a sentence, where it cannot be read. */
    Octets file(String path, String request) {
        try {
            return files.read(path);
        } catch (IOException unreadable) {
            remarks.add(ImportWords.FILE_MISSING.of(request, path.isEmpty() ? ImportWords.FILE_WITHOUT_NAME.of() : path,
                    unreadable.getMessage()));
            return Octets.empty();
        }
    }

    private static String typed(String type) {
        return type.isEmpty() ? "" : "\r\nContent-Type: " + type.replaceAll("[\r\n]", " ");
    }

    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private void part(String head, Octets body) {
        parts.add(Octets.join(List.of(Octets.utf8(head + "\r\n\r\n"), body, Octets.latin1("\r\n"))));
    }

    String boundary() {
        return "rawbench-" + Octets.join(parts).sha256().substring(0, 24);
    }

    Octets body() {
        Octets line = Octets.latin1("--" + boundary() + "\r\n");
        List<Octets> body = new ArrayList<>();
        parts.forEach(part -> body.addAll(List.of(line, part)));
        body.add(Octets.latin1("--" + boundary() + "--\r\n"));
        return Octets.join(body);
    }
}
