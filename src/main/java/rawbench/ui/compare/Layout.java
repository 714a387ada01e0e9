package rawbench.ui.compare;

/**
 * How a comparison is laid out in rows.
 *
 * @param unified one column, what only the first has before what only the second has; else two columns
 * @param onlyDifferences whether nothing that is equal is shown but its {@code context}
 * @param context how many equal rows stay in sight beside a difference
 * @param ignoredFolded whether rows whose difference is ignored are folded away with the equal ones
 */
record Layout(boolean unified, boolean onlyDifferences, int context, boolean ignoredFolded) {
    static final int CONTEXT = 3;
    static final Layout SIDES = new Layout(false, false, CONTEXT, true);

    Layout unified(boolean wanted) {
        return new Layout(wanted, onlyDifferences, context, ignoredFolded);
    }

    Layout onlyDifferences(boolean wanted, int rows) {
        return new Layout(unified, wanted, wanted ? rows : CONTEXT, ignoredFolded);
    }

    Layout ignoredFolded(boolean wanted) {
        return new Layout(unified, onlyDifferences, context, wanted);
    }
}
