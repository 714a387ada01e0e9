package rawbench.ui.shell;

/** The commands of what lies over the window's content, and Esc, which closes whatever lies on top. */
final class LayerCommands {
    private final DeskLayers layers;
    private final DeskPalette palette;
    private final DeskCommands below;

    LayerCommands(DeskLayers layers, DeskPalette palette, DeskCommands below) {
        this.layers = layers;
        this.palette = palette;
        this.below = below;
    }

    /** Adds all of them. */
    void addTo(Commands commands) {
        commands.always()
                .on("palette", "Shortcut+K", palette::commands)
                .on("quick.open", "Shortcut+P", palette::open)
                .on("keys", "F1", layers::toggleHelp)
                .on("notices", "Shortcut+Shift+N", layers::toggleNotices)
                .when("escape", "Esc", () -> layers.closeTop() || below.escape());
    }
}
