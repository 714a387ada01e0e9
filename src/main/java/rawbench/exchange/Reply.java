package rawbench.exchange;

import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/**
 * One request of a sending and the answer that came for it: answers come in the order of the requests (RFC 9112 9.3.2).
 *
 * @param request the request's octets
 * @param asked where the request begins in all octets that were to be sent
 * @param from where its answer begins in all octets that came
 * @param received the octets of its answer, interim responses first; of the last answer also what came behind it
 * @param reading those octets as HTTP; its offsets count from {@code from}
 * @param outcome what became of this answer alone
 */
public record Reply(Octets request, long asked, long from, Octets received, ResponseReading reading, Outcome outcome) {}
