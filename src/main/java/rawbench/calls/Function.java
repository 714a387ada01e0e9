package rawbench.calls;

/** The functions of C that an exchange is made of: those of sockets, and those of TLS as OpenSSL has them. */
public enum Function {
    GETADDRINFO("getaddrinfo", "getaddrinfo(3)"),
    SOCKET("socket", "socket(2)"),
    SETSOCKOPT("setsockopt", "setsockopt(2)"),
    GETSOCKOPT("getsockopt", "getsockopt(2)"),
    BIND("bind", "bind(2)"),
    LISTEN("listen", "listen(2)"),
    ACCEPT("accept", "accept(2)"),
    CONNECT("connect", "connect(2)"),
    SEND("send", "send(2)"),
    RECV("recv", "recv(2)"),
    SENDTO("sendto", "sendto(2)"),
    RECVFROM("recvfrom", "recvfrom(2)"),
    SHUTDOWN("shutdown", "shutdown(2)"),
    CLOSE("close", "close(2)"),
    SSL_CONNECT("SSL_connect", "SSL_connect(3)"),
    SSL_ACCEPT("SSL_accept", "SSL_accept(3)"),
    SSL_WRITE("SSL_write", "SSL_write(3)"),
    SSL_READ("SSL_read", "SSL_read(3)");

    private final String spelled;
    private final String manual;

    Function(String spelled, String manual) {
        this.spelled = spelled;
        this.manual = manual;
    }

    /** As C spells it. */
    public String spelled() {
        return spelled;
    }

    /** Its page of the manual, with the section. */
    public String manual() {
        return manual;
    }
}
