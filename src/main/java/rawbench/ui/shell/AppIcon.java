package rawbench.ui.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.image.Image;

/** The app icon in the sizes that desktops ask for. */
final class AppIcon {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private AppIcon() {
    }

    static List<Image> all() {
        List<Image> images = new ArrayList<>();
        for (int size : SIZES) {
            images.add(new Image(AppIcon.class.getResourceAsStream("/icons/rawbench-" + size + ".png")));
        }
        return images;
    }
}
