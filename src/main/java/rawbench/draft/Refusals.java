package rawbench.draft;

/** Says of a variable that has no value where it was looked for, and what to do. */
final class Refusals {
    private Refusals() {
    }

    static String of(String name) {
        if (name.equals(Tutorial.PRACTICE)) {
            return "The variable {{practice}} has no value: it stands for the practice server, which is not running here."
                    + " Start it, or name another target.";
        }
        if (name.startsWith("$") || name.contains("(") || name.contains(".") || name.startsWith("=")) {
            return "{{" + name + "}} is something that another editor works out; Rawbench does not. Write its value"
                    + " there.";
        }
        return "The variable {{" + name + "}} has no value: neither the template nor the chosen environment gives one."
                + " Write a line \"@" + name + " = value\" into the template, or its value in its place.";
    }
}
