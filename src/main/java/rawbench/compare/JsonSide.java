package rawbench.compare;

/**
 * One of two JSON texts that are compared: its tape, and a reader of what stands there. What rules ignore is not part of
 * what its values mean for the matching of arrays.
 */
final class JsonSide {
    private final JsonTape tape;
    private final JsonText text;
    private final JsonReduction reduction;

    JsonSide(JsonTape tape, JsonRules rules) {
        this.tape = tape;
        this.text = new JsonText(tape.text());
        this.reduction = rules.none() ? null : new JsonReduction(this, rules);
    }

    JsonTape tape() {
        return tape;
    }

    JsonText text() {
        return text;
    }

    /** The offset of a row's value; {@code named} says whether it is a member. */
    int value(int row, boolean named) {
        return text.value(tape.at.get(row), named);
    }

    /** The number of a value's meaning; {@code container} is -1 where it is a scalar, which must be no member. */
    long hash(int row, int container) {
        return container >= 0 ? tape.hash(container) : JsonMeaning.hash(text, tape.at.get(row));
    }

    /** The same, what rules ignore left out. */
    long reduced(int row, int container) {
        return reduction == null ? hash(row, container)
                : container >= 0 ? reduction.hash(container) : reduction.scalar(tape.at.get(row));
    }

    /** The number of a member's name. */
    long nameHash(int row) {
        return JsonMeaning.hash(text, tape.at.get(row));
    }

    String name(int row) {
        return JsonMeaning.text(text, tape.at.get(row));
    }

    boolean isEmpty(int container) {
        return tape.close.get(container) == tape.open.get(container);
    }
}
