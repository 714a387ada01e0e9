package rawbench.ui.response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.content.CharsetChoice;
import rawbench.content.Rendering.Kind;
import rawbench.http.Detail;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.LiveAnswer;

/**
 * The body of an answer as a person looks at it: in which view, in which charset, and where in it; a part of
 * {@link ResponseModel}. Touched on the FX thread alone.
 */
public final class BodyModel {
    private static final Octets HEAD = Octets.latin1("HTTP/1.1 200\r\n");

    /** One viewer for text and hex, so that both are at the same place with the same octets chosen. */
    private final ViewerModel content;
    private final ViewerModel layout;
    private final ViewerModel received;
    private final ViewerModel event;
    private final OnDemand<Laid> laying;
    private final OnDemand<Picture> picture;
    private final SaveModel saving;
    private final PartsModel parts;
    private final ObjectProperty<BodyView> wanted = new SimpleObjectProperty<>(this, "wanted");
    private final ReadOnlyObjectWrapper<BodyView> view = new ReadOnlyObjectWrapper<>(this, "view", BodyView.TEXT);
    private final ReadOnlyObjectWrapper<ViewerModel> front = new ReadOnlyObjectWrapper<>(this, "front");
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<LiveAnswer.Look> live = new ReadOnlyObjectWrapper<>(this, "live");
    private final ReadOnlyObjectWrapper<CharsetChoice> charset = new ReadOnlyObjectWrapper<>(this, "charset");
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap", true);
    private Optional<Charset> chosen = Optional.empty();

    BodyModel(Work work) {
        saving = new SaveModel(work);
        content = viewer(work);
        layout = viewer(work);
        received = viewer(work);
        event = new ViewerModel(work);
        event.coloursProperty().set(LineColours.json());
        layout.foldingProperty().set(true);
        received.lineEndsProperty().set(true);
        laying = new OnDemand<>(work, "layout", trouble -> Laid.failed(String.valueOf(trouble.getMessage())));
        picture = new OnDemand<>(work, "picture", trouble -> new Picture.Broken(String.valueOf(trouble.getMessage())));
        parts = new PartsModel(work, part -> put(part, false));
        wanted.subscribe((_, _) -> settle());
        laying.resultProperty().subscribe((_, now) -> laid(now));
    }

    private ViewerModel viewer(Work work) {
        ViewerModel viewer = new ViewerModel(work);
        viewer.wrapProperty().bindBidirectional(wrap);
        viewer.onSave(octets -> saving.save("chosen.octets", octets));
        return viewer;
    }

    /**
     * Shows an answer that is there.
     *
     * @param more whether it begins with what is shown, so that a person stays where they are
     */
    void show(Answer now, boolean more) {
        parts.of(now);
        put(now, more);
    }

    private void put(Answer now, boolean more) {
        boolean same = live.get() == null && answer.get() != null && answer.get().exchange().equals(now.exchange());
        live.set(null);
        answer.set(now);
        put(content, now.content(), more);
        put(received, now.exchange().received(), more || same);
        read();
        layout.show(Octets.empty());
        lay(now);
        if (now.rendering().kind().image()) {
            picture.offer(new PictureDecoder(now.content(), false));
        } else {
            picture.none();
        }
        settle();
    }

    /** Shows what there is of an answer that is coming; {@code more} where the beginning of it is shown already. */
    void show(LiveAnswer.Look look, boolean more) {
        live.set(look);
        if (!more) {
            leave();
        }
        put(content, look.body().content(), more);
        put(received, look.received(), more);
        if (!more) {
            follow(content);
            follow(received);
        }
        read();
        settle();
    }

    /** A person wants to see what comes, until they look at something else. */
    private static void follow(ViewerModel viewer) {
        viewer.placeProperty().set(viewer.octetsProperty().get().length());
    }

    private static void put(ViewerModel viewer, Octets now, boolean more) {
        long shown = viewer.octetsProperty().get().length();
        if (!more || now.length() < shown) {
            viewer.show(now);
        } else if (now.length() > shown) {
            viewer.grow(now);
        }
    }

    private void lay(Answer now) {
        if (!now.rendering().hasLayout()) {
            laying.none();
        } else if (now.layout().isPresent() && chosen.isEmpty()) {
            laying.ready(new Laid(now.layout().get(), false));
        } else {
            laying.offer(Laid.job(now.rendering(), charset.get().charset(), layout.octetsProperty().get()));
        }
    }

    /** Lays out what a person left. */
    void layAgain() {
        lay(answer.get());
        settle();
    }

    private void laid(Laid laid) {
        if (laid != null) {
            layout.charsetProperty().set(laid.pretty().charset());
            Octets octets = laid.pretty().octets().orElse(Octets.empty());
            layout.coloursProperty().set(LineColours.of(answer.get().rendering().kind(), octets.length()));
            if (!laid.same()) {
                layout.show(octets);
            }
            settle();
        }
    }

