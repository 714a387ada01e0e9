/**
 * An exchange as the calls of the socket interface, drawn as the flow chart of a sockets tutorial: the client's
 * calls at the left, the server's at the right, what went between them as arrows.
 *
 * <p>One end's calls were made here, with their times; the other's are grey and say how they are known, since nobody saw
 * them. Each line is an item of a list, so that a million of them cost nothing and the keyboard and a screen reader get
 * each as a sentence. Beside the chart stand programs that do the same, in Python, Java and C, for either end.
 */
package rawbench.ui.calls;
