package rawbench.ui.framing;

import rawbench.http.Finding;
import rawbench.http.Span;
import rawbench.ui.kit.Mark;

/** In which colour a span or a finding is shown. */
final class Colour {
    private Colour() {
    }

    static Mark.Kind of(Span.Kind kind) {
        return switch (kind) {
            case REQUEST_LINE, STATUS_LINE, INTERIM_STATUS_LINE -> Mark.Kind.START_LINE;
            case FIELD, INTERIM_FIELD, TRAILER -> Mark.Kind.FIELD;
            case EMPTY_LINE, INTERIM_END, HEAD_END, CHUNK_SIZE, CHUNK_EXTENSION, CHUNK_LINE_END, CHUNK_DATA_END,
                    LAST_CHUNK, TRAILERS_END ->
                Mark.Kind.FRAME;
            case BODY, CHUNK_DATA -> Mark.Kind.DATA;
            case TUNNEL, SURPLUS, UNREADABLE -> Mark.Kind.SURPLUS;
        };
    }

    static Mark.Kind of(Finding finding) {
        return switch (finding.what().weight()) {
            case MARK -> Mark.Kind.NOTE;
            case LIMIT, INCOMPLETE -> Mark.Kind.WARNING;
            case ERROR -> Mark.Kind.ERROR;
        };
    }
}
