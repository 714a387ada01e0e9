package rawbench.ui.response;

/** Brings the filter over a body into a state to look at. */
public final class FilterStates {
    private FilterStates() {
    }

    /** Follows a path. */
    public static void follow(ResponseView view, String path) {
        FilterModel filter = view.body().filter();
        filter.openProperty().set(true);
        filter.pathProperty().set(path);
        filter.apply();
    }
}
