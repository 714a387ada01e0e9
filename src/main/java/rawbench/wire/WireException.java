package rawbench.wire;

/** The exception that carries a {@link WireFault} to whoever asked for octets to go or come. */
public final class WireException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient WireFault fault;

    public WireException(WireFault fault) {
        this(fault, null);
    }

    public WireException(WireFault fault, Throwable cause) {
        super(fault.says(), cause);
        this.fault = fault;
    }

    public WireFault fault() {
        return fault;
    }
}
