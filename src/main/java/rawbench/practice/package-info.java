/**
 * Floor 4: the practice server, the server that is always there to send a first request to.
 *
 * <p>It listens on 127.0.0.1 only. Each page shows one thing that a raw client meets (a coding, a framing, a slow or an
 * early answer), and is written down octet for octet where that is the point. Requests are read leniently, as the large
 * servers do it: a bare LF ends a line, and an empty line that comes about that way ends the head. What follows is read
 * as the next request, and answered with 400 where it is none.
 */
package rawbench.practice;
