/**
 * Benchmarks beside peers and a bare baseline, in one run: {@code mvn -B -Pbench verify}. They print tables of medians
 * and their ratios and judge nothing: machines are noisy, and a table is for people.
 */
package rawbench.bench;
