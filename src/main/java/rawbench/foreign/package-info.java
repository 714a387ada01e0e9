/**
 * Requests in the words of other tools: HAR, Postman, OpenAPI and the {@code .http} files of other editors become drafts,
 * drafts become HAR, Postman, and programs that send the same octets. Text in, text out: files are read by who calls.
 */
package rawbench.foreign;
