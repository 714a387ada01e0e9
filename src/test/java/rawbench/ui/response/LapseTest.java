package rawbench.ui.response;

import java.time.Duration;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class LapseTest {
    private final Texts texts = new Texts(ResponseView.class, new SimpleObjectProperty<>(Language.ENGLISH));

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s", "PT0.04S, 0 s", "PT0.26S, 0.3 s", "PT9S, 9 s", "PT10.4S, 10 s", "PT10.6S, 11 s",
            "PT499.99S, 8 min 20 s", "PT59S, 59 s",
            "PT1M, 1 min", "PT1M30S, 1 min 30 s", "PT9M59S, 9 min 59 s", "PT10M20S, 10 min", "PT59M58S, 1 h",
            "PT3599.4S, 1 h", "PT1H5M, 1 h 5 min", "PT23H59M, 1 day", "P2DT5H, 2 days 5 h", "P29DT23H59M, 30 days",
            "P365D, 1 year", "P400D, 1 year 35 days", "P3651D, 10 years", "-PT3S, 3 s"})
    void isAsExactAsAPersonWantsIt(Duration length, String said) {
        assertThat(Lapse.of(length).text(texts)).isEqualTo(said);
    }
}
