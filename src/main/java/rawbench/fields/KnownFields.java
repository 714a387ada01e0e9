package rawbench.fields;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import rawbench.fields.FieldMeaning.Use;

/** The fields that are explained, after the registry at iana.org/assignments/http-fields and the standards of browsers. */
final class KnownFields {
    /** Name, who sends it, where it is defined; a star for what should not be sent any more. */
    private static final String TABLE = """
        Accept                              > RFC 9110 12.5.1
        Accept-CH                           < RFC 8942 3.1
        Accept-Charset                      > RFC 9110 12.5.2 *
        Accept-Encoding                     = RFC 9110 12.5.3
        Accept-Language                     > RFC 9110 12.5.4
        Accept-Patch                        < RFC 5789 3.1
        Accept-Post                         < LDP 7.1
        Accept-Ranges                       < RFC 9110 14.3
        Access-Control-Allow-Credentials    < Fetch
        Access-Control-Allow-Headers        < Fetch
        Access-Control-Allow-Methods        < Fetch
        Access-Control-Allow-Origin         < Fetch
        Access-Control-Expose-Headers       < Fetch
        Access-Control-Max-Age              < Fetch
        Access-Control-Request-Headers      > Fetch
        Access-Control-Request-Method       > Fetch
        Age                                 < RFC 9111 5.1
        Allow                               < RFC 9110 10.2.1
        Alt-Svc                             < RFC 7838 3
        Alt-Used                            > RFC 7838 5
        Authentication-Info                 < RFC 9110 11.6.3
        Authorization                       > RFC 9110 11.6.2
        Cache-Control                       = RFC 9111 5.2
        Cache-Status                        < RFC 9211 2
        CDN-Cache-Control                   < RFC 9213 3.1
        Clear-Site-Data                     < Clear-Site-Data
        Connection                          = RFC 9110 7.6.1
        Content-Digest                      = RFC 9530 2
        Content-Disposition                 = RFC 6266 4
        Content-Encoding                    = RFC 9110 8.4
        Content-Language                    = RFC 9110 8.5
        Content-Length                      = RFC 9110 8.6
        Content-Location                    = RFC 9110 8.7
        Content-MD5                         = RFC 2616 14.15 *
        Content-Range                       = RFC 9110 14.4
        Content-Security-Policy             < CSP
        Content-Security-Policy-Report-Only < CSP
        Content-Type                        = RFC 9110 8.3
        Cookie                              > RFC 6265 5.4
        Cookie2                             > RFC 2965 3.3.5 *
        Cross-Origin-Embedder-Policy        < HTML
        Cross-Origin-Opener-Policy          < HTML
        Cross-Origin-Resource-Policy        < Fetch
        Date                                = RFC 9110 6.6.1
        Deprecation                         < RFC 9745 2
        Digest                              = RFC 3230 4.3.2 *
        DNT                                 > Tracking *
        Early-Data                          > RFC 8470 5.1
        ETag                                < RFC 9110 8.8.3
        Expect                              > RFC 9110 10.1.1
        Expect-CT                           < RFC 9163 2.1 *
        Expires                             < RFC 9111 5.3
        Forwarded                           > RFC 7239 4
        From                                > RFC 9110 10.1.2
        Host                                > RFC 9110 7.2
        If-Match                            > RFC 9110 13.1.1
        If-Modified-Since                   > RFC 9110 13.1.3
        If-None-Match                       > RFC 9110 13.1.2
        If-Range                            > RFC 9110 13.1.5
        If-Unmodified-Since                 > RFC 9110 13.1.4
        Keep-Alive                          = RFC 9112 C.2.2
        Last-Modified                       < RFC 9110 8.8.2
        Link                                = RFC 8288 3
        Location                            < RFC 9110 10.2.2
        Max-Forwards                        > RFC 9110 7.6.2
        MIME-Version                        = RFC 9112 B.1
        NEL                                 < NEL
        Origin                              > RFC 6454 7
        Origin-Agent-Cluster                < HTML
        P3P                                 < P3P *
        Permissions-Policy                  < Permissions
        Feature-Policy                      < Permissions *
        Pragma                              = RFC 9111 5.4 *
        Prefer                              > RFC 7240 2
        Preference-Applied                  < RFC 7240 3
        Priority                            = RFC 9218 5
        Proxy-Authenticate                  < RFC 9110 11.7.1
        Proxy-Authentication-Info           < RFC 9110 11.7.3
        Proxy-Authorization                 > RFC 9110 11.7.2
        Proxy-Connection                    = RFC 9112 C.2.2 *
        Proxy-Status                        < RFC 9209 2
        Public-Key-Pins                     < RFC 7469 2.1 *
        Range                               > RFC 9110 14.2
        RateLimit                           < RateLimit
        RateLimit-Limit                     < RateLimit
        RateLimit-Policy                    < RateLimit
        RateLimit-Remaining                 < RateLimit
        RateLimit-Reset                     < RateLimit
        Referer                             > RFC 9110 10.1.3
        Referrer-Policy                     < Referrer
        Refresh                             < HTML
        Report-To                           < Reporting *
        Reporting-Endpoints                 < Reporting
        Repr-Digest                         = RFC 9530 3
        Retry-After                         < RFC 9110 10.2.3
        Sec-Fetch-Dest                      > Fetch-Metadata
        Sec-Fetch-Mode                      > Fetch-Metadata
        Sec-Fetch-Site                      > Fetch-Metadata
        Sec-Fetch-User                      > Fetch-Metadata
        Sec-GPC                             > GPC
        Sec-WebSocket-Accept                < RFC 6455 11.3.3
        Sec-WebSocket-Extensions            = RFC 6455 11.3.2
        Sec-WebSocket-Key                   > RFC 6455 11.3.1
        Sec-WebSocket-Protocol              = RFC 6455 11.3.4
        Sec-WebSocket-Version               = RFC 6455 11.3.5
        Server                              < RFC 9110 10.2.4
        Server-Timing                       < Server-Timing
        Set-Cookie                          < RFC 6265 4.1
        Set-Cookie2                         < RFC 2965 3.2.2 *
        SourceMap                           < SourceMap
        Strict-Transport-Security           < RFC 6797 6.1
        Sunset                              < RFC 8594 3
        TE                                  > RFC 9110 10.1.4
        Timing-Allow-Origin                 < Timing
        Trailer                             = RFC 9110 6.6.2
        Transfer-Encoding                   = RFC 9112 6.1
        Upgrade                             = RFC 9110 7.8
        Upgrade-Insecure-Requests           > Upgrade
        User-Agent                          > RFC 9110 10.1.5
        Vary                                < RFC 9110 12.5.5
        Via                                 = RFC 9110 7.6.3
        Want-Content-Digest                 = RFC 9530 4
        Want-Repr-Digest                    = RFC 9530 4
        Warning                             = RFC 9111 5.5 *
        WWW-Authenticate                    < RFC 9110 11.6.1
        X-Content-Type-Options              < Fetch
        X-DNS-Prefetch-Control              < Custom
        X-Forwarded-For                     > Custom
        X-Forwarded-Host                    > Custom
        X-Forwarded-Proto                   > Custom
        X-Frame-Options                     < HTML
        X-Powered-By                        < Custom
        X-Request-ID                        = Custom
        X-Robots-Tag                        < Robots
        X-UA-Compatible                     < Custom *
        X-XSS-Protection                    < Custom *
        """;

