package rawbench.foreign;

import rawbench.octets.Sentence;

/** The remarks about files of other tools that requests are made of: what could not be taken over, and why. */
public enum ImportWords implements Sentence {
    // The file
    NOTHING("{0} holds no request"),
    TOO_LONG("{0} is longer than {1} MiB and is not read"),
    UNKNOWN("{0} holds no request that is known here: curl, HAR, Postman, OpenAPI, .http, "
            + "or octets"),
    AN_ANSWER("{0} is an answer, not a request"),
    NO_HOST("the octets name no host; give the request a target"),
    NO_JSON("{0}, line {1}: this is no JSON ({2})"),
    NO_YAML("{0}, line {1}: this is no YAML ({2})"),
    YAML_NOT_READ("{0} is YAML that is not read: {1}"),
    SWAGGER("{0} is a description in Swagger 2, which is not read here; convert it to "
            + "OpenAPI 3"),
    OTHER_JSON("{0} is JSON, but no HAR, no collection or environment of Postman, and no "
            + "OpenAPI"),
    TOO_DEEP("{0} has more than {1} levels and is not read"),
    AT_LINE(Form.of("{0}, line {1}: {2}", 2)),
    LEFT_OUT_AT(Form.of("line {0}: {1}; the request is left out", 1)),
    NOT_LOOKED_UP("{0} cannot be looked up from here"),

    // Requests
    ENTRY_LEFT_OUT(Form.of("entry {0}: {1}; it is left out", 1)),
    LEFT_OUT(Form.of("\"{0}\": {1}; it is left out", 1)),
    TOO_MANY("more than {0} requests: the rest is left out"),
    NO_URL("\"{0}\" is no URL"),
    NO_HTTP("{0} is no HTTP"),
    SAYS_NO_HOST("\"{0}\" says no host; give it a target"),
    ANSWERS_OF_HAR("the answers of {0} entries are not taken over: a HAR holds them "
            + "decoded, not as octets"),
    OTHER_VERSION("requests in {0} are written in HTTP/1.1, with the fields that they had "
            + "there"),
    BODY_NOT_IN_HAR("the body of {0} is not in the HAR, though its length is"),
    NO_BASE64("a body that is said to be base64 is none; it is taken as text"),
    WEBHOOKS("webhooks are requests that others send; they are left out"),
    SEVERAL_SERVERS("the description names {0} servers; the first is the target"),
    NO_SERVER("the description does not say where its server is; give the variable "
            + "{{host}} a value"),
    OPTIONAL_PARAMETERS("parameters that need not be given are left out of the requests"),
    LOGIN("the login \"{0}\" is not worked out here"),
    SEVERAL_TYPES("\"{0}\" takes bodies of several types; {1} is made"),
    BODY_NOT_MADE("\"{0}\": a body of {1} is not made from its schema; write it yourself"),
    OTHER_SCHEMAS("schemas in other files are not read: {0}"),
    DEEP_FOLDERS("folders more than {0} deep are left out"),
    SCRIPTS("scripts and tests are not taken over; nothing runs them here"),
    GRAPHQL("variables of a GraphQL query that are no JSON stand there as text"),
    DRAWN_VALUES("values that Postman draws itself, as {{$guid}}, stand as they are; "
            + "{{$uuid}}, {{$timestamp}} and {{$randomInt}} are known here"),
    LOGIN_OF("\"{0}\": the login \"{1}\" is not worked out here; the request stands "
            + "without it"),
    BASIC_IN_ONE("\"{0}\": Basic wants the values of {1} in one word; write its "
            + "Authorization field yourself"),
    FILE_MISSING(Form.of("\"{0}\" takes octets from {1}, which cannot be read ({2}); "
            + "they are missing", 1, 2)),
    FILE_WITHOUT_NAME("a file without a name"),

    // Files of other editors
    SCRIPT_BEFORE("a script before the request is left out"),
    OTHER_WORD("\"{0}\" is a word of another editor's and is left out"),
    SCRIPT("a script is left out; nothing runs it here"),
    NO_REQUEST_LINE("\"{0}\" is no request line; the block is left out"),
    NOT_SPOKEN("{0} is not spoken here; the request is written in HTTP/1.1"),
    NO_VERSION("the request line had no version; HTTP/1.1 is written"),
    NO_FIELD("\"{0}\" is no field and is left out"),
    REQUEST_LEFT_OUT(Form.joining("{0}; the request is left out", 0)),
    ASSERTION("an assertion is left out"),
    WITH_THE_ANSWER("what is to be done with the answer is left out"),

    // Requests in the words of other tools
    LONG_FOR_TOOL("the request is longer than {0} octets; send it from a file with "
            + "rawbench send --request-file"),
    SEVERAL_DATAGRAMS("nc may send octets beyond 16000 in several datagrams"),
    NC_NO_TLS("nc speaks no TLS; copy as openssl"),
    OPENSSL_TLS_ONLY("openssl s_client speaks TLS only, and this goes without it; copy as "
            + "nc");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    ImportWords(String english) {
        this(Form.of(english));
    }

    ImportWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public Form form() {
        return form;
    }
}
