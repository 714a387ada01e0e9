package rawbench.practice;

import java.util.List;

import rawbench.content.ContentCoding;
import rawbench.octets.Octets;

/** The same text under each content coding (RFC 9110 8.4). */
final class CodingPages {
    private CodingPages() {
    }

    static List<Page> all() {
        return List.of(page("/identity", "The text as it is."),
                page("/gzip", "The text gzipped.", ContentCoding.GZIP),
                page("/deflate", "The text as deflate, in the zlib format that the name means.",
                        ContentCoding.DEFLATE),
                page("/deflate/raw", "The text as deflate without the zlib format around it, as some servers send it.",
                        ContentCoding.RAW_DEFLATE),
                page("/br", "The text coded with Brotli.", ContentCoding.BR),
                page("/zstd", "The text coded with Zstandard.", ContentCoding.ZSTD),
                page("/codings", "Three codings in a row, to be undone from the right: gzip, br, zstd.",
                        ContentCoding.GZIP, ContentCoding.BR, ContentCoding.ZSTD),
                Page.at("/gzip/members", "The text in two gzip members, one after the other.", (_, _) -> members()));
    }

    private static Page page(String path, String says, ContentCoding... codings) {
        return Page.at(path, says, (_, _) -> {
            Octets octets = Material.ARTICLE.octets();
            StringBuilder tokens = new StringBuilder();
            for (ContentCoding coding : codings) {
                octets = coding.encode(octets);
                tokens.append(tokens.isEmpty() ? "" : ", ").append(coding.token());
            }
            Reply reply = Reply.ok(TextPages.PLAIN, octets);
            return tokens.isEmpty() ? reply : reply.with("Content-Encoding", tokens.toString());
        });
    }

    private static Reply members() {
        Octets text = Material.ARTICLE.octets();
        Octets first = ContentCoding.GZIP.encode(text.slice(0, text.length() / 2));
        Octets second = ContentCoding.GZIP.encode(text.from(text.length() / 2));
        return Reply.ok(TextPages.PLAIN, first.concat(second)).with("Content-Encoding", "gzip");
    }
}
