package rawbench.wire;

/**
 * A name and a password that a proxy asks for; the password never stands in a text that somebody may see.
 *
 * @param password empty where none was given
 */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return user + (password.isEmpty() ? "" : " with a password");
    }
}
