package rawbench.ui.compare;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import rawbench.compare.Sign;
import rawbench.exchange.Exchange;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.response.Exchanges;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class CompareModelTest {
    private static final String LINES = "line\n".repeat(40);
    private static Exchange one;
    private static Exchange other;

    private final CompareModel model = new CompareModel(new InlineWork());

    @BeforeAll
    static void exchange() {
        one = answer("A: 1\r\nB: 2\r\n", "begin\n" + LINES + "end\n");
        other = answer("a: 1\r\nB: 3\r\n", "begin\n" + LINES + "END\nmore\n");
    }

    @Test
    void equalRunsAreFoldedAndOpenOnDemand() {
        model.compare(new Subject.Answer("one", one), new Subject.Answer("other", other));
        Row.Fold fold = rows().stream().filter(Row.Fold.class::isInstance).map(Row.Fold.class::cast).findFirst().get();
        assertThat(fold.lines()).isEqualTo(41 - 6);
        int before = rows().size();
        model.unfold(fold);
        assertThat(rows()).hasSize(before + 34).noneMatch(Row.Fold.class::isInstance);
    }

    @Test
    void eachRowTellsItsKindBySign() {
        model.compare(new Subject.Answer("one", one), new Subject.Answer("other", other));
        assertThat(rows()).filteredOn(Row.Field.class::isInstance)
                .extracting(Row::sign)
                .containsExactly(Sign.SPELLING, Sign.CHANGED, Sign.CHANGED);
        assertThat(rows().subList(rows().size() - 2, rows().size())).extracting(Row::sign)
                .containsExactly(Sign.CHANGED, Sign.ADDED);
    }

    @Test
    void stepsGoThroughTheDifferencesAndStayAtTheEnds() {
        model.compare(new Subject.Answer("one", one), new Subject.Answer("other", other));
        int stops = model.comparedProperty().get().stops().size();
        assertThat(stops).isEqualTo(4);
        assertThat(model.stopProperty().get()).isZero();
        model.previous();
        assertThat(model.stopProperty().get()).isZero();
        for (int i = 0; i < 9; i++) {
            model.next();
        }
        assertThat(model.stopProperty().get()).isEqualTo(stops - 1);
    }

    @Test
    void anAnswerWithItselfHasNothingToStepTo() {
        model.compare(new Subject.Answer("one", one), new Subject.Answer("one", one));
        assertThat(model.stopProperty().get()).isEqualTo(-1);
        model.next();
        model.previous();
        assertThat(model.stopProperty().get()).isEqualTo(-1);
        assertThat(model.comparedProperty().get().comparison().whole().equal()).isTrue();
    }

    @Test
    void theSidesCanBeChanged() {
        model.compare(new Subject.Answer("one", one), new Subject.Answer("other", other));
        model.swap();
        assertThat(model.comparedProperty().get().a()).isSameAs(other);
        assertThat(rows().getLast().sign()).isEqualTo(Sign.REMOVED);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(load("texts_zh.properties").keySet()).isEqualTo(load("texts.properties").keySet());
    }

    private List<Row> rows() {
        return model.comparedProperty().get().rows();
    }

    private static Exchange answer(String fields, String body) {
        return Exchanges.answered(
                "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(CompareView.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
