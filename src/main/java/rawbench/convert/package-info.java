/**
 * What the house knows in the forms of other programs: octets in, text out, no files.
 *
 * <p>A {@link rawbench.convert.TranscriptFormat} writes what went and came to a stream, a block at a time, so a
 * transcript of gigabytes costs no more memory than a short one. What is written down may be handed on, so
 * {@link rawbench.convert.SecretMask} takes the values of those fields out that are secrets, unless a person says that
 * they are wanted; the text itself says which of the two was done.
 *
 * <p>A {@link rawbench.convert.ComparisonFormat} does the same for a comparison: one writer of unified diffs serves the
 * prompt, the window and the report, since what {@code patch} passes over before a hunk is where start line and fields stand.
 */
package rawbench.convert;
