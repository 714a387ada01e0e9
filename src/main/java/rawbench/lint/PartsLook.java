package rawbench.lint;

import java.util.Optional;

import rawbench.content.MediaType;
import rawbench.http.Deviation;
import rawbench.http.Framing;
import rawbench.lint.Repair.Act;
import rawbench.octets.Octets;

/** Content in parts, and the boundary between them (RFC 2046 5.1.1); a part of {@link Lint}. */
final class PartsLook {
    private static final int LONGEST = 70;

    private final Asked asked;
    private final Octets content;

    PartsLook(Asked asked, Octets content) {
        this.asked = asked;
        this.content = content;
    }

    void look(Line line, MediaType type) {
        Optional<String> boundary = type.parameter("boundary");
        Optional<String> seen = seen();
        if (boundary.isEmpty() || boundary.get().isEmpty()) {
            asked.note(Deviation.BOUNDARY_MISSING, line,
                    seen.map(name -> new Repair[]{line.changed(type.essence() + "; boundary=" + name)})
                            .orElse(new Repair[0]));
            return;
        }
        Octets dashes = Octets.latin1("--" + boundary.get());
        if (!atLine(dashes)) {
            asked.note(Deviation.BOUNDARY_NOT_FOUND, line, boundary.get(),
                    seen.map(name -> new Repair[]{line.changed(type.essence() + "; boundary=" + name)})
                            .orElse(new Repair[0]));
        } else if (!atLine(dashes.concat(Octets.latin1("--")))) {
            closing(dashes);
        }
    }

    /** The last boundary is to be closed; the length grows by two where the two hyphens are put at the end. */
    private void closing(Octets dashes) {
        long end = asked.contentAt() + content.length();
        boolean plain = asked.lenient().framing() instanceof Framing.ContentLength
                && asked.lenient().rest().isEmpty();
        String last = content.endsWith(dashes) ? "--\r\n"
                : content.endsWith(dashes.concat(Octets.latin1("\r\n"))) ? ""
                        : (content.endsWith(Octets.latin1("\r\n")) ? "" : "\r\n") + dashes.latin1() + "--\r\n";
        if (!plain || last.isEmpty()) {
            asked.notes().add(Deviation.BOUNDARY_NOT_CLOSED.at(end, 0));
            return;
        }
        var edits = new java.util.ArrayList<>(asked.lengthOf(content.length() + last.length()).edits());
        edits.add(rawbench.octets.Edit.insertion(end, Octets.latin1(last)));
        asked.notes().add(Deviation.BOUNDARY_NOT_CLOSED.at(end, 0), new Repair(Act.ADD, last.strip(), edits));
    }

    /** What the first line would make of it: two hyphens and a name. */
    private Optional<String> seen() {
        Octets first = content.slice(0, Math.min(content.length(), LONGEST + 4));
        long end = first.indexOf('\n', 0);
        String line = end < 0 ? "" : first.slice(0, end).latin1().stripTrailing();
        boolean boundary = line.startsWith("--") && line.substring(2).matches("[0-9A-Za-z'()+_,./:=?-]{1,70}");
        return boundary ? Optional.of(quoted(line.substring(2))) : Optional.empty();
    }

    private static String quoted(String name) {
        return name.matches("[0-9A-Za-z'+_.-]+") ? name : "\"" + name + "\"";
    }

    private boolean atLine(Octets wanted) {
        for (long at = content.indexOf(wanted, 0); at >= 0; at = content.indexOf(wanted, at + 1)) {
            if (at == 0 || content.at(at - 1) == '\n') {
                return true;
            }
        }
        return false;
    }
}
