package rawbench.curl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Variables;
import rawbench.octets.Octets;

/** The requests that one group of options and URLs makes curl send, with a sentence for each option they cannot hold. */
final class CurlRequests {
    private final CurlCall call;
    private final CurlFiles files;
    private final Set<String> variables;
    private final Set<String> remarks;
    private final CurlWay way;

    CurlRequests(CurlCall call, CurlFiles files, Set<String> variables, Set<String> remarks) {
        this.call = call;
        this.files = files;
        this.variables = variables;
        this.remarks = remarks;
        this.way = new CurlWay(call, remarks);
    }

    void addTo(List<RequestDraft> requests) {
        if (call.urls().isEmpty()) {
            remarks.add(CurlWords.NO_URL.of());
            return;
        }
        new CurlRemarks(call, remarks).add();
        CurlFields fields = CurlFields.of(call, "header", files);
        CurlFields proxyFields = CurlFields.of(call, "proxy-header", files);
        Optional<String> data = new CurlData(files).of(call);
        for (Upload upload : uploads()) {
            for (String spelled : call.urls()) {
                for (String one : globbed(spelled)) {
                    if (requests.size() >= CurlImport.MOST) {
                        remarks.add(CurlWords.TOO_MANY_REQUESTS.of(CurlImport.MOST));
                        return;
                    }
                    request(one, fields, proxyFields, data, upload).ifPresent(requests::add);
                }
            }
        }
    }

    /** A file to upload; without a name where none is. */
    private record Upload(String name, Optional<Octets> octets) {}

    private List<Upload> uploads() {
        Optional<CurlCall.Given> given = call.last("upload-file").filter(one -> !one.value().isEmpty());
        if (given.isEmpty()) {
            return List.of(new Upload("", Optional.empty()));
        }
        List<Upload> uploads = new ArrayList<>();
        for (String name : globbed(given.get().value())) {
            Optional<Octets> octets = files.wanted(given.get().spelled(), name, "the body is missing");
            uploads.add(new Upload(name, Optional.of(octets.orElse(Octets.empty()))));
        }
        return uploads;
    }

    private List<String> globbed(String pattern) {
        if (call.has("globoff")) {
            return List.of(pattern);
        }
        UrlGlob glob = new UrlGlob(CurlImport.MOST);
        try {
            List<String> texts = glob.texts(withVariables(pattern));
            if (glob.more()) {
                remarks.add(CurlSays.brief(pattern) + " means more than " + CurlImport.MOST + "; the rest is left out");
            }
            return texts;
        } catch (IllegalArgumentException unreadable) {
            remarks.add(CurlSays.brief(pattern) + ": " + unreadable.getMessage());
            return List.of();
        }
    }

    /** The braces of variables are no sets. */
    private String withVariables(String pattern) {
        String escaped = pattern;
        for (String name : variables) {
            escaped = escaped.replace("{{" + name + "}}", "\\{\\{" + name + "\\}\\}");
        }
        return escaped;
    }

