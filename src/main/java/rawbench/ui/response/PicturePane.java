package rawbench.ui.response;

import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.content.PictureFacts;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** A body that is a picture: drawn to fit or in its own size, with what it is in words. Nothing is fetched for it. */
final class PicturePane extends VBox {
    private static final double EDGE = 14;

    private final BodyModel model;
    private final Texts texts;
    private final Label says = new Label();
    private final ToggleButton own = new ToggleButton();
    private final Button anyway = new Button();
    private final Notice notice = new Notice(true, anyway);
    private final ImageView image = new ImageView();
    private final StackPane sheet = new StackPane(image);
    private final ScrollPane scroll = new ScrollPane(new StackPane(sheet));

    PicturePane(BodyModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("picture-pane");
        says.getStyleClass().add("muted");
        own.getStyleClass().setAll("toggle-tool");
        own.textProperty().bind(texts.bound("picture.own"));
        own.selectedProperty().subscribe(_ -> size());
        anyway.textProperty().bind(texts.bound("picture.anyway"));
        anyway.getStyleClass().add("flat-tool");
        anyway.setMinWidth(USE_PREF_SIZE);
        anyway.setOnAction(_ -> model.decodeAnyway());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox strip = new HBox(says, space, own);
        strip.getStyleClass().add("picture-facts");
        image.setPreserveRatio(true);
        sheet.getStyleClass().add("checkers");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.viewportBoundsProperty().subscribe(_ -> size());
        StackPane below = new StackPane(scroll, new Waiting("picture.waits", model.picture(), texts));
        setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(strip, notice, below);
        model.picture().resultProperty().subscribe((_, _) -> refresh());
        texts.language().subscribe(_ -> refresh());
    }

    private void refresh() {
        Picture picture = model.picture().result().orElse(null);
        if (!(picture instanceof Picture.Drawn)) {
            image.setImage(null);
        }
        own.setVisible(picture instanceof Picture.Drawn);
        anyway.setVisible(picture instanceof Picture.Left);
        anyway.setManaged(anyway.isVisible());
        switch (picture) {
            case null -> say("", "");
            case Picture.Drawn drawn -> {
                image.setImage(new WritableImage(new PixelBuffer<>(drawn.width(), drawn.height(), drawn.pixels(),
                        PixelFormat.getIntArgbPreInstance())));
                say(drawn.step() > 1 ? words() + " · " + texts.text("picture.thinned", drawn.step()) : words(),
                        drawn.broken().isEmpty() ? "" : texts.text("picture.cut", texts.said(drawn.broken())));
                size();
            }
            case Picture.Left _ -> say(words(), texts.text("picture.left", facts().map(PictureFacts::pixels).orElse(0L),
                    Amounts.octets(model.decoded().length())));
            case Picture.Broken broken -> say(words(), broken.why().isEmpty() ? texts.text("picture.unknown")
                    : texts.text("picture.broken", texts.said(broken.why())));
        }
        image.setAccessibleText(says.getText());
    }

    private void say(String what, String trouble) {
        says.setText(what);
        notice.say(trouble);
    }

    private Optional<PictureFacts> facts() {
        return model.answerProperty().get().picture();
    }

    private String words() {
        String size = Amounts.octets(model.decoded().length());
        return facts().map(facts -> texts.text("picture.facts", facts.kind().name(), facts.width(), facts.height(),
                facts.depth(), texts.text("picture." + facts.colour()), size, facts.frames())).orElse(size);
    }

    /** To fit, a picture becomes smaller where it must and never larger. */
    private void size() {
        if (image.getImage() != null) {
            double width = image.getImage().getWidth();
            double height = image.getImage().getHeight();
            double part = own.isSelected() ? 1
                    : Math.min(1, Math.min((scroll.getViewportBounds().getWidth() - 2 * EDGE) / width,
                            (scroll.getViewportBounds().getHeight() - 2 * EDGE) / height));
            image.setFitWidth(Math.max(1, width * part));
            image.setFitHeight(Math.max(1, height * part));
        }
    }

    ImageView image() {
        return image;
    }

    Label says() {
        return says;
    }

    Notice notice() {
        return notice;
    }
}
