package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.http.Finding;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FindingStripTest {
    private static final Octets ODD = Octets.latin1("GET /{x} HTTP/1.1\r\nHost : a.example\r\n\r\n");

    private final AtomicReference<Octets> repaired = new AtomicReference<>();
    private final List<Long> gone = new ArrayList<>();
    private final List<String> aimed = new ArrayList<>();

    @Test
    void aRowHasItsPlaceItsRepairsAndItsSection() throws Exception {
        Fx.on(() -> {
            FindingStrip strip = strip(ODD);
            assertThat(said(strip, ".finding-line")).containsExactly("1:6", "1:8", "2:5");
            assertThat(said(strip, ".finding-repair")).containsExactly("Encode as %7B", "Repair all 2",
                    "Encode as %7D", "Remove the white space");
            assertThat(said(strip, ".finding-section")).containsExactly("RFC 3986 2", "RFC 3986 2", "RFC 9112 5.1");
            strip.getContent().lookupAll(".finding-line").forEach(link -> ((Hyperlink) link).fire());
            assertThat(gone).containsExactly(5L, 7L, 23L);
            return strip;
        });
    }

    @Test
    void aClickRepairsOneOrAllOfItsKind() throws Exception {
        Fx.on(() -> {
            FindingStrip strip = strip(ODD);
            press(strip, "Remove the white space");
            assertThat(repaired.get().latin1()).contains("Host: a").contains("{x}");
            press(strip, "Repair all 2");
            assertThat(repaired.get().latin1()).startsWith("GET /%7Bx%7D HTTP/1.1\r\nHost : a");
            return strip;
        });
    }

    @Test
    void whatIsTheSameIsNotDrawnAnewAndNothingTakesNoRoom() throws Exception {
        Fx.on(() -> {
            FindingStrip strip = strip(ODD);
            List<?> rows = List.copyOf(((VBox) strip.getContent()).getChildren());
            strip.show(analysis(ODD));
            assertThat(((VBox) strip.getContent()).getChildren()).isEqualTo(rows);
            strip.show(analysis(Octets.latin1("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n")));
            assertThat(strip.isManaged()).isFalse();
            return strip;
        });
    }

    @Test
    void aRowStaysWhereItsFindingIsThereStillAndTellsItsNewPlace() throws Exception {
        Fx.on(() -> {
            FindingStrip strip = strip(ODD);
            List<?> rows = List.copyOf(((VBox) strip.getContent()).getChildren());
            strip.show(analysis(Octets.latin1("GET /long{x} HTTP/1.1\r\nHost : a.example\r\n\r\n")));
            assertThat(((VBox) strip.getContent()).getChildren()).isEqualTo(rows);
            assertThat(said(strip, ".finding-line")).containsExactly("1:10", "1:12", "2:5");
            strip.getContent().lookupAll(".finding-line").forEach(link -> ((Hyperlink) link).fire());
            assertThat(gone).containsExactly(9L, 11L, 27L);
            press(strip, "Repair all 2");
            assertThat(repaired.get().latin1()).startsWith("GET /long%7Bx%7D HTTP/1.1\r\nHost : a");
            strip.show(analysis(Octets.latin1("GET /x HTTP/1.1\r\nHost : a.example\r\n\r\n")));
            assertThat(((VBox) strip.getContent()).getChildren()).isEqualTo(rows.subList(2, 3));
            return strip;
        });
    }

    @Test
    void aRowStaysWhenWhatItSaysCounts() throws Exception {
        Fx.on(() -> {
            String head = "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 9\r\n\r\n";
            FindingStrip strip = strip(Octets.latin1(head + "abc"));
            List<?> rows = List.copyOf(((VBox) strip.getContent()).getChildren());
            List<String> before = said(strip, ".finding-repair");
            strip.show(analysis(Octets.latin1(head + "abcd")));
            assertThat(((VBox) strip.getContent()).getChildren()).isEqualTo(rows).isNotEmpty();
            assertThat(said(strip, ".finding-repair")).hasSameSizeAs(before).isNotEqualTo(before);
            return strip;
        });
    }

    @Test
    void theKeyboardAndWhatIsSeenStayWhenAFindingMoreComes() throws Exception {
        Fx.on(() -> {
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                many.append("X").append(i).append(" : 1\r\n");
            }
            String odd = "GET / HTTP/1.1\r\nHost: a.example\r\n" + many + "\r\n";
            FindingStrip strip = Fx.shown(strip(Octets.latin1(odd)), 700, 120);
            strip.setVvalue(0.5);
            Fx.laidOut(strip);
            Hyperlink link = (Hyperlink) List.copyOf(strip.getContent().lookupAll(".finding-line")).get(15);
            link.requestFocus();
            double seen = strip.sceneToLocal(link.localToScene(0, 0)).getY();
            strip.show(analysis(Octets.latin1(odd.replace("\r\n\r\n", "\r\nX99 : 1\r\n\r\n"))));
            Fx.laidOut(strip);
            assertThat(strip.getScene().getFocusOwner()).isSameAs(link);
            assertThat(strip.sceneToLocal(link.localToScene(0, 0)).getY()).isCloseTo(seen, within(2.0));
            return strip;
        });
    }

    @Test
    void aRepairOfOctetsThatAreNoLongerThereDoesNothing() throws Exception {
        Fx.on(() -> {
            RequestModel model = new RequestModel(new Workbench(), new InlineWork(),
                    new RequestDraft("", "http://a.example", ODD));
            model.repair(Octets.latin1("other"), List.of(Edit.insertion(0, Octets.latin1("x"))));
            assertThat(model.draft().octets()).isEqualTo(ODD);
            model.repair(ODD, List.of(Edit.insertion(0, Octets.latin1("x"))));
            assertThat(model.draft().octets().latin1()).startsWith("xGET");
            return model;
        });
    }

    @Test
    void aLineThatOtherEditorsCompleteIsWrittenWholeWhenThatIsAskedFor() throws Exception {
        Fx.on(() -> {
            Octets typed = Octets.latin1("GET https://a.example:8443/x HTTP/1.1\r\nAccept: */*\r\n\r\n");
            FindingStrip strip = strip(Octets.empty());
            strip.show(Analysis.of(new RequestDraft("", "", typed), Values.NONE, new Workbench()));
            press(strip, "Write it whole");
            assertThat(repaired.get().latin1())
                    .isEqualTo("GET /x HTTP/1.1\r\nHost: a.example:8443\r\nAccept: */*\r\n\r\n");
            assertThat(aimed).containsExactly("https://a.example:8443");
            return strip;
        });
    }

    @Test
    void toWriteItWholeIsOfferedAsLongAsNothingStandsInTheTargetField() throws Exception {
        Fx.on(() -> {
            Octets typed = Octets.latin1("GET https://a.example/x HTTP/1.1\r\n\r\n");
            FindingStrip strip = strip(Octets.empty());
            Analysis without = aimedAt("", typed);
            strip.show(without);
            assertThat(said(strip, ".finding-repair")).containsExactly("Write it whole");
            strip.show(aimedAt("http://a.example", typed));
            assertThat(said(strip, ".finding-repair")).doesNotContain("Write it whole");
            strip.show(without);
            assertThat(said(strip, ".finding-repair")).containsExactly("Write it whole");
            return strip;
        });
    }

    @Test
    void toWriteItWholeIsNoLongerOfferedWhereTheTroubleAloneIsTheSame() throws Exception {
        Fx.on(() -> {
            FindingStrip strip = strip(Octets.empty());
            Analysis without = aimedAt("", Octets.latin1("GET https://a.example/x HTTP/1.1\r\n\r\n"));
            strip.show(without);
            strip.show(Analysis.troubled(without.octets(), without.trouble().orElseThrow()));
            assertThat(said(strip, ".finding-repair")).isEmpty();
            return strip;
        });
    }

    private static Analysis aimedAt(String target, Octets typed) {
        return Analysis.of(new RequestDraft("", target, typed), Values.NONE, new Workbench());
    }

    @Test
    void underThePointerIsWhatWasFoundThere() {
        Analysis found = analysis(ODD);
        assertThat(found.at(5)).extracting(Finding::at).containsExactly(5L);
        assertThat(found.at(6)).isEmpty();
    }

    private FindingStrip strip(Octets octets) {
        Texts texts = new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH));
        FindingStrip strip = new FindingStrip(texts, gone::add,
                (looked, edits) -> repaired.set(Edit.applied(looked, edits)), aimed::add);
        strip.show(analysis(octets));
        return strip;
    }

    private static Analysis analysis(Octets octets) {
        return Analysis.of(new RequestDraft("", "http://a.example", octets), Values.NONE, new Workbench());
    }

    private static List<String> said(FindingStrip strip, String style) {
        return strip.getContent()
                .lookupAll(style)
                .stream()
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .toList();
    }

    private static void press(FindingStrip strip, String says) {
        strip.getContent()
                .lookupAll(".finding-repair")
                .stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(says))
                .findFirst()
                .orElseThrow()
                .fire();
    }
}
