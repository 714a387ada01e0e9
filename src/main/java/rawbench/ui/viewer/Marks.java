package rawbench.ui.viewer;

import java.util.List;
import java.util.Optional;

import rawbench.ui.kit.Mark;

/** What is to be seen over the octets: asked for the stretch in sight only, so that there may be millions of marks. */
public interface Marks {
    /** No marks at all. */
    Marks NONE = new Marks() {
        @Override
        public List<Mark> in(long from, long to, int most) {
            return List.of();
        }

        @Override
        public Optional<Mark.Kind> weightiest(long from, long to) {
            return Optional.empty();
        }
    };

    /** Up to {@code most} marks that touch the octets from {@code from} to before {@code to}, in order of their offset. */
    List<Mark> in(long from, long to, int most);

    /** What the overview beside the scroll bar shows for these octets; empty where nothing is worth a sign. */
    Optional<Mark.Kind> weightiest(long from, long to);
}
