package rawbench.store;

import rawbench.octets.Sentence;

/** The sentences about files and folders that cannot be read or kept, and what to do. */
public enum StoreWords implements Sentence {
    // What kept a file from it
    NO_PERMISSION("you have no permission for that"),
    READ_ONLY("{0} is on a read-only disk"),
    NOT_THERE("there is no {0}"),
    NO_FOLDER("{0} is no folder"),
    THERE_ALREADY("{0} is there already"),

    // What was to be done with it
    NOT_WRITTEN(Form.of("{0} was not saved: {1}. Nothing is lost: the text stays where "
            + "it is; save it under another name or in another folder.", 1)),
    NOT_ALLOWED("{0} was not saved: you have no permission for that in {1}. Nothing is "
            + "lost: the text stays where it is; save it under another name or in another folder."),
    NOT_READ(Form.of("{0} cannot be read: {1}.", 1)),
    NOT_TAKEN_OUT(Form.of("{0} cannot be taken out of the trash: {1}.", 1)),
    NOT_WATCHED(Form.of("{0} cannot be watched: {1}.", 1)),
    NO_ENVIRONMENTS_MADE(Form.of("{0} cannot be given environments: {1}.", 1)),
    NOT_CHANGED(Form.of("{0} cannot be changed: {1}.", 1)),
    NO_LIBRARY_MADE(Form.of("{0} cannot be made a library: {1}.", 1)),
    NOT_MADE(Form.of("{0} cannot be made: {1}.", 1)),
    NOT_MOVED(Form.of("{0} cannot be moved to {2}: {1}.", 1)),
    NOT_COPIED(Form.of("{0} cannot be copied to {2}: {1}.", 1)),
    NOT_DELETED(Form.of("{0} cannot be moved to the trash: {1}.", 1)),
    NOT_PUT_BACK(Form.of("{0} cannot be put back: {1}.", 1)),
    NOT_LOOKED_AT(Form.of("{0} cannot be looked at: {1}.", 1)),
    NOT_LISTED(Form.of("{0} cannot be listed: {1}.", 1)),

    // Files beside templates
    NO_SIDE_FILE("there is no file {0} beside this template"),
    OUTSIDE("{0} lies outside the folder of this template and is not read without your "
            + "consent; put a copy into that folder, or allow it (--allow-outside on the command line)"),
    SIDE_FILE_UNREADABLE(Form.of("{0} cannot be read: {1}", 1)),
    NO_FILE_NAME("{0} is no file name here: {1}"),

    // Templates
    TOO_LONG("{0} is longer than a template can be here (64 MiB). With another ending than "
            + ".http or .rest it opens as octets."),
    AT_LINE(Form.of("{0}, line {1}: {2}.", 2)),
    NO_SUCH_REQUEST("{0} has no such request any more."),
    NO_REQUEST_NUMBER("{0} has no request number {1}, only {2}."),
    NOT_SAVED(Form.of("{0} was not saved: {1}.", 1)),
    NOT_PUT_INTO(Form.of("The request was not put into {0}: {1}.", 1)),
    NOT_ALONE(Form.of("The request was not made a file of its own: {0}.", 0)),
    NO_LONGER_THERE("{0} is no longer in {1}. Save it there again, or under another name."),
    CHANGED_ON_DISK("{0} was changed on the disk since it was opened. Reload it or keep "
            + "yours."),
    TO_BE_REPLACED("{0} is there already. Choose another name, or say that it is to be "
            + "replaced."),
    CHANGED_SINCE("{0} was changed since, so that this cannot be undone without losing "
            + "that change. Move the request by hand."),
    ONE_REQUEST_ONLY("Only a template holds several requests; {0} and the request stay as "
            + "they are."),

    // Names and places
    INTO_ITSELF("{0} cannot be moved into itself; choose another folder."),
    COPY_INTO_ITSELF("{0} cannot be copied into itself; choose another folder."),
    TAKEN_BY_NOW("There is another {0} in {1} by now; the deleted one stays in the trash: "
            + "{2}."),
    OTHER_SIDE_FILE("{0} has another {1} already, and this request sends the one beside "
            + "it. Rename one of the two files."),
    NO_NAME("\"{0}\" is no name for a file: it wants at least one character, none of / \\ "
            + ": * ? \" < > |, and no dot at its ends."),
    NAME_OF_DEVICE("\"{0}\" is no name for a file: Windows keeps it for a device. Choose "
            + "another one, so that the folder can be used there too."),
    NAME_TAKEN("There is a {0} in that folder already. Choose another name."),

    // Environments
    ENVIRONMENT_NO_JSON("{0} cannot be changed: it is not JSON, see line {1}"),
    NO_ENVIRONMENTS("{0} cannot be read: it is no JSON object of environments"),
    ENVIRONMENTS_NO_JSON("{0} cannot be read: it is not JSON, see line {1} ({2})"),
    NOT_SHARED("{0} is not in \"$shared\" of http-client.env.json"),
    NOT_IN_DOTENV("{0} is not in a .env beside the template or above it"),
    NO_ENVIRONMENT_FILE("There is no environment \"{0}\": {1} has neither "
            + "http-client.env.json nor http-client.private.env.json"),
    NO_ENVIRONMENT("There is no environment \"{0}\" in {1}; there is none at all"),
    OTHER_ENVIRONMENTS("There is no environment \"{0}\" in {1}; there are {2}"),

    // Session and settings
    SESSION_NOT_SAVED(Form.of("The session was not saved in {0}: {1}. The tabs stay "
            + "open; save what you need as templates.", 1)),
    SESSION_LOST(Form.of("The last session could not be read ({0}); {1} A fresh one "
            + "begins.", 0, 1)),
    TABS_LOST(Form.of("Some tabs of the last session could not be read ({0}); {1}", 1)),
    NO_SESSION("it is not a session of this version of Rawbench"),
    DAMAGED("it is damaged"),
    DRAFT_DAMAGED("its draft is damaged"),
    FILE_DAMAGED("{0} is damaged"),
    OCTETS_GONE("the file of its octets, {0}, is gone"),
    OCTETS_DAMAGED("the file of its octets, {0}, is damaged"),
    SETTINGS_NOT_SAVED(Form.of("The settings were not saved in {0}: {1}. They count "
            + "until the window is closed.", 1)),
    SETTINGS_LOST(Form.of("The settings could not be read ({0}); {1} Everything has its "
            + "default, and no certificate is trusted by an earlier choice.", 0, 1)),
    NO_SETTINGS("they are not of this version of Rawbench"),
    SETTINGS_DAMAGED("they are damaged"),
    SET_ASIDE("what lay there is kept as {0}."),
    NOT_SET_ASIDE(Form.of("what lies there could not be set aside either: {0}.", 0)),
    NO_LOCK(Form.of("No lock can be had in {0}: {1}.", 1)),
    ANOTHER_HAS_IT("another one has {0} and does not answer"),
    OPEN_TO_OTHERS("{0} can be looked into by others");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    StoreWords(String english) {
        this(Form.of(english));
    }

    StoreWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "store";
    }

    @Override
    public Form form() {
        return form;
    }
}