    /** Reads the text in this charset; with none, as the answer says. The place stays. */
    public void read(Optional<Charset> person) {
        chosen = person;
        if (live.get() == null && answer.get() == null) {
            return;
        }
        read();
        if (live.get() == null && laying.stageProperty().get() != OnDemand.Stage.NONE) {
            lay(answer.get());
            settle();
        }
    }

    private void read() {
        CharsetChoice said = live.get() == null ? answer.get().rendering().charset()
                : new CharsetChoice(live.get().body().charset(), Detail.literal(""), List.of());
        charset.set(chosen.map(CharsetChoice::chosen).orElse(said));
        Charset now = charset.get().charset();
        content.charsetProperty().set(now);
        received.charsetProperty().set(asciiBased(now) ? now : StandardCharsets.UTF_8);
    }

    /** Heads are ASCII, whatever the body is. */
    private static boolean asciiBased(Charset charset) {
        return HEAD.text(charset).equals(HEAD.latin1());
    }

    /** Finds the view that is shown now, and has worked out what it needs. */
    private void settle() {
        BodyView now = wanted.get() != null && offers(wanted.get()) ? wanted.get() : natural();
        view.set(now);
        content.formProperty().set(now == BodyView.HEX ? ViewerModel.Form.HEX : ViewerModel.Form.TEXT);
        if (now == BodyView.PRETTY) {
            laying.look();
        } else if (now == BodyView.IMAGE) {
            picture.look();
        }
        front.set(switch (now) {
            case PRETTY -> laying.result()
                    .map(laid -> laid.pretty().octets().isPresent() ? layout : content)
                    .orElse(null);
            case TEXT, HEX -> content;
            case RECEIVED -> received;
            case EVENTS, IMAGE -> null;
        });
    }

    /** Whether a view can be chosen. */
    boolean offers(BodyView one) {
        boolean comes = live.get() != null;
        return switch (one) {
            case PRETTY -> !comes && laying.stageProperty().get() != OnDemand.Stage.NONE;
            case IMAGE -> !comes && picture.stageProperty().get() != OnDemand.Stage.NONE;
            case EVENTS -> comes ? live.get().body().events().isPresent()
                    : answer.get() != null && answer.get().events().isPresent();
            case TEXT, HEX, RECEIVED -> true;
        };
    }

    /** The view that suits what is shown. */
    private BodyView natural() {
        for (BodyView one : new BodyView[]{BodyView.EVENTS, BodyView.IMAGE, BodyView.PRETTY}) {
            if (offers(one)) {
                return one;
            }
        }
        boolean text = live.get() != null ? live.get().body().textual()
                : answer.get() == null || answer.get().rendering().kind().text()
                        || answer.get().rendering().kind() == Kind.EMPTY;
        return text ? BodyView.TEXT : BodyView.HEX;
    }

    /** A person wants to see this view, of this answer and of those to come. */
    void choose(BodyView one) {
        wanted.set(one == natural() ? null : one);
    }

    /** Shows an octet of the content: in the text where it is one, else in hex. */
    public void showOctet(long offset) {
        parts.choose(-1);
        if (view.get() != BodyView.TEXT && view.get() != BodyView.HEX) {
            boolean text = answer.get() != null && answer.get().rendering().kind().text();
            choose(text ? BodyView.TEXT : BodyView.HEX);
        }
        content.select(offset + 1, offset);
    }

    /** Decodes the picture, however many pixels it has. */
    void decodeAnyway() {
        picture.offer(new PictureDecoder(answer.get().content(), true));
        settle();
    }

    /** Nobody looks at it any more: what is worked out is given up. */
    void leave() {
        laying.none();
        picture.none();
        parts.none();
    }

    /** What of the body is there now: all of it, or what has come. */
    Octets decoded() {
        return content.octetsProperty().get();
    }

    /** Every octet of the answer that is there now. */
    Octets everything() {
        return received.octetsProperty().get();
    }

    /** The view that a person wants; null where they leave it to the content. */
    ObjectProperty<BodyView> wantedProperty() {
        return wanted;
    }

    /** The view that is shown. */
    public ReadOnlyObjectProperty<BodyView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The viewer in front; null where something else is. */
    public ReadOnlyObjectProperty<ViewerModel> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** The answer that is shown; null before the first. */
    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What there is of an answer that is coming; null where none is shown. */
    ReadOnlyObjectProperty<LiveAnswer.Look> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** What text is read in, and why. */
    ReadOnlyObjectProperty<CharsetChoice> charsetProperty() {
        return charset.getReadOnlyProperty();
    }

    /** Whether a person chose the charset. */
    boolean charsetChosen() {
        return chosen.isPresent();
    }

    /** Whether long lines go on in the next row. */
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    public ViewerModel content() {
        return content;
    }

    public ViewerModel layout() {
        return layout;
    }

    public ViewerModel received() {
        return received;
    }

    /** The data of the event that is chosen. */
    ViewerModel event() {
        return event;
    }

    OnDemand<Laid> laying() {
        return laying;
    }

    OnDemand<Picture> picture() {
        return picture;
    }

    PartsModel parts() {
        return parts;
    }

    /** What goes into files, or to another program. */
    public SaveModel saving() {
        return saving;
    }
}
