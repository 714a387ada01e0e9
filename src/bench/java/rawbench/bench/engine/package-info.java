/**
 * The benchmark of the engine beside its peers: small exchanges, a gibibyte, chunks, decoding. It writes
 * {@code src/site/bench.md}, prose included, so that what stands there is what was measured.
 */
package rawbench.bench.engine;
