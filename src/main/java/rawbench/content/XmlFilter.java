package rawbench.content;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathNodes;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import rawbench.octets.Octets;
import rawbench.octets.Spill;

/**
 * Follows an XPath through XML, and writes down what it leads to.
 *
 * <p>Nothing is ever fetched: a DOCTYPE may stand there, but no entity or DTD from outside is read, and the entities of
 * its own are bounded by the JDK's secure processing. A name without a prefix stands for an element without a namespace
 * or in the default one; prefixes are those that the content declares. Results are elements written anew: white space
 * within tags, the quotes of attributes, entities and CDATA sections are not as they were received.
 */
final class XmlFilter {
    static final long LONGEST = 32 << 20;
    static final int MOST = 100_000;
    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    private XmlFilter() {
    }

    /** What is done with what a path led to. */
    @FunctionalInterface
    private interface Taking {
        Filtered of(XPathEvaluationResult<?> result, BooleanSupplier cancelled)
                throws IOException, TransformerException;
    }

    static Filtered apply(String spelled, Octets content, Charset charset, BooleanSupplier cancelled) {
        return read(spelled, content, charset, cancelled, XmlFilter::written);
    }

    /** The text of the first place that a path leads to. */
    static Filtered first(String spelled, Octets content, Charset charset) {
        return read(spelled, content, charset, () -> false, (result, _) -> bare(result));
    }

    private static Filtered bare(XPathEvaluationResult<?> result) {
        if (!(result.value() instanceof XPathNodes nodes)) {
            return new Filtered(Octets.utf8(String.valueOf(result.value())), 1, false, java.util.Optional.empty());
        }
        return nodes.size() == 0 ? Filtered.none()
                : new Filtered(Octets.utf8(nodes.iterator().next().getTextContent()), 1, false,
                        java.util.Optional.empty());
    }

    private static Filtered read(String spelled, Octets content, Charset charset, BooleanSupplier cancelled,
            Taking taking) {
        if (content.length() > LONGEST) {
            return Filtered.tooLong(content.length(), LONGEST);
        }
        try {
            XPathFactory factory = XPathFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = read(content.text(charset), cancelled);
            XPath path = factory.newXPath();
            path.setNamespaceContext(new DeclaredPrefixes(document));
            stripDefaultNamespace(document);
            return taking.of(path.evaluateExpression(spelled, document), cancelled);
        } catch (XPathExpressionException unreadable) {
            return Filtered.trouble(FilterWords.NOT_FOLLOWED.of(innermost(unreadable)));
        } catch (SAXParseException wrong) {
            return Filtered
                    .trouble(FilterWords.NO_XML.of(wrong.getLineNumber(), wrong.getColumnNumber(), wrong.getMessage()));
        } catch (SAXException | TransformerException | StackOverflowError unfit) {
            return Filtered.trouble(FilterWords.NOT_FILTERED.of(innermost(unfit)));
        } catch (StoppedException stopped) {
            return Filtered.cancelled();
        } catch (IOException full) {
            return Filtered.trouble(FilterWords.NO_ROOM.of(full.getMessage()));
        } catch (ParserConfigurationException | XPathFactoryConfigurationException impossible) {
            throw new IllegalStateException("the XML reader of the JDK lacks what it had", impossible);
        }
    }

    private static String innermost(Throwable trouble) {
        Throwable at = trouble;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at instanceof StackOverflowError ? FilterWords.TOO_DEEP.of()
                : String.valueOf(at.getMessage());
    }

    private static Document read(String text, BooleanSupplier cancelled)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
        builder.setErrorHandler(new QuietErrors());
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return builder.parse(new InputSource(new Watched(new StringReader(marked), cancelled)));
    }

    /** Elements of the default namespace lose it, so that they are found by the names that a person reads. */
    private static void stripDefaultNamespace(Document document) {
        Node at = document.getDocumentElement();
        while (at != null) {
            if (at instanceof Element && at.getPrefix() == null && at.getNamespaceURI() != null) {
                at = document.renameNode(at, null, at.getLocalName());
            }
            at = DeclaredPrefixes.following(at);
        }
    }

    private static Filtered written(XPathEvaluationResult<?> result, BooleanSupplier cancelled)
            throws IOException, TransformerException {
        if (!(result.value() instanceof XPathNodes nodes)) {
            return new Filtered(Octets.utf8(String.valueOf(result.value())), 1, false, java.util.Optional.empty());
        }
        try (Spill spill = new Spill()) {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            int count = 0;
            for (Node node : nodes) {
                if (cancelled.getAsBoolean()) {
                    return Filtered.cancelled();
                }
                if (count++ < MOST) {
                    write(node, writer, spill);
                    spill.append(Octets.latin1("\n"));
                }
            }
            return new Filtered(spill.snapshot(), Math.min(count, MOST), count > MOST, java.util.Optional.empty());
        }
    }

    private static void write(Node node, Transformer writer, Spill spill) throws TransformerException, IOException {
        switch (node.getNodeType()) {
            case Node.ATTRIBUTE_NODE -> spill.append(Octets.utf8(((Attr) node).getName() + "=\""
                    + node.getNodeValue().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + '"'));
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> spill.append(Octets.utf8(node.getNodeValue()));
            default -> writer.transform(new DOMSource(node), new StreamResult(spill.stream()));
        }
    }

    /** Nobody waits for what is read any more. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super(null, null, false, false);
        }
    }

    /** A text of which no more is read once nobody waits. */
    private static final class Watched extends FilterReader {
        private final BooleanSupplier cancelled;

        Watched(Reader text, BooleanSupplier cancelled) {
            super(text);
            this.cancelled = cancelled;
        }

        @Override
        public int read(char[] into, int at, int count) throws IOException {
            if (cancelled.getAsBoolean()) {
                throw new StoppedException();
            }
            return super.read(into, at, count);
        }
    }

    /** Says nothing on the console: what is wrong comes as an exception. */
    private static final class QuietErrors implements org.xml.sax.ErrorHandler {
        @Override
        public void warning(SAXParseException odd) {
            // Shown nowhere: the document can be read.
        }

        @Override
        public void error(SAXParseException odd) {
            // A DTD is not held against the document.
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }
}
