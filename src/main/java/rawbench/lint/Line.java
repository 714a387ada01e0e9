package rawbench.lint;

import rawbench.http.HeaderField;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * A field line with its place in the text: what a finding points at and a repair changes.
 *
 * @param base where the request begins whose field it is
 */
record Line(HeaderField field, long base) {
    /** Where the line begins. */
    long at() {
        return base + field.at();
    }

    /** Its octets without the line end. */
    long length() {
        Octets line = field.line();
        long end = line.length();
        if (end > 0 && line.at(end - 1) == '\n') {
            end--;
            end -= end > 0 && line.at(end - 1) == '\r' ? 1 : 0;
        }
        return end;
    }

    /** The value, each fold taken as one space. */
    String value() {
        return field.unfolded();
    }

    /** Where the value begins. */
    long valueAt() {
        Octets line = field.line();
        long at = line.indexOf(':', 0) + 1;
        while (at < line.length() && (line.at(at) == ' ' || line.at(at) == '\t')) {
            at++;
        }
        return at() + Math.min(at, length());
    }

    /** The line taken away with its end. */
    Edit removal() {
        return new Edit(at(), field.line().length(), Octets.empty());
    }

    /** Another value, spelled in one line. */
    Edit whole(String value) {
        return new Edit(valueAt(), Math.max(0, at() + length() - valueAt()), Octets.latin1(value));
    }

    /** Another name, and the colon at once behind it. */
    Edit named(String name) {
        long colon = field.line().indexOf(':', 0);
        return new Edit(at(), colon, Octets.latin1(name));
    }

    /** A repair that gives it another value. */
    Repair changed(String value) {
        return Repair.of(Repair.Act.CHANGE, field.name() + ": " + value, whole(value));
    }

    Repair removed() {
        return Repair.of(Repair.Act.REMOVE_LINE, removal());
    }
}
