package rawbench.draft;

import rawbench.octets.Sentence;

/** The sentences about templates that cannot be read, or not be written as they are, and what to do. */
public enum TemplateWords implements Sentence {
    AT_LINE(Form.of("line {0}: {1}", 1)),

    // Writing them
    OTHER_VALUE_THERE("the variable {{{0}}} has another value in that file; rename it in "
            + "one of the two, or let the request be a file of its own"),
    OTHER_VALUE_HERE("the variable {{{0}}} has another value in this file; save the "
            + "request as a template of its own"),
    NO_WAY_BETWEEN("the other lines of this block leave no way to write the request "
            + "between them; save it as a template of its own"),
    BRACES_OF_BOTH("the request has variables, and also octets that a template only keeps "
            + "where {{ is literal; write the values of the variables out, or take those octets away"),
    REPLY_BRACES_OF_BOTH("the reply has variables, and also octets or acts that a template "
            + "only keeps where {{ is literal; write the values of the variables out"),
    REPLY_NO_WAY_BETWEEN("the other lines of this block leave no way to write the reply "
            + "between them; save it in a block of its own"),

    // Reading them
    NO_UTF_8("octet 0x{0} at offset {1} is no UTF-8, and a template is UTF-8; a file with "
            + "another ending is opened as octets"),
    FILE_WITH_BRACES("the head has variables, and the file for the body holds {{, which "
            + "would be read as one; add @rb-vars off, or write the values out"),
    FILE_AMID_BODY("a file in the midst of a body is not read here; give the whole body in "
            + "one file, as < ./name"),
    FILE_CHANGED("{0} was changed elsewhere since this template was saved: its SHA-256 is "
            + "not the one in @" + Directive.SHA256 + "; put the file back, or take that line out"),
    FILE_MISSING("{0} is not there"),
    WANTS_WRITE_POINT("@" + Directive.WRITE + " wants an offset and flush, wait N ms, wait for 100 or "
            + "half-close, not \"{0}\""),
    WANTS_ONE_OF_TWO("@{0} wants \"{1}\" or \"{2}\", not \"{3}\""),
    WANTS_TIME("@{0} wants a number and ms, s or m, such as \"30 s\", not \"{1}\""),
    WANTS_RAW("@rb-raw wants \"escaped\" or \"file ./name\", not \"{0}\""),

    // Replies
    AS_IT_IS_WRITTEN("a reply goes out as it is written: take @rb-content-length auto out, "
            + "and write the length"),
    DOES_NOTHING("this reply does nothing: write a status line, as HTTP/1.1 200 OK, or #| "
            + "lines"),
    DO_WITHIN("@rb-do stands before an ordinary reply, or between #| lines: spell this "
            + "reply in #| lines"),
    NO_STATUS_LINE("an ordinary reply begins with a status line, as HTTP/1.1 200 OK; spell "
            + "one that does not in #| lines"),
    ODD_DRIP("@rb-do drip wants at least one octet at a time, and octets right behind it"),
    ODD_REPEAT("@rb-do repeat wants a number from 1, and stands in no more than {0} others"),
    REPEATS_NOTHING("@rb-do repeat wants octets behind it, with nothing but waits between"),
    STRANGE_DO("@rb-do wants \"drip N every M ms\", \"wait N ms\", \"wait request\", "
            + "\"fin\", \"rst\", \"close-without-notify\", \"alert N\", \"repeat N\" or \"repeat "
            + "forever\", not \"{0}\""),
    AFTER_THE_END("the connection is over after @rb-do {0}: take out what follows it"),
    AFTER_FIN("nothing can be sent after @rb-do fin: put it behind what is to be sent"),
    STRANGE_REPLY("@rb-reply wants a method in capital letters and a regular expression "
            + "for the path, such as \"GET /users/[0-9]+\", or \"raw\", \"line\" or \"connect\", not "
            + "\"{0}\""),
    ONE_LINE("@rb-reply is one line"),
    WHEN_WITHOUT_REQUEST("@rb-when asks about requests in HTTP, and \"@rb-reply {0}\" "
            + "answers none: take it out"),
    STRANGE_WHEN("@rb-when wants \"header:NAME REGEX\", \"query:NAME REGEX\" or \"body "
            + "REGEX\", such as \"header:Accept json\", not \"{0}\""),
    LONG_REGEX("the regular expression of {0} is longer than {1} characters; a shorter "
            + "one, such as /users/.*, will do"),
    NO_REGEX("\"{0}\" is no regular expression: {1}; write such characters with a "
            + "backslash before them"),
    NO_REGEX_AT("\"{0}\" is no regular expression: {1} at character {2}; write such "
            + "characters with a backslash before them");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    TemplateWords(String english) {
        this(Form.of(english));
    }

    TemplateWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "template";
    }

    @Override
    public Form form() {
        return form;
    }
}
