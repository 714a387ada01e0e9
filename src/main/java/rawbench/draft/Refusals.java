package rawbench.draft;

/** Says of a variable that has no value where it was looked for, and what to do. */
final class Refusals {
    private Refusals() {
    }

    static String of(String name) {
        if (name.equals(Tutorial.PRACTICE)) {
            return DraftWords.NO_PRACTICE.of();
        }
        if (name.startsWith("$") || name.contains("(") || name.contains(".") || name.startsWith("=")) {
            return DraftWords.OF_ANOTHER_EDITOR.of(name);
        }
        return DraftWords.NO_VALUE.of(name);
    }
}
