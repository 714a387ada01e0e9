package rawbench.ui.find;

import java.util.List;

import rawbench.octets.Edit;

/** A pane in which what was found can be replaced. */
public interface Replaceable extends Findable {
    /** Whether it can be just now. */
    boolean isOpen();

    /** Changes the octets as one step that can be taken back; the edits are said in offsets of those that are there. */
    void replace(List<Edit> edits);
}
