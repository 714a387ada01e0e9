/**
 * How an answer, or its request, is framed: the name of every octet, where the message ends and by which rule,
 * where other readers see its end, and the ladder of codings.
 *
 * <p>{@link rawbench.ui.framing.FramingModel} holds which message is looked at and which of its spans is chosen; the list
 * of spans and the viewer beside it ask the framing map for what is in sight only, so that a body of ten million chunks
 * costs no more than one of ten.
 */
package rawbench.ui.framing;
