package rawbench.content;

/** Takes decoded octets, block by block: the next decoder, a guard, or the end of the ladder. */
interface Sink {
    /**
     * Takes the next octets; the array is the caller's again afterwards.
     *
     * @throws StopException when no more octets are wanted: by a limit, a person, or a full disk
     */
    void take(byte[] octets, int from, int count) throws StopException;
}
