package rawbench.exchange;

/** Whether an answer is framed. */
public enum Speech {
    /** HTTP/1.x: the answer says where it ends. */
    HTTP,
    /** Octets both ways until the peer ends or the time is up. */
    RAW
}
