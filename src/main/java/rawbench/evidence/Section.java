package rawbench.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/** One section of a file on its way out: its title, then lines {@code name = value}. */
final class Section {
    private final StringBuilder text = new StringBuilder();

    Section(String title) {
        text.append('\n').append('[').append(title).append("]\n");
    }

    Section put(String name, String value) {
        text.append(name).append(value.isEmpty() ? " =" : " = ").append(Spelled.value(value)).append('\n');
        return this;
    }

    Section put(String name, long value) {
        return put(name, Long.toString(value));
    }

    Section put(String name, boolean value) {
        return put(name, value ? "yes" : "no");
    }

    Section put(String name, Duration value) {
        return put(name, value.toString());
    }

    Section put(String name, Enum<?> value) {
        return put(name, Words.name(value));
    }

    Section put(String name, Optional<String> value) {
        value.ifPresent(there -> put(name, there));
        return this;
    }

    /** A line where there are any. */
    Section put(String name, List<String> words) {
        if (!words.isEmpty()) {
            text.append(name).append(" = ").append(Spelled.words(words)).append('\n');
        }
        return this;
    }

    /** A line for people. */
    Section note(String says) {
        text.append("# ").append(Spelled.value(says)).append('\n');
        return this;
    }

    Octets octets() {
        return Octets.utf8(text.toString());
    }
}
