package rawbench.ui.compare;

import javafx.scene.input.KeyEvent;

/** What the keys do while the rows have the keyboard. */
record RowKeys(RowPane rows, CompareModel model) {
    private static final int LETTERS = 8;

    void pressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() && !key.getCode().isNavigationKey()
                || model.comparedProperty().get() == null) {
            return;
        }
        int at = model.atProperty().get();
        int page = Math.max(1, (int) rows.page() - 1);
        boolean taken = true;
        switch (key.getCode()) {
            case UP -> model.choose(at - 1);
            case DOWN -> model.choose(at + 1);
            case PAGE_UP -> model.choose(at - page);
            case PAGE_DOWN -> model.choose(at + page);
            case HOME -> model.choose(0);
            case END -> model.choose(Integer.MAX_VALUE);
            case LEFT -> rows.sideways(-LETTERS);
            case RIGHT -> rows.sideways(LETTERS);
            case ENTER, SPACE -> taken = model.act(key.isShiftDown());
            default -> taken = false;
        }
        if (taken) {
            key.consume();
        }
    }
}
