package rawbench.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import rawbench.octets.Octets;

/** The greeting of SOCKS version 5 (RFC 1928), with user and password (RFC 1929) where there are some. */
public final class Socks5 implements Greeting {
    private static final int VERSION = 5;
    private static final int LONGEST = 255;
    /** As much of what is no SOCKS is shown. */
    private static final int SHOWN = 31;
    private static final int NO_LOGIN = 0;
    private static final int PASSWORD = 2;
    private static final int NONE_OF_THESE = 0xFF;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    private final Optional<Credentials> credentials;

    public Socks5(Optional<Credentials> credentials) {
        this.credentials = credentials;
    }

    @Override
    public void greet(Dialogue proxy, Endpoint.Tcp peer) throws IOException, WireException {
        // Before anything goes: a name that does not fit is this side's fault.
        Octets request = request(proxy, peer);
        proxy.say(credentials.isPresent() ? Octets.of((byte) VERSION, (byte) 2, (byte) NO_LOGIN, (byte) PASSWORD)
                : Octets.of((byte) VERSION, (byte) 1, (byte) NO_LOGIN));
        checkVersion(proxy);
        int method = hear(proxy, 1)[0] & 0xFF;
        if (method == PASSWORD && credentials.isPresent()) {
            logIn(proxy, credentials.get());
        } else if (method != NO_LOGIN) {
            throw noMethod(proxy, method);
        }
        proxy.say(request);
        answer(proxy, peer);
    }

    private static Octets request(Dialogue proxy, Endpoint.Tcp peer) throws WireException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(VERSION);
        request.write(CONNECT);
        request.write(0);
        if (TlsClient.literal(peer.host())) {
            byte[] address = InetAddress.ofLiteral(peer.host()).getAddress();
            request.write(address.length == 4 ? IPV4 : IPV6);
            request.writeBytes(address);
        } else {
            byte[] name = peer.host().getBytes(StandardCharsets.UTF_8);
            if (name.length > LONGEST) {
                throw proxy.refused(ProxyWords.NAME_TOO_LONG.of(name.length), ProxyWords.GIVE_ADDRESS);
            }
            request.write(NAME);
            request.write(name.length);
            request.writeBytes(name);
        }
        request.write(peer.port() >> 8);
        request.write(peer.port());
        return Octets.owning(request.toByteArray());
    }

    private static void checkVersion(Dialogue proxy) throws IOException, WireException {
        if (hear(proxy, 1)[0] == VERSION) {
            return;
        }
        proxy.hearRest(SHOWN);
        throw proxy.refused(ProxyWords.NO_SOCKS.of(proxy.proxy(), proxy.heard()), ProxyWords.LOOK_HTTP_PROXY);
    }

    private static WireException noMethod(Dialogue proxy, int method) {
        if (method != NONE_OF_THESE) {
            return proxy.refused(ProxyWords.LOGIN_NOT_OFFERED.of(proxy.proxy(), method),
                    ProxyWords.LOOK_LOG_AND_SETTINGS);
        }
        return proxy.refused(ProxyWords.NO_LOGIN.of(proxy.proxy()), ProxyWords.WANTS_LOGIN);
    }

    /** RFC 1929 2. */
    private static void logIn(Dialogue proxy, Credentials known) throws IOException, WireException {
        byte[] user = known.user().getBytes(StandardCharsets.UTF_8);
        byte[] password = known.password().getBytes(StandardCharsets.UTF_8);
        byte[] hidden = new byte[password.length];
        Arrays.fill(hidden, (byte) '*');
        proxy.say(login(user, password), login(user, hidden));
        int status = hear(proxy, 2)[1] & 0xFF;
        if (status != 0) {
            throw proxy.refused(ProxyWords.USER_REFUSED.of(proxy.proxy(), known.user(), status),
                    ProxyWords.LOOK_CREDENTIALS);
        }
    }

    private static Octets login(byte[] user, byte[] password) {
        ByteArrayOutputStream login = new ByteArrayOutputStream();
        login.write(1);
        login.write(user.length);
        login.writeBytes(user);
        login.write(password.length);
        login.writeBytes(password);
        return Octets.owning(login.toByteArray());
    }

    /** RFC 1928 6. */
    private static void answer(Dialogue proxy, Endpoint.Tcp peer) throws IOException, WireException {
        checkVersion(proxy);
        int reply = hear(proxy, 1)[0] & 0xFF;
        if (reply != 0) {
            throw SocksReply.of(reply).refusal(proxy, peer.authority(), reply);
        }
        int type = hear(proxy, 2)[1];
        int length = switch (type) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case NAME -> hear(proxy, 1)[0] & 0xFF;
            default -> throw proxy.refused(ProxyWords.UNKNOWN_ADDRESS_TYPE.of(proxy.proxy(), type & 0xFF),
                    ProxyWords.LOOK_LOG);
        };
        hear(proxy, length + 2);
    }

    private static byte[] hear(Dialogue proxy, int count) throws IOException, WireException {
        byte[] all = new byte[count];
        for (int at = 0; at < count;) {
            byte[] rest = new byte[count - at];
            int came = proxy.hear(rest);
            if (came < 0) {
                throw proxy.refused(ProxyWords.CUT_GREETING.of(proxy.proxy(), proxy.heard().length()),
                        ProxyWords.LOOK_SOCKS);
            }
            System.arraycopy(rest, 0, all, at, came);
            at += came;
        }
        return all;
    }
}
