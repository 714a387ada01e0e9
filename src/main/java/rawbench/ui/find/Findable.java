package rawbench.ui.find;

import java.nio.charset.Charset;

import javafx.beans.value.ObservableValue;

import rawbench.octets.Octets;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

/** What a pane offers to be found in: octets, how they are read, and a way to show some of them. */
public interface Findable {
    /** What is looked through; it may grow or become another. */
    ObservableValue<? extends Octets> octets();

    /** What the octets are read in. */
    ObservableValue<? extends Charset> charset();

    /** What is chosen now: the search goes on from there. */
    Selection chosen();

    /** Chooses octets and brings them into sight, without a change of focus. */
    void choose(long from, long to);

    /** Shows hits over whatever else is marked; {@link Marks#NONE} takes them away. */
    void mark(Marks hits);

    /** Brings the keyboard back to what was searched. */
    void focus();
}
