package planted.ui.response;

/** A pane's class, for another pane to import wrongly. */
public record Answer(boolean shown) {}
