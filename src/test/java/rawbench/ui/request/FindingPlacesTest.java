package rawbench.ui.request;

import java.util.List;
import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.http.Deviation;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class FindingPlacesTest {
    private final Texts texts = new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH));
    private final FindingPlaces places = new FindingPlaces();

    private Stream<String> seen() {
        return places.marks(0, 1000, texts).map(mark -> mark.offset() + "+" + mark.length());
    }

    private void found() {
        places.found(List.of(Deviation.BARE_LF.at(10, 1), Deviation.SPACE_BEFORE_COLON.at(20, 4)));
    }

    @Test
    void whatStandsBehindWhatIsTypedMovesWithIt() {
        found();
        places.moved(List.of(new Edit(15, 2, Octets.latin1("typed"))));
        assertThat(seen()).containsExactly("10+1", "23+4");
        places.moved(List.of(Edit.insertion(0, Octets.latin1("x"))));
        assertThat(seen()).containsExactly("11+1", "24+4");
    }

    @Test
    void whatIsTypedInTheMidstOfSomethingOddIsOddUntilItIsLookedAt() {
        found();
        places.moved(List.of(Edit.insertion(22, Octets.latin1("abc"))));
        assertThat(seen()).containsExactly("10+1", "20+7");
    }

    @Test
    void whatIsGoneHasNoMark() {
        found();
        places.moved(List.of(new Edit(8, 6, Octets.empty())));
        assertThat(places.marks(8, 9, texts)).isEmpty();
        assertThat(places.marks(14, 15, texts).map(Mark::offset)).containsExactly(14L);
    }

    @Test
    void onlyWhatTouchesTheOctetsAskedForIsGiven() {
        found();
        assertThat(places.marks(11, 20, texts)).isEmpty();
        assertThat(places.marks(23, 24, texts)).hasSize(1);
    }
}