    private static final Map<String, String> STANDARDS = Map.ofEntries(
            Map.entry("Fetch", "https://fetch.spec.whatwg.org/"),
            Map.entry("HTML", "https://html.spec.whatwg.org/"),
            Map.entry("CSP", "https://www.w3.org/TR/CSP3/"),
            Map.entry("Clear-Site-Data", "https://www.w3.org/TR/clear-site-data/"),
            Map.entry("Fetch-Metadata", "https://www.w3.org/TR/fetch-metadata/"),
            Map.entry("GPC", "https://www.w3.org/TR/gpc/"),
            Map.entry("LDP 7.1", "https://www.w3.org/TR/ldp/"),
            Map.entry("NEL", "https://www.w3.org/TR/network-error-logging/"),
            Map.entry("P3P", "https://www.w3.org/TR/P3P/"),
            Map.entry("Permissions", "https://www.w3.org/TR/permissions-policy/"),
            Map.entry("RateLimit", "https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/"),
            Map.entry("Referrer", "https://www.w3.org/TR/referrer-policy/"),
            Map.entry("Reporting", "https://www.w3.org/TR/reporting-1/"),
            Map.entry("Robots", "https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag"),
            Map.entry("Server-Timing", "https://www.w3.org/TR/server-timing/"),
            Map.entry("SourceMap", "https://tc39.es/ecma426/"),
            Map.entry("Timing", "https://www.w3.org/TR/resource-timing/"),
            Map.entry("Tracking", "https://www.w3.org/TR/tracking-dnt/"),
            Map.entry("Upgrade", "https://www.w3.org/TR/upgrade-insecure-requests/"),
            Map.entry("Custom", "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers"));

    static final Map<String, FieldMeaning> ALL = read();

    private KnownFields() {
    }

    private static Map<String, FieldMeaning> read() {
        Map<String, FieldMeaning> all = new TreeMap<>();
        for (String line : TABLE.lines().toList()) {
            List<String> words = Arrays.asList(line.split(" +"));
            boolean deprecated = words.getLast().equals("*");
            String section = String.join(" ", words.subList(2, words.size() - (deprecated ? 1 : 0)));
            Use use = switch (words.get(1)) {
                case ">" -> Use.REQUEST;
                case "<" -> Use.RESPONSE;
                default -> Use.BOTH;
            };
            FieldMeaning meaning = new FieldMeaning(words.getFirst(), use, section, deprecated);
            all.put(meaning.key(), meaning);
        }
        return Collections.unmodifiableMap(all);
    }

    /** {@code RFC 9110 8.3} at the editors of the RFCs, a living standard where it lives. */
    static String address(String section) {
        String[] words = section.split(" ");
        if (!words[0].equals("RFC")) {
            return STANDARDS.get(section);
        }
        boolean appendix = Character.isLetter(words[2].charAt(0));
        return "https://www.rfc-editor.org/rfc/rfc" + words[1] + "#" + (appendix ? "appendix-" : "section-") + words[2];
    }
}
