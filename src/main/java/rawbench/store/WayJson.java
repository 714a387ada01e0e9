package rawbench.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import rawbench.wire.TransportOptions.Family;

/** The way of connections as JSON: a part of the settings and of a tab of the session. */
final class WayJson {
    private WayJson() {
    }

    static void write(Way way, ObjectNode node) {
        way.versions().forEach(node.putArray("tls")::add);
        way.certificate().ifPresent(files -> {
            node.put("certificate", files.certificate().toAbsolutePath().toString());
            files.key().ifPresent(key -> node.put("key", key.toAbsolutePath().toString()));
        });
        way.proxy().ifPresent(proxy -> node.put("proxy", proxy));
        way.addresses().forEach(node.putArray("addresses")::add);
        way.family().ifPresent(family -> node.put("family", family.name().toLowerCase(Locale.ROOT)));
        way.local().ifPresent(local -> node.put("local", local));
        way.socket().ifPresent(options -> node.put("socket", options));
    }

    /** @throws IllegalArgumentException where it says what there is not */
    static Way read(JsonNode node) {
        Optional<Way.CertificateFiles> certificate = text(node, "certificate")
                .map(file -> new Way.CertificateFiles(Path.of(file), text(node, "key").map(Path::of)));
        return new Way(texts(node.path("tls")), certificate, text(node, "proxy"), texts(node.path("addresses")),
                text(node, "family").map(name -> Family.valueOf(name.toUpperCase(Locale.ROOT))), text(node, "local"),
                text(node, "socket"));
    }

    static void write(TabOptions options, ObjectNode node) {
        write(options.way(), node);
        node.put("halfClose", options.halfClose());
        options.total().ifPresent(total -> node.put("total", total.toString()));
    }

    static TabOptions options(JsonNode node) {
        return new TabOptions(read(node), node.path("halfClose").asBoolean(false),
                text(node, "total").map(Duration::parse));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).asString("")) : Optional.empty();
    }
}
