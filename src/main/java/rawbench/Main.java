package rawbench;

/** Where Rawbench starts: chooses the window or the prompt. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.out.println("rawbench");
    }
}
