package rawbench.lint;

import java.util.List;

import rawbench.http.Finding;

/**
 * What was found, and what may be done about it.
 *
 * @param finding what is odd and where
 * @param repairs the likeliest first; empty where only the person can know
 */
public record Advice(Finding finding, List<Repair> repairs) {
    public Advice {
        repairs = List.copyOf(repairs);
    }
}
