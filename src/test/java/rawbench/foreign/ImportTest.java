package rawbench.foreign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class ImportTest {
    private static final SideFiles FILES = SideFiles.of("x",
            Map.of("./a.bin", Octets.latin1("\u0000\u00ffA"), "/tmp/pic.png", Octets.latin1("PNG")));

    private static Imported read(String text) {
        return Import.of("file", Octets.utf8(text), FILES);
    }

    private static String octets(Imported made, int index) {
        return made.requests().get(index).draft().octets().latin1();
    }

    private static final String COLLECTION = """
        {"info": {"name": "C", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "variable": [{"key": "base", "value": "https://api.example.com/v1"}, {"key": "user", "value": "me"}],
         "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}", "type": "string"}]},
         "event": [{"listen": "test", "script": {"exec": ["x"]}}],
         "item": [
          {"name": "Users", "auth": {"type": "basic", "basic": [{"key": "username", "value": "{{user}}"}, {"key": "password", "value": "pw"}]},
           "item": [
            {"name": "one", "request": {"method": "GET", "header": [{"key": "X-A", "value": "1"}, {"key": "X-Off", "value": "2", "disabled": true}],
              "url": {"raw": "{{base}}/users/:id?q=a b", "host": ["{{base}}"], "path": ["users", ":id"], "variable": [{"key": "id", "value": "42"}]}}},
            {"name": "own", "request": {"auth": {"type": "noauth"}, "method": "POST", "url": "{{base}}/users",
              "body": {"mode": "raw", "raw": "{\\"n\\": \\"{{user}}\\"}", "options": {"raw": {"language": "json"}}}}}]},
          {"name": "form", "request": {"method": "POST", "url": "http://f.example/", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a b", "value": "ü&"}, {"key": "t", "value": "{{token}}"}]}}},
          {"name": "data", "request": {"method": "POST", "url": "http://f.example/", "body": {"mode": "formdata", "formdata": [{"key": "t", "value": "v", "type": "text"}, {"key": "f", "type": "file", "src": "/tmp/pic.png"}]}}},
          {"name": "file", "request": {"method": "PUT", "url": "http://f.example/", "body": {"mode": "file", "file": {"src": "./a.bin"}}}},
          {"name": "gql", "request": {"method": "POST", "url": "http://f.example/", "body": {"mode": "graphql", "graphql": {"query": "{a}", "variables": "{\\"x\\": 1}"}}}},
          {"name": "key", "request": {"auth": {"type": "apikey", "apikey": [{"key": "key", "value": "k"}, {"key": "value", "value": "v"}, {"key": "in", "value": "query"}]}, "method": "GET", "url": "http://f.example/?a=1"}}
         ]}
        """;

    @Test
    void readsACollectionWithFoldersVariablesLoginsAndBodies() {
        Imported made = read(COLLECTION);
        assertThat(made.requests()).extracting(Made::folder).startsWith(List.of("Users"), List.of("Users"), List.of());
        assertThat(made.requests().getFirst().draft().target()).isEqualTo("https://api.example.com");
        assertThat(octets(made, 0)).isEqualTo(
                "GET /v1/users/42?q=a%20b HTTP/1.1\r\nHost: api.example.com\r\nX-A: 1\r\nAuthorization: Basic bWU6cHc=\r\n\r\n");
        RequestDraft own = made.requests().get(1).draft();
        assertThat(own.octets().latin1()).contains("Content-Type: application/json\r\n")
                .endsWith("\r\n\r\n{\"n\": \"{{user}}\"}")
                .doesNotContain("Authorization");
        assertThat(own.settings().variables().values()).containsEntry("user", "me");
        assertThat(own.settings().autoLength()).isTrue();
        assertThat(octets(made, 2)).contains("Authorization: Bearer {{token}}\r\n")
                .endsWith("\r\n\r\na+b=%C3%BC%26&t={{token}}");
        assertThat(octets(made, 3))
                .contains("name=\"f\"; filename=\"pic.png\"\r\nContent-Type: application/octet-stream\r\n\r\nPNG\r\n");
        assertThat(octets(made, 4)).endsWith("\r\n\r\n\u0000\u00ffA");
        assertThat(octets(made, 5)).endsWith("{\"query\":\"{a}\",\"variables\":{\"x\":1}}");
        assertThat(octets(made, 6)).startsWith("GET /?a=1&k=v HTTP/1.1\r\n");
        assertThat(made.remarks()).anyMatch(one -> one.contains("scripts"));
    }

    @Test
    void aCollectionWrittenHereIsReadBackAsTheSameRequests() {
        Imported made = read(COLLECTION);
        Set<String> remarks = new LinkedHashSet<>();
        List<Made> text = made.requests().stream().filter(one -> !one.draft().name().equals("file")).toList();
        Imported again = read(Postman.write("C", text, made.variables(), remarks));
        assertThat(again.requests()).extracting(Made::folder).isEqualTo(text.stream().map(Made::folder).toList());
        assertThat(again.requests()).extracting(one -> one.draft().target())
                .isEqualTo(text.stream().map(one -> one.draft().target()).toList());
        for (int i = 0; i < text.size(); i++) {
            assertThat(lines(again.requests().get(i).draft().octets())).as("%s", remarks)
                    .isEqualTo(lines(text.get(i).draft().octets()));
        }
    }

    /** Content-Length is Postman's own, and stands where it was made. */
    private static List<String> lines(Octets octets) {
        return octets.latin1().lines().filter(line -> !line.startsWith("Content-Length")).toList();
    }

    @Test
    void readsAnEnvironment() {
        assertThat(read(
                "{\"name\": \"dev\", \"values\": [{\"key\": \"a\", \"value\": \"1\", \"enabled\": true}, {\"key\": \"b\", \"value\": \"2\", \"enabled\": false}], \"_postman_variable_scope\": \"environment\"}")
                .variables())
                .isEqualTo(Map.of("a", "1"));
    }

    @Test
    void readsWhatABrowserSaw() {
        Imported made = read(
                """
                    {"log": {"version": "1.2", "entries": [
                     {"request": {"method": "POST", "url": "https://h.example/a?b=1", "httpVersion": "h2", "headers": [{"name": ":authority", "value": "h.example"}, {"name": "x-a", "value": "1"}, {"name": "X-A", "value": "2"}],
                       "postData": {"mimeType": "text/plain", "text": "hallo ü"}}, "response": {"status": 200}},
                     {"request": {"method": "GET", "url": "ftp://x/", "headers": []}}]}}""");
        assertThat(made.requests()).hasSize(1);
        assertThat(made.requests().getFirst().draft().octets()).isEqualTo(Octets.utf8(
                "POST /a?b=1 HTTP/1.1\r\nHost: h.example\r\nx-a: 1\r\nX-A: 2\r\nContent-Length: 8\r\n\r\nhallo ü"));
        assertThat(made.remarks()).anyMatch(one -> one.contains("h2"))
                .anyMatch(one -> one.contains("answers of 1"))
                .anyMatch(one -> one.contains("entry 2"));
    }

    private static final String API = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        servers: [{url: "https://{where}.example/v2/", variables: {where: {default: eu}}}]
        security: [{key: []}]
        paths:
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 7}}]
            get:
              operationId: getPet
              tags: [pets]
              parameters:
                - {name: with, in: query, required: true, example: toys}
                - $ref: '#/components/parameters/Trace'
              responses: {"200": {content: {application/json: {}}}}
            put:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          /form:
            post:
              requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string, default: x y}}}}}}
        components:
          parameters: {Trace: {name: X-Trace, in: header, required: true, schema: {type: string, format: uuid}}}
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          schemas:
            Pet:
              type: object
              properties:
                name: {type: [string, "null"], examples: [Rex]}
                parent: {$ref: '#/components/schemas/Pet'}
                tags: {type: array, items: {enum: [good, bad]}}
        """;

    @Test
    void makesOneRequestOfEachOperation() {
        Imported made = read(API);
        assertThat(made.requests()).extracting(one -> one.draft().name())
                .containsExactly("getPet", "PUT /pets/{id}", "POST /form");
        assertThat(made.requests().getFirst().folder()).containsExactly("pets");
        assertThat(octets(made, 0)).isEqualTo(
                "GET /v2/pets/{{id}}?with={{with}} HTTP/1.1\r\nHost: eu.example\r\nX-Trace: {{X-Trace}}\r\nX-Key: {{apiKey}}\r\nAccept: application/json\r\n\r\n");
        assertThat(made.variables()).containsEntry("id", "7").containsEntry("with", "toys");
        assertThat(octets(made, 1)).contains("Content-Type: application/json\r\n")
                .contains("\"name\" : \"Rex\"")
                .contains("\"good\"");
        assertThat(octets(made, 2)).endsWith("\r\n\r\na=x+y");
    }

    @Test
    void yamlThatDoublesItselfOrHoldsItselfDoesNoHarm() {
        StringBuilder laughs = new StringBuilder("openapi: 3.0.0\nx0: &x0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("x")
                    .append(i)
                    .append(": &x")
                    .append(i)
                    .append(" [*x")
                    .append(i - 1)
                    .append(", *x")
                    .append(i - 1)
                    .append("]\n");
        }
        laughs.append("paths: {/a: {post: {requestBody: {content: {application/json: {example: *x39}}}}}}\n");
        assertThat(read(laughs.toString())).isNotNull();
        assertThat(read(
                "openapi: 3.0.0\npaths: {/a: {post: {requestBody: {content: {application/json: {example: &e [*e, *e]}}}}}}\n"))
                .isNotNull();
        assertThat(read("openapi: 3.0.0\nx: " + "[".repeat(100_000))).isNotNull();
        assertThat(read("{\"log\": " + "[".repeat(100_000)).remarks()).isNotEmpty();
        assertThat(read("{\"openapi\": \"3.0.0\", \"paths\": {\"/a\": {\"$ref\": \"#/paths/~1a\"}}}").requests())
                .isEmpty();
    }

    @Test
    void aVariableThatNamesItselfIsTakenOverAsItIs() {
        Imported made = read("@a = {{b}}\n@b = {{a}}\n\nGET http://h.example/{{a}} HTTP/1.1\n");
        assertThat(made.requests()).hasSize(1);
        assertThat(made.requests().getFirst().draft().settings().variables().values())
                .isEqualTo(Map.of("a", "{{b}}", "b", "{{a}}"));
    }

    @Test
    void aScriptWithAChoiceInItIsNoBody() {
        Imported made = read(
                "POST http://h.example/ HTTP/1.1\n\nbody\n\n> {% client.test(a ?? b)\n  more();\n%}\n");
        assertThat(octets(made, 0)).endsWith("\r\n\r\nbody");
    }

    @Test
    void readsTheFilesOfOtherEditors() {
        Imported made = read("""
            @host = https://e.example
            // a comment
            ### First
            # @name one
            # @no-redirect
            < {% request.variables.set("x", 1) %}
            GET {{host}}/a
                ?b=1
                &c=2
            Accept: application/json

            > {% client.test("x", function() {}) %}
            >> out.json

            ###
            https://plain.example/x

            ###
            POST /p HTTP/1.1
            Host: o.example:81
            Content-Type: application/x-www-form-urlencoded

            a=1
            &b=2

            ### file
            PUT https://e.example/f
            Content-Type: application/octet-stream

            < ./a.bin
            """);
        assertThat(octets(made, 0))
                .isEqualTo("GET /a?b=1&c=2 HTTP/1.1\r\nHost: e.example\r\nAccept: application/json\r\n\r\n");
        assertThat(made.requests().getFirst().draft().name()).isEqualTo("one");
        assertThat(octets(made, 1)).isEqualTo("GET /x HTTP/1.1\r\nHost: plain.example\r\n\r\n");
        assertThat(made.requests().get(2).draft().target()).isEqualTo("http://o.example:81");
        assertThat(octets(made, 2)).endsWith("\r\n\r\na=1&b=2");
        assertThat(octets(made, 3)).endsWith("Content-Length: 3\r\n\r\n\u0000\u00ffA");
        assertThat(made.remarks()).anyMatch(one -> one.contains("no version"))
                .anyMatch(one -> one.contains("script"))
                .anyMatch(one -> one.contains("no-redirect"));
    }

    @Test
    void takesOctetsAndCurlForWhatTheyAre() {
        Octets raw = Octets.latin1("GET / HTTP/1.1\r\nHost : a\r\nHost: b\r\n\r\n\u00ff");
        Imported made = Import.of("a/probe.raw", raw, FILES);
        assertThat(made.requests().getFirst().draft()).isEqualTo(new RequestDraft("probe", "http://a", raw));
        assertThat(read("#!/bin/sh\n# get it\nset -e\ncurl -s http://c.example/x > out\n").requests()
                .getFirst()
                .draft()
                .target()).isEqualTo("http://c.example");
        assertThat(read("curl http://c.example").kind()).isEqualTo("curl command");
    }

    @Test
    void neverThrowsOnJunk() {
        String[] seeds = {COLLECTION, API, "{\"log\":{\"entries\":[{\"request\":{\"url\":\"http://a\"}}]}}",
                "### a\nGET http://a\n\nx\n", "curl -d x http://a"};
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seeds[random.nextInt(seeds.length)]);
            for (int i = random.nextInt(12); i > 0 && text.length() > 1; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]\",:*&\n\u0000é".charAt(random.nextInt(12)));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            Imported made = read(text.toString());
            assertThat(made.requests().size() + made.remarks().size() + made.variables().size())
                    .as("seed %d: %s", seed, text)
                    .isPositive();
        }
        assertThat(Import.of("x", Octets.empty(), FILES).remarks()).isNotEmpty();
    }
}
