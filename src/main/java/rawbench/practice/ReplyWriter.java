package rawbench.practice;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

import rawbench.listen.Client;
import rawbench.octets.Octets;

/** Writes one client's answers, octet for octet as the pages want them, and whole where they leave something open. */
final class ReplyWriter {
    private final Client client;
    private final Out out;

    ReplyWriter(Client client, Out out) {
        this.client = client;
        this.out = out;
    }

    /**
     * Writes an answer.
     *
     * @param way how the request at hand wants it
     */
    void write(Reply reply, Way way) throws IOException {
        for (Reply.Ahead ahead : reply.ahead()) {
            if (way.speaks11()) {
                out.write(ahead.octets());
            }
            pause(ahead.pause());
        }
        out.write(head(reply, way));
        if (!way.headOnly()) {
            content(reply.content(), way);
        }
    }

    /**
     * How an answer goes out.
     *
     * @param headOnly whether the request was HEAD
     * @param speaks11 whether the client knows chunks and interim responses
     * @param keeps whether the connection lives on
     * @param asked whether the client asked for that by name
     */
    record Way(boolean headOnly, boolean speaks11, boolean keeps, boolean asked) {
        /** The way for what cannot be served: an answer, and then the end. */
        static Way last(boolean headOnly) {
            return new Way(headOnly, true, false, false);
        }
    }

    private static String head(Reply reply, Way way) {
        StringBuilder head = new StringBuilder(512);
        head.append("HTTP/1.1 ").append(reply.status()).append(' ').append(reply.reason()).append("\r\n");
        if (!reply.has("Server")) {
            line(head, "Server", "Rawbench-Practice");
        }
        if (!reply.has("Date")) {
            line(head, "Date", Dates.now());
        }
        for (Field field : reply.fields()) {
            boolean chunked = field.named("Transfer-Encoding");
            if (field.named("Connection")) {
                line(head, field.name(), way.keeps() ? field.value() : "close");
            } else if (!chunked || way.speaks11()) {
                line(head, field.name(), field.value());
            }
        }
        framing(head, reply, way);
        if (!reply.has("Connection") && (!way.keeps() || way.asked())) {
            line(head, "Connection", way.keeps() ? "keep-alive" : "close");
        }
        return head.append("\r\n").toString();
    }

    private static void framing(StringBuilder head, Reply reply, Way way) {
        switch (reply.content()) {
            case Content.None _,Content.ToClose _ -> {
            }
            case Content.Whole(Octets octets) -> length(head, reply, octets.length());
            case Content.Flow(long length, var _) when length >= 0 -> length(head, reply, length);
            case Content.Flow _,Content.Chunks _ -> {
                if (way.speaks11() && !reply.has("Transfer-Encoding")) {
                    line(head, "Transfer-Encoding", "chunked");
                }
            }
        }
    }

    private static void length(StringBuilder head, Reply reply, long length) {
        if (!reply.has("Content-Length")) {
            line(head, "Content-Length", Long.toString(length));
        }
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private void content(Content content, Way way) throws IOException {
        switch (content) {
            case Content.None _ -> {
            }
            case Content.Whole(Octets octets) -> out.write(octets);
            case Content.ToClose(Octets octets) -> out.write(octets);
            case Content.Chunks chunks -> chunks(chunks, way);
            case Content.Flow(long length, Content.Source source) -> {
                boolean chunked = length < 0 && way.speaks11();
                source.to(new Flowing(chunked));
                if (chunked) {
                    out.write("0\r\n\r\n");
                }
            }
        }
    }

    private void chunks(Content.Chunks content, Way way) throws IOException {
        for (Content.Chunk chunk : content.chunks()) {
            if (way.speaks11()) {
                out.write(Long.toHexString(chunk.octets().length()) + chunk.extension() + "\r\n");
                out.write(chunk.octets());
                out.write("\r\n");
            } else {
                out.write(chunk.octets());
            }
        }
        if (way.speaks11()) {
            StringBuilder end = new StringBuilder("0\r\n");
            content.trailers().forEach(t -> line(end, t.name(), t.value()));
            out.write(end.append("\r\n").toString());
        }
    }

    private void pause(Duration time) throws IOException {
        out.flush();
        if (!time.isZero() && !client.pause(time)) {
            throw new InterruptedIOException("the practice server is closing");
        }
    }

    /** What a source writes to, while its octets go out. */
    private final class Flowing implements Sink {
        private final boolean chunked;

        Flowing(boolean chunked) {
            this.chunked = chunked;
        }

        @Override
        public void write(byte[] octets, int from, int count) throws IOException {
            if (chunked) {
                out.write(Integer.toHexString(count) + "\r\n");
            }
            out.write(octets, from, count);
            if (chunked) {
                out.write("\r\n");
            }
        }

        @Override
        public void pause(Duration time) throws IOException {
            ReplyWriter.this.pause(time);
        }
    }
}
