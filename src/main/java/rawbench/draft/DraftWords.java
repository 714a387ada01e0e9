package rawbench.draft;

import rawbench.octets.Sentence;

/** The sentences about requests and replies that cannot be put together: no target, or a variable without a value. */
public enum DraftWords implements Sentence {
    // Where it goes
    NO_TARGET("This request does not say where to send it: it has no target and no Host "
            + "field. Give it a target, such as http://127.0.0.1:8080."),
    NO_VERSION("The request line has no version, and Rawbench adds nothing in silence. "
            + "Write it whole, as GET /path HTTP/1.1, with a Host field, or say with @rb-target where it "
            + "goes as it is."),
    WHOLE_URL("The request line holds a whole URL, which servers expect from proxies only. "
            + "Write it as GET /path HTTP/1.1 with a Host field, or say with @rb-target where it goes as "
            + "it is."),

    // Variables
    NO_VALUE("The variable {{{0}}} has no value: neither the template nor the chosen "
            + "environment gives one. Write a line \"@{0} = value\" into the template, or its value in its "
            + "place."),
    NO_PRACTICE("The variable {{practice}} has no value: it stands for the practice "
            + "server, which is not running here. Start it, or name another target."),
    OF_ANOTHER_EDITOR("{{{0}}} is something that another editor works out; Rawbench does "
            + "not. Write its value there."),
    GROWS("A value grows beyond {0} Mi characters, since values stand in it again and "
            + "again: {1}. Make it shorter."),
    STANDS_FOR_ITSELF("The variable {{{0}}} stands for itself: {1}. Give it a value."),
    TOO_DEEP("The value of {{{0}}} leads from variable to variable, more than {1} of them. "
            + "Give it a shorter way."),
    NO_UTF_8("{{{0}}} is no UTF-8 here, so it cannot be a part of another variable's "
            + "value: write {{{0}}} into the reply itself."),
    WITHOUT_VALUE(Form.of("{{{0}}} has no value: {1}.", 1)),
    OF_THE_REQUEST("the request"),

    // Values that are worked out
    NOT_WORKED_OUT(Form.of("{{{0}}} cannot be worked out: {1}.", 1)),
    NOTHING_BEHIND("it takes nothing behind its name"),
    OFFSET_BEHIND("behind it may stand a number and y, Q, M, w, d, h, m, s or ms, as -1 d"),
    TOO_FAR("that is further than dates go"),
    FORM_BEHIND("behind it stands iso8601, rfc1123 or a form in quotes such as "
            + "'YYYY-MM-DD', and then may stand an offset as -1 d"),
    SMALLER_FIRST("it wants two whole numbers, the smaller one first; the second is not "
            + "reached"),
    TWO_OR_NONE("it wants two whole numbers or none"),
    SMALLER_FRACTION_FIRST("it wants two numbers, the smaller one first"),
    TWO_FRACTIONS_OR_NONE("it wants two numbers or none"),
    A_LENGTH("it wants a length, as (8)"),
    A_LENGTH_UP_TO("it wants a length from 1 to {0}, as (8)"),

    // What a reply takes from what it answers
    NOT_OF_A_REQUEST("{{{0}}} is nothing that a request has. A reply takes request.method, "
            + "request.target, request.path, request.query, request.query.NAME, request.header.NAME, "
            + "request.head, request.body, request.body.$.json.path, request.match.1, client.address or "
            + "client.number."),
    SPEAKS_FIRST("a reply that speaks first has nothing to take it from"),
    NO_HTTP("what a raw reply answers is no request in HTTP; it has request.body, "
            + "request.match.1, client.address and client.number"),
    NO_GROUP("the regular expression of @rb-reply has no group {0}; write one in round "
            + "brackets, as /users/([0-9]+)"),
    BEFORE_BODY("this reply has \"@rb-do wait request\", so it begins before the body has "
            + "come"),
    NO_PARAMETER("the request has no parameter {0}"),
    NO_FIELD("the request has no field {0}"),
    GROUP_UNUSED("group {0} took no part in what fitted"),
    NOWHERE_IN_BODY("nothing in the body of the request is at {0}");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    DraftWords(String english) {
        this(Form.of(english));
    }

    DraftWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "draft";
    }

    @Override
    public Form form() {
        return form;
    }
}
