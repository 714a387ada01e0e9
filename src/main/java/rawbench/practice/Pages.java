package rawbench.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/** Every page there is, found by path; and the answers that are the same on all of them. */
final class Pages {
    /** Pages that belong together, under one heading of the index page. */
    record Shelf(String title, List<Page> pages) {
        Shelf {
            pages = List.copyOf(pages);
        }
    }

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "QUERY",
            "CONNECT");

    private final List<Shelf> shelves;

    Pages() {
        List<Shelf> all = new ArrayList<>();
        all.add(new Shelf("The tutorial's pages", NewsPages.all()));
        all.add(new Shelf("Content codings", CodingPages.all()));
        all.add(new Shelf("Where a body ends", FramingPages.all()));
        all.add(new Shelf("Status codes", StatusPages.all()));
        all.add(new Shelf("Who asks", new LoginPages().all()));
        all.add(new Shelf("Time", TimePages.all()));
        all.add(new Shelf("What was sent", EchoPages.all()));
        all.add(new Shelf("What a body can be", TextPages.all()));
        all.add(new Shelf("This list", List.of(Page.at("/", "This page.", (_, _) -> IndexPage.reply(shelves())))));
        this.shelves = List.copyOf(all);
    }

    List<Shelf> shelves() {
        return shelves;
    }

    Reply answer(Request request) {
        String path = request.path();
        if (request.method().equals("OPTIONS") && path.equals("*")) {
            return NewsPages.options("GET,HEAD,POST,OPTIONS,TRACE");
        }
        for (Shelf shelf : shelves) {
            for (Page page : shelf.pages()) {
                if (page.covers(path)) {
                    return answer(page, request);
                }
            }
        }
        return nothing(path);
    }

    private static Reply answer(Page page, Request request) {
        String method = request.method();
        OptionalLong number = page.number(request.path());
        if (page.takes(method)) {
            return number.isPresent() ? page.answering().answer(request, number.getAsLong()) : noNumber(page);
        }
        if (method.equals("OPTIONS")) {
            return NewsPages.options(allowed(page));
        }
        if (method.equals("TRACE")) {
            return Reply.ok("message/http", request.reading().message().headOctets());
        }
        if (!KNOWN.contains(method)) {
            return Reply.says(501, "Not Implemented",
                    "The method " + method + " is not known here. Methods are spelled in capitals (RFC 9110 9.1).\n");
        }
        return Reply.says(405, "Method Not Allowed",
                "%s does not answer %s but %s. /echo answers every method.\n"
                        .formatted(page.path(), method, allowed(page)))
                .with("Allow", allowed(page));
    }

    private static String allowed(Page page) {
        return String.join(",", page.methods()) + ",OPTIONS,TRACE";
    }

    private static Reply noNumber(Page page) {
        return Reply.says(400, "Bad Request", "%s wants a number from 0 to %d, as in %s\n".formatted(page.path(),
                page.largest(), page.example()));
    }

    private Reply nothing(String path) {
        StringBuilder text = new StringBuilder("Nothing is at ").append(Escapes.encode(Octets.latin1(path)))
                .append(". These pages are here:\n");
        for (Shelf shelf : shelves) {
            text.append('\n').append(shelf.title()).append('\n');
            shelf.pages().forEach(page -> text.append("  %-34s %s\n".formatted(page.example(), page.says())));
        }
        return Reply.says(404, "Not Found", text.toString());
    }
}
