/**
 * The use cases, for window and prompt alike. No toolkit, no console.
 *
 * <p>A use case stands here when it joins packages that do not know each other: a draft becomes a sending, an exchange
 * becomes something to look at, the tutorial's templates find the practice server. What one package can do alone is
 * called there.
 */
package rawbench.workbench;
