package rawbench.compare;

import java.nio.charset.Charset;

import rawbench.octets.Octets;

/** One of the two columns of a body side by side: as many rows as it takes, each made when it is asked for. */
public interface Column {
    /** How many rows there are. */
    int size();

    /** What is read in a row, in {@link #charset}, without the end of its line; possibly very long. */
    Octets shown(int row);

    Charset charset();

    /** The number of the line that the row belongs to, for people: counted from 1. */
    long number(int row);

    /** Whether the row goes on with the line of the row before. */
    boolean continues(int row);

    /** Where the row begins in the decoded body, in octets from 0; -1 where that cannot be told. */
    long offset(int row);

    /** The path of a row of JSON as RFC 9535 writes it; empty where there is none. */
    default String path(int row) {
        return "";
    }
}
