package rawbench.ui.shell;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.response.Exchanges;

import static org.assertj.core.api.Assertions.assertThat;

class KeptAnswersTest {
    private final Exchange one = Exchanges.answered("0123456789");
    private final Exchange two = Exchanges.answered("0123456789");
    private final Exchange three = Exchanges.answered("0123456789");

    @Test
    void theNewestStandsFirstAndTheOldestGoes() {
        KeptAnswers kept = new KeptAnswers(2, Long.MAX_VALUE);
        kept.came(List.of(one));
        kept.came(List.of(two));
        kept.came(List.of(three));
        assertThat(kept.all()).containsExactly(three, two);
    }

    @Test
    void longAnswersAreFewer() {
        KeptAnswers kept = new KeptAnswers(16, 29);
        kept.came(List.of(one));
        kept.came(List.of(two));
        kept.came(List.of(three));
        assertThat(kept.all()).containsExactly(three, two);
    }

    @Test
    void theLastTwoStayHoweverLongTheyAre() {
        KeptAnswers kept = new KeptAnswers(16, 1);
        kept.came(List.of(one));
        kept.came(List.of(two));
        kept.came(List.of(three));
        assertThat(kept.all()).containsExactly(three, two);
    }

    @Test
    void nothingIsHeldOnceTheyAreLetGoOf() {
        KeptAnswers kept = new KeptAnswers();
        kept.came(List.of(one));
        kept.clear();
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void ofASendWithSeveralAnswersEachHasItsNumber() {
        KeptAnswers kept = new KeptAnswers(2, Long.MAX_VALUE);
        kept.came(List.of(one));
        kept.came(List.of(two, three));
        assertThat(kept.all()).containsExactly(two, three, one);
        assertThat(kept.number(three)).isEqualTo(2);
        assertThat(kept.number(one)).isZero();
    }
}
