package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;

import rawbench.draft.DraftSettings;
import rawbench.http.WritePoint;
import rawbench.octets.Edit;

/** The write points of a request: put before the octet at the caret, moved with the octets, changed, taken away. */
final class PointsModel {
    private final RequestModel request;

    PointsModel(RequestModel request) {
        this.request = request;
    }

    /** Settings whose write points have moved with the octets. */
    static DraftSettings moved(DraftSettings settings, List<Edit> edits) {
        return settings.points().isEmpty() ? settings
                : settings.withPoints(
                        settings.points().stream().map(point -> point.moved(Edit.moved(point.at(), edits))).toList());
    }

    List<WritePoint> all() {
        return request.settingsProperty().get().points();
    }

    /** Has something done before the octet at the caret. */
    void add(WritePoint.Act act) {
        List<WritePoint> points = new ArrayList<>(all());
        points.add(new WritePoint(request.selectionProperty().get().caret(), act));
        settle(points);
    }

    void remove(WritePoint point) {
        List<WritePoint> points = new ArrayList<>(all());
        points.remove(point);
        settle(points);
    }

    /** Has something else done at the same place. */
    void change(WritePoint point, WritePoint.Act act) {
        List<WritePoint> points = new ArrayList<>(all());
        points.replaceAll(each -> each.equals(point) ? new WritePoint(point.at(), act) : each);
        settle(points);
    }

    private void settle(List<WritePoint> points) {
        request.settle(request.settingsProperty().get().withPoints(points));
    }
}
