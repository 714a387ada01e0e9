package rawbench.wire;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.List;

/** Spells addresses as people do: IPv6 by RFC 5952, {@code ::1} for {@code 0:0:0:0:0:0:0:1}. */
final class Addresses {
    private static final int GROUPS = 8;

    private Addresses() {
    }

    /** {@code 127.0.0.1:80} or {@code [::1]:80}. */
    static String spelled(SocketAddress address) {
        if (address instanceof InetSocketAddress at && at.getAddress() != null) {
            return new Endpoint.Tcp(spelled(at.getAddress()), at.getPort()).authority();
        }
        return String.valueOf(address);
    }

    static String spelled(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] octets = address.getAddress();
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (octets[2 * i] & 0xFF) << 8 | octets[2 * i + 1] & 0xFF;
        }
        String full = address.getHostAddress();
        int scope = full.indexOf('%');
        return spelled(groups) + (scope < 0 ? "" : full.substring(scope));
    }

    /** Whether it is the address that stands for every address of this machine: 0.0.0.0 or ::. */
    static boolean all(String host) {
        return TlsClient.literal(host) && InetAddress.ofLiteral(host).isAnyLocalAddress();
    }

    /** Every address of this machine by which others may reach it, without scopes; none where the system does not tell. */
    static List<String> ofThisMachine() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> spelled(address).replaceFirst("%.*", ""))
                    .distinct()
                    .limit(SelfSigned.MOST_NAMES)
                    .toList();
        } catch (SocketException untold) {
            return List.of();
        }
    }

    private static String spelled(int[] groups) {
        int gap = longestGap(groups);
        int behind = gap;
        while (behind < GROUPS && gap >= 0 && groups[behind] == 0) {
            behind++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                text.append("::");
                i = behind - 1;
            } else {
                text.append(i == 0 || i == behind && gap >= 0 ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** Where the longest run of zeros begins, the first of several; -1 where none is longer than one group. */
    private static int longestGap(int[] groups) {
        int best = -1;
        int length = 1;
        int run = 0;
        for (int i = 0; i < GROUPS; i++) {
            run = groups[i] == 0 ? run + 1 : 0;
            if (run > length) {
                length = run;
                best = i - run + 1;
            }
        }
        return best;
    }
}
