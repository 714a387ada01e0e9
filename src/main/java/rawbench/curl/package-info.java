/**
 * curl's command line, both ways: a command becomes the requests that curl would send, octet for octet, and a request
 * becomes the command that makes curl send it. What either side cannot say is said in a sentence; nothing runs.
 *
 * <p>Inside, texts hold one character an octet (ISO-8859-1), since a shell can hand curl any octets.
 */
package rawbench.curl;
