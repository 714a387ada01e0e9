package rawbench.store;

/** One open tab as the session keeps it: a request, or a listener. (A comparison is of answers, and those are not kept.) */
public sealed interface SessionEntry permits SessionTab, SessionListener {}
