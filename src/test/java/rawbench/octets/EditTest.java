package rawbench.octets;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EditTest {
    private static final Octets TEXT = Octets.latin1("0123456789");

    @Test
    void editsAreSaidInOffsetsOfWhatWasThereBefore() {
        assertThat(Edit.applied(TEXT, List.of(new Edit(8, 1, Octets.empty()), new Edit(2, 3, Octets.latin1("ab")),
                Edit.insertion(0, Octets.latin1(">")), Edit.insertion(10, Octets.latin1("<")))).latin1())
                .isEqualTo(">01ab5679<");
    }

    @Test
    void insertionsAtOnePlaceKeepTheOrderOfTheList() {
        assertThat(Edit.applied(TEXT,
                List.of(Edit.insertion(1, Octets.latin1("a")), Edit.insertion(1, Octets.latin1("b")))).latin1())
                .isEqualTo("0ab123456789");
    }

    @Test
    void refusesEditsThatOverlapOrReachBeyondTheEnd() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> Edit.applied(TEXT, List.of(new Edit(0, 3, TEXT), new Edit(2, 1, TEXT))));
        assertThatIllegalArgumentException().isThrownBy(() -> Edit.applied(TEXT, List.of(new Edit(9, 2, TEXT))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit(-1, 0, TEXT));
    }

    @Test
    void placesMoveWithTheOctetsBeforeThem() {
        List<Edit> edits = List.of(new Edit(2, 3, Octets.latin1("abcde")), Edit.insertion(8, Octets.latin1("x")));
        assertThat(Edit.moved(1, edits)).isEqualTo(1);
        assertThat(Edit.moved(2, edits)).isEqualTo(2);
        assertThat(Edit.moved(4, edits)).isEqualTo(7);
        assertThat(Edit.moved(5, edits)).isEqualTo(7);
        assertThat(Edit.moved(8, edits)).isEqualTo(11);
        assertThat(Edit.moved(10, edits)).isEqualTo(13);
    }
}
