package rawbench.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.control.Tooltip;

import org.fxmisc.richtext.event.MouseOverTextEvent;

import rawbench.http.Finding;

/** Says what is odd about the octets under the pointer, in the editor; a part of {@link RequestView}. */
final class FindingHover {
    private static final Duration PAUSE = Duration.ofMillis(350);
    private static final int ASIDE = 14;

    private final Tooltip tooltip = new Tooltip();

    FindingHover(OctetArea area, RequestModel model) {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        area.setMouseOverTextDelay(PAUSE);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            Analysis analysis = model.analysisProperty().get();
            List<Finding> there = at(analysis, area.offset(event.getCharacterIndex()));
            if (!there.isEmpty() && analysis.octets().equals(model.octetsProperty().get())) {
                tooltip.setText(there.stream().map(Analysis::said).distinct().collect(Collectors.joining("\n")));
                tooltip.show(area, event.getScreenPosition().getX() + ASIDE, event.getScreenPosition().getY() + ASIDE);
            }
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tooltip.hide());
    }

    /** What was found about an octet. */
    static List<Finding> at(Analysis analysis, long offset) {
        return analysis.findings()
                .stream()
                .filter(one -> offset >= one.at() && offset < one.at() + Math.max(1, one.length()))
                .toList();
    }
}
