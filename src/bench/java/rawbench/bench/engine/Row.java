package rawbench.bench.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of the benchmark: the same work by all, in turns, so that what disturbs one disturbs all. The first one is the
 * bare one, the second one ours; they get more rounds, and who is slow fewer and shorter ones.
 *
 * @param key the name by which it is chosen
 * @param title what is done
 * @param unit what one line of the table tells the time of
 * @param units how many of these the whole work is
 * @param goal how many times as long as the bare one ours may take; 0 where nothing is promised
 * @param ahead whom ours is to be ahead of
 */
record Row(String key, String title, String unit, Runner.Scale scale, double units, double goal, Ahead ahead,
        List<Runner> runners) {
    /** Those who are to be left behind. */
    enum Ahead {
        NOBODY,
        JAVA,
        JAVA_AND_CURL
    }

    private static final int LEAST = 3;

    /** Runs it within about so many seconds. */
    Told run(double seconds) {
        double warm = seconds * 0.35 / (runners.size() + 2);
        for (Runner runner : runners) {
            boolean first = runners.indexOf(runner) < 2;
            runner.prepare(scale, first ? 2 * warm : warm, seconds / 20);
        }
        double share = seconds * 0.65 / (runners.size() + 4);
        boolean further = true;
        while (further) {
            further = false;
            for (int i = 0; i < runners.size(); i++) {
                boolean first = i < 2;
                if (runners.get(i).goesOn(first ? 3 * share : share, first ? LEAST : 1)) {
                    runners.get(i).round(scale);
                    further = true;
                }
            }
        }
        List<Result> results = new ArrayList<>();
        for (Runner runner : runners) {
            results.add(runner.result(scale));
        }
        return new Told(this, results);
    }

    /** A row that was run. */
    record Told(Row row, List<Result> results) {
        Result bare() {
            return results.get(0);
        }

        Result ours() {
            return results.get(1);
        }

        double ratio() {
            return ours().median() / bare().median();
        }

        /** Those of whom ours should be ahead and is not. */
        List<String> inFront() {
            return results.stream()
                    .skip(2)
                    .filter(Result::ran)
                    .filter(one -> row.ahead != Ahead.NOBODY && one.java()
                            || row.ahead == Ahead.JAVA_AND_CURL && one.name().equals("curl"))
                    .filter(one -> one.median() < ours().median())
                    .map(Result::name)
                    .toList();
        }
    }
}
