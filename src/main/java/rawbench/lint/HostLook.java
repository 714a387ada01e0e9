package rawbench.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import rawbench.fields.Uri;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.lint.Repair.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** Host against itself, the request-target and the endpoint (RFC 9110 7.2, RFC 9112 3.2); a part of {@link Lint}. */
final class HostLook {
    private static final Pattern VALID = Pattern
            .compile("(?:\\[[0-9A-Za-z:.%]+\\]|(?:[A-Za-z0-9._~!$&'()*+;=-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?");

    private final Asked asked;
    private final Endpoint endpoint;

    HostLook(Asked asked) {
        this.asked = asked;
        this.endpoint = asked.to().endpoint();
    }

    void look() {
        List<Line> hosts = asked.lines("Host").toList();
        if (hosts.isEmpty()) {
            missing();
            return;
        }
        hosts.stream().skip(1).forEach(again -> asked.note(Deviation.HOST_REPEATED, again, again.removed()));
        Line host = hosts.getFirst();
        String value = host.value();
        if (!VALID.matcher(value).matches()) {
            asked.note(Deviation.HOST_INVALID, host, "\"" + value.substring(0, Math.min(60, value.length())) + "\"",
                    host.changed(place(value)));
            return;
        }
        if (absolute()) {
            String said = Uri.of(asked.target()).authority().replaceFirst("^//(?:[^@]*@)?", "");
            if (!said.equalsIgnoreCase(value)) {
                asked.note(Deviation.HOST_AND_TARGET, host, Words.BOTH.of(value, said), host.changed(said));
            }
        }
        if (!asked.method().equals("CONNECT") && !names(value, endpoint)) {
            asked.note(Deviation.HOST_DIFFERS, host, Words.NOT.of(value, endpoint.authority()),
                    absolute() ? new Repair[0] : new Repair[]{host.changed(spelled())});
        }
    }

    private boolean absolute() {
        return asked.target().regionMatches(true, 0, "http://", 0, 7)
                || asked.target().regionMatches(true, 0, "https://", 0, 8);
    }

    private void missing() {
        if (!asked.lenient().headEnded() || !asked.lenient().line().version().equals("HTTP/1.1")) {
            return;
        }
        String field = "Host: " + spelled();
        long behind = asked.lineAt() + asked.lineLength();
        Octets octets = asked.octets();
        while (behind - asked.base() < octets.length() && octets.at(behind - asked.base()) != '\n') {
            behind++;
        }
        Edit edit = Edit.insertion(Math.min(behind + 1, asked.base() + octets.length()),
                Octets.latin1(field + "\r\n"));
        asked.notes()
                .add(Deviation.HOST_MISSING.at(asked.lineAt(), asked.lineLength()),
                        Repair.of(Act.ADD, field, edit));
    }

    /** The host and port in what may be a whole URI, or the endpoint's. */
    private String place(String value) {
        String host = Uri.of(value.strip()).authority().replaceFirst("^//(?:[^@]*@)?", "");
        return host.isEmpty() || !VALID.matcher(host).matches() ? spelled() : host;
    }

    /** The endpoint as Host spells it: a usual port is left out. */
    private String spelled() {
        if (endpoint instanceof Endpoint.Tcp(_, int port)) {
            return port == 80 ? withoutPort() : endpoint.authority();
        }
        if (endpoint instanceof Endpoint.Tls(_, int port)) {
            return port == 443 ? withoutPort() : endpoint.authority();
        }
        return "localhost";
    }

    private String withoutPort() {
        String authority = endpoint.authority();
        return authority.substring(0, authority.lastIndexOf(':'));
    }

    /** Whether a Host field names the endpoint; a Unix socket has no name there. */
    private static boolean names(String host, Endpoint endpoint) {
        if (endpoint instanceof Endpoint.Tcp(String name, int port)) {
            return same(host, name, port, 80);
        }
        return !(endpoint instanceof Endpoint.Tls(String name, int port)) || same(host, name, port, 443);
    }

    private static boolean same(String host, String name, int port, int usual) {
        int bracket = host.lastIndexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        String spelledName = colon < 0 ? host : host.substring(0, colon);
        String spelledPort = colon < 0 || colon + 1 == host.length() ? Integer.toString(usual)
                : host.substring(colon + 1);
        return plain(spelledName).equals(plain(name)) && spelledPort.equals(Integer.toString(port));
    }

    /** A host without brackets and case; every name of this machine's loopback is one. */
    private static String plain(String host) {
        String name = host.replaceAll("^\\[|]$|\\.$", "").toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.startsWith("127.") ? "127.0.0.1" : name;
    }
}