    private Optional<RequestDraft> request(String spelled, CurlFields fields, CurlFields proxyFields,
            Optional<String> data, Upload upload) {
        try {
            CurlUrl url = CurlUrl.of(spelled, call.value("proto-default").orElse(""), call.has("path-as-is"));
            if (!url.web()) {
                remarks.add(CurlWords.NO_HTTP.of(CurlSays.brief(spelled), url.scheme()));
                return Optional.empty();
            }
            return Optional.of(request(asked(url, data, upload), fields, proxyFields, body(fields, data, upload)));
        } catch (IllegalArgumentException unreadable) {
            remarks.add(CurlWords.OF_OPTION.of(CurlSays.brief(spelled), unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private CurlUrl asked(CurlUrl url, Optional<String> data, Upload upload) {
        CurlUrl asked = url;
        if (upload.octets().isPresent() && url.path().endsWith("/") && !upload.name().equals("-")
                && !upload.name().equals(".")) {
            String last = upload.name().substring(upload.name().lastIndexOf('/') + 1);
            asked = url.withPath(CurlUrl.lowered(url.path() + CurlUrl.escaped(last)));
        }
        for (String more : queries()) {
            asked = asked.asking(more);
        }
        return call.has("get") && data.isPresent() ? asked.asking(CurlUrl.lowered(data.get())) : asked;
    }

    private List<String> queries() {
        List<String> queries = new ArrayList<>();
        CurlData encoder = new CurlData(files);
        for (String value : call.values("url-query")) {
            queries.add(CurlUrl
                    .lowered(value.startsWith("+") ? value.substring(1) : encoder.encoded("--url-query", value)));
        }
        return queries;
    }

    private CurlBody body(CurlFields fields, Optional<String> data, Upload upload) {
        List<CurlCall.Given> parts = call.options()
                .stream()
                .filter(one -> one.is("form") || one.is("form-string"))
                .toList();
        int kinds = (parts.isEmpty() ? 0 : 1) + (data.isPresent() && !call.has("get") ? 1 : 0)
                + (upload.octets().isPresent() ? 1 : 0) + (call.has("head") ? 1 : 0);
        if (kinds > 1) {
            throw new IllegalArgumentException(
                    CurlWords.DIFFERENT_REQUESTS.of());
        }
        if (!parts.isEmpty()) {
            String type = fields.of("Content-Type")
                    .map(CurlFields::line)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.substring("Content-Type:".length()).strip())
                    .orElse("multipart/form-data");
            boolean formData = type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
            CurlForm form = new CurlForm(files, remarks, call.has("form-escape"), formData);
            parts.forEach(part -> form.add(part.spelled(), part.value(), part.is("form-string")));
            return CurlBody.form(form, type);
        }
        if (upload.octets().isPresent()) {
            boolean input = upload.name().equals("-") || upload.name().equals(".");
            return CurlBody.upload(upload.octets().get().latin1(), !input);
        }
        return data.isPresent() && !call.has("get") ? CurlBody.data(data.get()) : CurlBody.NONE;
    }

    private RequestDraft request(CurlUrl url, CurlFields fields, CurlFields proxyFields, CurlBody body) {
        Optional<CurlProxy> proxy = CurlProxy.of(call).filter(one -> one.forwards(url, call.has("proxytunnel")));
        CurlHead head = new CurlHead(call, url, fields, body, proxy);
        String text = head.text(login(url), new CurlCookies(call, files, remarks).of(url), condition(),
                proxy.isPresent() ? proxyFields.lines(Set.of()) : List.of());
        String octets = head.chunked() ? body.chunked() : head.sent();
        String target = CurlSays.readable(way.target(url, proxy));
        return new RequestDraft(name(head.method(), url), target, Octets.latin1(text + octets), settings(url));
    }

    private static String name(String method, CurlUrl url) {
        return CurlSays.readable(method + " " + url.path());
    }

    private DraftSettings settings(CurlUrl url) {
        DraftSettings settings = DraftSettings.DEFAULT.withInsecure(call.has("insecure"))
                .withSni(way.sni(url).map(CurlSays::readable))
                .withConnectionTimeout(call.value("connect-timeout").flatMap(CurlRequests::seconds));
        if (variables.isEmpty()) {
            return settings;
        }
        return settings.withAutoLength(true).withVariables(new Variables(true, Map.of()));
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)))
                : Optional.empty();
    }

    private String login(CurlUrl url) {
        boolean other = CurlRemarks.OTHER_LOGINS.stream().anyMatch(call::has);
        Optional<String> user = call.value("user");
        String login = user.orElse(CurlUrl.unescaped(url.login()));
        if (user.isPresent() && !user.get().contains(":")) {
            remarks.add(
                    "-u " + CurlSays.brief(user.get()) + ": curl would ask for the password; an empty one is written");
        }
        return other || login.isEmpty() ? "" : login.contains(":") ? login : login + ":";
    }

    private String condition() {
        Optional<CurlCall.Given> given = call.last("time-cond");
        if (given.isEmpty()) {
            return "";
        }
        String text = given.get().value();
        boolean before = text.startsWith("-");
        Optional<String> date = CurlDate
                .read(before || text.startsWith("+") || text.startsWith("=") ? text.substring(1) : text)
                .map(CurlDate::spelled);
        if (date.isEmpty()) {
            remarks.add(given.get().spelled() + " " + CurlSays.brief(text)
                    + ": this is no date that is read here (curl would also"
                    + " take the time of a file of that name); write the If-Modified-Since field");
        }
        return date.map(spelled -> (before ? "If-Unmodified-Since: " : "If-Modified-Since: ") + spelled).orElse("");
    }
}
