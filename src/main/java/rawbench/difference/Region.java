package rawbench.difference;

/** Items {@code fromA} to before {@code toA} of one sequence that may be beside those of another: a part not done yet. */
record Region(int fromA, int toA, int fromB, int toB) {
    boolean open() {
        return fromA < toA && fromB < toB;
    }

    int sizeA() {
        return toA - fromA;
    }

    int sizeB() {
        return toB - fromB;
    }

    int size() {
        return sizeA() + sizeB();
    }
}
