/**
 * What the fields of a message mean: what each is for, dates against a clock, cookies as a browser takes them,
 * freshness as a cache works it out, and the links that values hold. No I/O.
 *
 * <p>Everything here is total: any text of any field gives what can be read of it, never an exception. Values are texts
 * with one character an octet, as {@link rawbench.http.HeaderField} holds them. What is to be said about a value is a
 * constant or a number with its section; the sentences belong to those who show them, since a window has two languages.
 */
package rawbench.fields;
