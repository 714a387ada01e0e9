package rawbench.curl;

/**
 * The body of a request of curl's, and what it means for the head.
 *
 * @param kind how it came to be
 * @param octets one character an octet
 * @param known whether its length is known when the head goes
 * @param type the value of Content-Type that curl gives it; empty for none
 */
record CurlBody(Kind kind, String octets, boolean known, String type) {
    /** What the body was given by. */
    enum Kind {
        NONE,
        DATA,
        FORM,
        UPLOAD
    }

    static final CurlBody NONE = new CurlBody(Kind.NONE, "", true, "");
    private static final int LONG = 1024 * 1024;

    static CurlBody data(String octets) {
        return new CurlBody(Kind.DATA, octets, true, "application/x-www-form-urlencoded");
    }

    static CurlBody form(CurlForm form, String type) {
        return new CurlBody(Kind.FORM, form.body(), true, type + "; boundary=" + form.boundary());
    }

    static CurlBody upload(String octets, boolean known) {
        return new CurlBody(Kind.UPLOAD, octets, known, "");
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    String method() {
        return switch (kind) {
            case NONE -> "GET";
            case DATA, FORM -> "POST";
            case UPLOAD -> "PUT";
        };
    }

    /** Whether curl asks for 100 (Continue) first. */
    boolean expects() {
        return kind == Kind.UPLOAD && (!known || !octets.isEmpty())
                || kind != Kind.NONE && octets.length() > LONG;
    }

    /** The octets in one chunk, and the last chunk. */
    String chunked() {
        return (octets.isEmpty() ? "" : Integer.toHexString(octets.length()) + "\r\n" + octets + "\r\n") + "0\r\n\r\n";
    }
}
