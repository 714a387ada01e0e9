/**
 * When what happened: the phases of an exchange as bars on one axis of time, with a tick for every arrival.
 *
 * <p>{@link rawbench.ui.timing.TimingModel} has the events of a transcript counted on a worker; what it holds then, a
 * {@link rawbench.ui.timing.Waterfall}, is bounded however many events there were, since arrivals that no screen could
 * show apart are one {@link rawbench.ui.timing.Arrival}. Each row is an item of a list, so that the keyboard and a screen
 * reader get every one of them as a sentence.
 */
package rawbench.ui.timing;
