/**
 * The practice server, the server that is always there to send a first request to.
 *
 * <p>It listens on 127.0.0.1 only. Each page shows one thing that a raw client meets (a coding, a framing, a slow or an
 * early answer). A page says what its answer is, as a value; {@link rawbench.practice.ReplyWriter} puts in what the page
 * leaves open and writes it octet for octet.
 *
 * <p>Requests are read as the large servers do it: a bare LF ends a line, and an empty line that comes about that way
 * ends the head. What follows is read as the next request, and refused with 400 where it is none. So the tutorial's
 * requests as printed get two answers, 200 and 400; nginx was seen to do the same. Both leave in one write, so that a
 * client sees the second one every time. What the RFCs tell servers to refuse is refused, each time with a sentence that
 * says what is wrong: this is a place to learn.
 */
package rawbench.practice;
