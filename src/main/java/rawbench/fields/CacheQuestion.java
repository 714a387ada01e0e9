package rawbench.fields;

import java.time.Instant;
import java.util.Optional;

import rawbench.http.HeaderSection;

/**
 * All that a cache knows of an answer when it asks whether to keep and to use it.
 *
 * @param method of the request
 * @param request the fields of the request
 * @param status of the answer
 * @param response the fields of the answer
 * @param asked when the request went out
 * @param answered when the answer's head was there
 */
public record CacheQuestion(String method, HeaderSection request, int status, HeaderSection response, Instant asked,
        Instant answered) {
    /** A date of the answer that a cache may reckon with; of several fields the first counts. */
    Optional<Instant> date(String name) {
        return response.first(name)
                .flatMap(value -> HttpDate.read(value, answered))
                .filter(HttpDate::valid)
                .map(HttpDate::at);
    }
}
