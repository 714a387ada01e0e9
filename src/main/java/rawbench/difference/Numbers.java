package rawbench.difference;

import java.util.Arrays;

/** Sequences of numbers made small: numbers without gaps, and only those that both sequences have. */
final class Numbers {
    private Numbers() {
    }

    /** Replaces the numbers of both by numbers from 0 on, equal for equal ones, and says how many there may be. */
    static int dense(int[] a, int[] b) {
        int most = 4 * (a.length + b.length);
        int highest = Math.max(highest(a, most), highest(b, most));
        if (highest < most) {
            return highest + 1;
        }
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        Arrays.sort(all);
        int[] each = Arrays.stream(all).distinct().toArray();
        Arrays.setAll(a, i -> Arrays.binarySearch(each, a[i]));
        Arrays.setAll(b, i -> Arrays.binarySearch(each, b[i]));
        return each.length;
    }

    /** The highest number, or {@code most} where one is higher or below 0. */
    private static int highest(int[] numbers, int most) {
        int highest = 0;
        for (int number : numbers) {
            highest = number < 0 || number > most ? most : Math.max(highest, number);
        }
        return highest;
    }

    /** Where the numbers stand in {@code numbers} that also stand in {@code others}. */
    static int[] placesOfShared(int[] numbers, int[] others, int count) {
        boolean[] there = new boolean[count];
        for (int other : others) {
            there[other] = true;
        }
        int[] places = new int[numbers.length];
        int found = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (there[numbers[i]]) {
                places[found++] = i;
            }
        }
        return Arrays.copyOf(places, found);
    }

    /** The numbers at these places. */
    static int[] picked(int[] numbers, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = numbers[places[i]];
        }
        return picked;
    }
}
