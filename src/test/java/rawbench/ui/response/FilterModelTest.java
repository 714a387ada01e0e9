package rawbench.ui.response;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.content.Filter;
import rawbench.ui.Fx;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.FilterModel.State;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** A path that is typed over a body shows what it leads to in the body's place. */
class FilterModelTest {
    private final InlineWork work = new InlineWork();
    private final ResponseModel model = new ResponseModel(work, new Workbench()::rendering);
    private final FilterModel filter = new FilterModel(work, model.body());

    private void answered(String type, String body) {
        model.answered(Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body));
    }

    private String shown() {
        return filter.viewer().octetsProperty().get().latin1();
    }

    @Test
    void followsThePathOnceNothingIsTypedForAMoment() {
        answered("application/json", "{\"a\": [{\"n\": 1.0}, {\"n\": 2}]}");
        assertThat(filter.offeredProperty().get()).contains(Filter.JSON_PATH);
        filter.openProperty().set(true);
        filter.pathProperty().set("$..n");
        assertThat(filter.lookProperty().get().state()).isEqualTo(State.IDLE);
        assertThat(filter.shownProperty().get()).isFalse();
        work.letTimePass();
        assertThat(filter.shownProperty().get()).isTrue();
        assertThat(shown().replaceAll("\\s", "")).isEqualTo("[1.0,2]");
        assertThat(filter.lookProperty().get().found().results()).isEqualTo(2);
    }

    @Test
    void whatLeadsNowhereLeavesTheBodyInPlace() {
        answered("application/json", "{\"a\": 1}");
        filter.openProperty().set(true);
        filter.pathProperty().set("$.b");
        filter.apply();
        assertThat(filter.lookProperty().get().state()).isEqualTo(State.DONE);
        assertThat(filter.shownProperty().get()).isFalse();
        filter.pathProperty().set("$.a[?(");
        filter.apply();
        assertThat(filter.lookProperty().get().found().trouble()).isPresent();
        assertThat(filter.shownProperty().get()).isFalse();
    }

    @Test
    void isFollowedAnewInTheNextAnswer() {
        answered("application/json", "{\"a\": 1}");
        filter.openProperty().set(true);
        filter.pathProperty().set("$.a");
        filter.apply();
        answered("application/json", "{\"a\": 2}");
        assertThat(shown()).isEqualTo("2");
        answered("application/xml", "<a>3</a>");
        assertThat(filter.offeredProperty().get()).contains(Filter.XPATH);
        filter.pathProperty().set("/a/text()");
        filter.apply();
        assertThat(shown()).isEqualTo("3\n");
        answered("text/plain", "a");
        assertThat(filter.offeredProperty().get()).isEmpty();
        assertThat(filter.shownProperty().get()).isFalse();
    }

    @Test
    void closedTheBodyIsBack() {
        answered("application/json", "{\"a\": 1}");
        filter.openProperty().set(true);
        filter.pathProperty().set("$.a");
        filter.apply();
        filter.close();
        assertThat(filter.shownProperty().get()).isFalse();
        filter.openProperty().set(true);
        assertThat(shown()).isEqualTo("1");
    }

    @Test
    void theResultStandsInThePlaceOfTheBodyAndIsSearched() throws Exception {
        SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
        Fx.on(() -> {
            ResponseView view = Fx.shown(new ResponseView(model, language), 700, 600);
            answered("application/json", "{\"name\": \"one\", \"list\": [\"one\", \"two\"]}");
            Fx.laidOut(view);
            FilterModel its = view.body().filter();
            its.openProperty().set(true);
            its.pathProperty().set("$.list");
            its.apply();
            FindPane found = FindPane.within(view.body()).orElseThrow();
            found.find();
            found.model().wantedProperty().set("one");
            assertThat(found.model().lookProperty().get().hits()).isEqualTo(1);
            view.lookup("#filter-field")
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(its.shownProperty().get()).isFalse();
            assertThat(found.model().lookProperty().get().hits()).isEqualTo(2);
            view.getScene().getWindow().hide();
            return null;
        });
    }
}
