/**
 * Benchmarks beside peers and a bare baseline, in one run: {@code mvn -B -Pbench verify}. They print tables of medians
 * and their ratios, and none fails a build: machines are noisy, and a table is for people. {@code engine} says also which
 * goals are met.
 */
package rawbench.bench;
