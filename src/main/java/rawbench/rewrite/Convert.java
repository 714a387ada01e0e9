package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.content.MediaType;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/**
 * Spells a body of fields in another way: form, multipart or JSON. Names and values stay as they are and in their order;
 * what the other way cannot carry is told.
 *
 * @param to the way wanted
 */
public record Convert(Form to) implements Action {
    /** The ways to spell fields. */
    public enum Form {
        FORM("application/x-www-form-urlencoded"),
        MULTIPART("multipart/form-data"),
        JSON("application/json");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }

    /** Fields that were read, and what of their spelling is not among them. */
    sealed interface Read {
        record Fields(List<FormField> fields, List<Remark> remarks) implements Read {
            public Fields {
                fields = List.copyOf(fields);
                remarks = List.copyOf(remarks);
            }
        }

        record Wrong(Remark why) implements Read {}
    }

    /** A body that was written, its media type, and what it could not carry. */
    sealed interface Written {
        record Body(Octets octets, String type, List<Remark> remarks) implements Written {
            public Body {
                remarks = List.copyOf(remarks);
            }
        }

        record Wrong(Remark why) implements Written {}
    }

    @Override
    public String code() {
        return "convert." + to.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        RequestText request = subject.request();
        return Compress.ofBody(request).or(() -> {
            List<String> codings = Decompress.codings(request);
            if (!codings.isEmpty()) {
                return Optional.of(Remark.of(What.STILL_CODED, String.join(", ", codings)));
            }
            Optional<Form> now = now(request);
            return now.isEmpty()
                    ? Optional.of(Remark.of(What.NOT_A_BODY_OF_FIELDS, request.first("Content-Type").orElse("–")))
                    : now.get() == to ? Optional.of(Remark.of(What.ALREADY_SO)) : Optional.empty();
        });
    }

    /** How the fields are spelled now: as Content-Type says, or where it says nothing, as the body begins. */
    static Optional<Form> now(RequestText request) {
        Optional<String> said = request.first("Content-Type").filter(t -> !t.isBlank());
        if (said.isEmpty()) {
            return guess(request.content());
        }
        return said.flatMap(MediaType::parse)
                .flatMap(t -> t.form() ? Optional.of(Form.FORM)
                        : t.json() ? Optional.of(Form.JSON)
                                : t.type().equals("multipart") ? Optional.of(Form.MULTIPART) : Optional.empty());
    }

    private static Optional<Form> guess(Octets content) {
        String first = content.slice(0, Math.min(200, content.length())).latin1().stripLeading();
        return first.startsWith("{") ? Optional.of(Form.JSON)
                : first.startsWith("--") ? Optional.of(Form.MULTIPART)
                        : first.indexOf('=') > 0 ? Optional.of(Form.FORM) : Optional.empty();
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        Read read = switch (now(request).orElseThrow()) {
            case FORM -> FormBody.read(request.content());
            case MULTIPART -> MultipartBody.read(request.first("Content-Type").flatMap(MediaType::parse),
                    request.content());
            case JSON -> JsonBody.read(request.content());
        };
        return switch (read) {
            case Read.Wrong(Remark why) -> new Result.Refused(why);
            case Read.Fields(List<FormField> fields, List<Remark> remarks) -> written(request, fields, remarks);
        };
    }

    private Result written(RequestText request, List<FormField> fields, List<Remark> before) {
        Written written = switch (to) {
            case FORM -> FormBody.write(fields);
            case MULTIPART -> MultipartBody.write(fields);
            case JSON -> JsonBody.write(fields);
        };
        return switch (written) {
            case Written.Wrong(Remark why) -> new Result.Refused(why);
            case Written.Body(Octets octets, String type, List<Remark> remarks) -> {
                List<Remark> says = new ArrayList<>(before);
                says.addAll(remarks);
                List<Edit> edits = new ArrayList<>(request.set("Content-Type", type));
                yield Compress.content(request, octets, edits, says);
            }
        };
    }
}
