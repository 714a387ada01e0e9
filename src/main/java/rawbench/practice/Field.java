package rawbench.practice;

/** One field of an answer, as it goes out. */
record Field(String name, String value) {
    boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }
}
