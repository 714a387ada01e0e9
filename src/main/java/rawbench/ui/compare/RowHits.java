package rawbench.ui.compare;

import java.util.List;

/** Where in a half of a row what was looked for stands. */
@FunctionalInterface
interface RowHits {
    RowHits NONE = (_, _, _, _) -> List.of();

    /**
     * The parts of a half's text.
     *
     * @param index of the row in the list
     * @param ofA whether it is what the first message reads there
     */
    List<Said.Part> of(Rows rows, int index, boolean ofA, Face face);
}
