package rawbench.ui.response;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import javafx.beans.value.ObservableValue;

import rawbench.octets.Octets;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.LateWork;
import rawbench.workbench.Workbench;

/** Answers whose bodies are in every state that a person meets, for pictures. */
public final class BodyStates {
    private final ObservableValue<Language> language;
    private final Map<String, ResponseView> all = new LinkedHashMap<>();

    private BodyStates(ObservableValue<Language> language) {
        this.language = language;
    }

    /** The states by their names; to be called on the FX thread. */
    public static Map<String, ResponseView> all(ObservableValue<Language> language) {
        BodyStates states = new BodyStates(language);
        states.texts();
        states.pictures();
        states.waiting();
        return states.all;
    }

    private void texts() {
        add("body-json", "application/json",
                Octets.utf8("{\"id\":9007199254740993,\"id\":2,\"title\":\"套接字\",\"price\":"
                        + "1.10,\"ok\":true,\"tags\":[\"tcp\",\"udp\"],\"none\":null,\"empty\":{},\"deep\":{\"a\":{\"b\":[1,2]}}}"));
        add("body-xml", "application/xml", Octets.utf8("<?xml version=\"1.0\"?><!-- a feed --><feed xmlns=\"urn:x\">"
                + "<entry id='1'><title>Sockets &amp; endpoints</title><link href=\"/a?b=1\"/></entry>"
                + "<entry id='2'><title><![CDATA[<raw>]]></title></entry></feed>"));
        add("body-html", "text/html; charset=utf-8", Octets.utf8("<!DOCTYPE html><html lang=\"en\"><head><title>News"
                + "</title><style>body{margin:0;color:#333}</style><script>var a = 1; // one\n</script></head><body>"
                + "<h1 class=\"big\">News &amp; views</h1><p>One <b>bold</b> word.<br>Next line.</p></body></html>"));
        add("body-css", "text/css", Octets.utf8("/* all */body{margin:0;color:#333;background:url('a.png')}"
                + "@media (max-width: 600px){.a,.b{display:none !important}}"));
        add("body-js", "text/javascript", Octets.utf8("import x from 'y';function f(a,b){if(a===1){return `t`}// no\n"
                + "const n=0x1f;return \"s\"+b}"));
        add("body-form", "application/x-www-form-urlencoded", Octets.utf8("name=Li+Lei&city=%E5%8C%97%E4%BA%AC&n=12"));
        add("body-multipart", "multipart/mixed; boundary=b1",
                Octets.utf8("--b1\r\nContent-Type: application/json\r\n\r\n"
                        + "{\"a\":1}\r\n--b1\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n"
                        + "hello\r\n--b1--\r\n"));
        add("body-part", "multipart/mixed; boundary=b1", Octets.utf8("--b1\r\nContent-Type: application/json\r\n\r\n"
                + "{\"a\":1}\r\n--b1--\r\n"), model -> model.body().parts().choose(0));
        add("body-protobuf", "application/x-protobuf", Octets.of(new byte[]{8, (byte) 150, 1, 18, 7, 't', 'e', 's', 't',
                'i', 'n', 'g', 26, 3, 8, 1, 16}));
        add("body-not-json", "application/json", Octets.utf8("{\"a\": [1, 2, oops], \"b\": 3}"));
        Octets chinese = Octets.of("报头：内容类型\n正文：套接字、通信端点\n".getBytes(Charset.forName("GB18030")));
        add("body-gb18030", "text/plain; charset=gb18030", chinese);
        add("body-wrong-charset", "text/plain; charset=utf-8", chinese);
        add("body-chosen-charset", "text/plain; charset=utf-8", chinese,
                model -> model.body().read(Optional.of(Charset.forName("GB18030"))));
        add("body-hex", "text/plain", chinese, model -> model.body().choose(BodyView.HEX));
        add("body-received", "text/html", Octets.utf8("<p>as it came</p>\n"),
                model -> model.body().choose(BodyView.RECEIVED));
    }

    private void pictures() {
        add("body-image", "image/png", picture(320, 200));
        add("body-image-cut", "image/png", picture(320, 200).slice(0, 1_200));
        add("body-image-large", "image/png", PictureDecoderTest.claiming(0x4002, 0x4002));
        add("body-image-broken", "image/webp", Octets.latin1("RIFF\4\0\0\0WEBPxxxx"));
    }

    private void waiting() {
        LateWork late = new LateWork();
        ResponseModel model = new ResponseModel(late, new Workbench()::rendering);
        ResponseView view = new ResponseView(model, language);
        model.answered(
                Exchanges.answered(octets("application/json", Octets.latin1("[" + "1,".repeat(9_000_000) + "1]"))));
        late.finish("render");
        late.letTimePass();
        model.body().laying().told(new Advance(6_200_000, 18_000_003, 188_000_000));
        all.put("body-laying", view);
    }

    /** A picture with a hole to look through. */
    private static Octets picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(9, 105, 218, 255), width, height, new Color(26, 127, 55, 0)));
        brush.fillOval(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Octets.of(out.toByteArray());
    }

    private void add(String name, String type, Octets body) {
        add(name, type, body, _ -> {});
    }

    private void add(String name, String type, Octets body, Consumer<ResponseModel> then) {
        ResponseModel model = new ResponseModel(new rawbench.ui.kit.InlineWork(), new Workbench()::rendering);
        ResponseView view = new ResponseView(model, language);
        model.answered(Exchanges.answered(octets(type, body)));
        then.accept(model);
        all.put(name, view);
    }

    private static Octets octets(String type, Octets body) {
        return Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n").concat(body);
    }
}
