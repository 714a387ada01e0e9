package rawbench.ui.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.exchange.Target;
import rawbench.http.Finding;
import rawbench.http.RequestReader;
import rawbench.lint.Advice;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/**
 * What can be said about a draft before it is sent; found on a worker.
 *
 * @param octets what was looked at
 * @param advice what is odd and what may be done about it, in the order of the octets
 * @param crlf how many lines end in CR LF
 * @param lf how many end in LF alone
 * @param cr how many end in CR alone
 * @param target where the octets will go; empty where that cannot be read
 * @param trouble why it cannot
 * @param otherHost what the Host field says, where that is another place
 */
public record Analysis(Octets octets, List<Advice> advice, long crlf, long lf, long cr, Optional<String> target,
        Optional<String> trouble, Optional<String> otherHost) {
    static final Analysis NONE = new Analysis(Octets.empty(), List.of(), 0, 0, 0, Optional.empty(), Optional.empty(),
            Optional.empty());

    static Analysis of(RequestDraft draft, Values values, Workbench workbench) {
        long[] ends = lineEnds(draft.octets());
        try {
            Target target = workbench.target(draft, values);
            return new Analysis(draft.octets(), workbench.advice(draft, values), ends[0], ends[1], ends[2],
                    Optional.of(target.endpoint().authority()), Optional.empty(),
                    otherHost(draft.with(workbench.octets(draft, values)), target));
        } catch (WorkbenchException unreadable) {
            return new Analysis(draft.octets(), List.of(), ends[0], ends[1], ends[2], Optional.empty(),
                    Optional.of(unreadable.getMessage()), Optional.empty());
        }
    }

    /** What is odd, without what may be done about it. */
    public List<Finding> findings() {
        return advice.stream().map(Advice::finding).toList();
    }

    /** What was found, as a sentence. */
    static String said(Finding found) {
        return found.says().substring(0, 1).toUpperCase(Locale.ENGLISH) + found.says().substring(1) + ".";
    }

    /** CRLF, LF and CR. */
    private static long[] lineEnds(Octets octets) {
        long[] ends = new long[3];
        long at = 0;
        while (at < octets.length()) {
            long lf = octets.indexOf('\n', at);
            long stop = lf < 0 ? octets.length() : lf;
            boolean both = lf > at && octets.at(lf - 1) == '\r';
            for (long cr = octets.indexOf('\r', at); cr >= 0 && cr < (both ? stop - 1 : stop); cr = octets
                    .indexOf('\r', cr + 1)) {
                ends[2]++;
            }
            if (lf >= 0) {
                ends[both ? 0 : 1]++;
            }
            at = stop + 1;
        }
        return ends;
    }

    private static Optional<String> otherHost(RequestDraft draft, Target target) {
        Optional<String> said = RequestReader.read(draft.octets()).message().head().first("Host");
        return said.map(String::strip).filter(host -> !host.isEmpty() && !names(host, target.endpoint()));
    }

    private static boolean names(String host, Endpoint endpoint) {
        String authority = endpoint.authority();
        String usual = switch (endpoint) {
            case Endpoint.Tcp _ -> ":80";
            case Endpoint.Tls _ -> ":443";
            case Endpoint.Udp _,Endpoint.UnixSocket _ -> "";
        };
        return endpoint instanceof Endpoint.UnixSocket || host.equalsIgnoreCase(authority)
                || (host + usual).equalsIgnoreCase(authority);
    }
}
