package rawbench.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;

import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The prefixes that a document declares anywhere, for paths through it; of those declared again the first counts. */
final class DeclaredPrefixes implements NamespaceContext {
    private final Map<String, String> namespaces = new HashMap<>();

    DeclaredPrefixes(Document document) {
        for (Node at = document.getDocumentElement(); at != null; at = following(at)) {
            NamedNodeMap attributes = at.getAttributes();
            for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                if ("xmlns".equals(attribute.getPrefix())) {
                    namespaces.putIfAbsent(attribute.getLocalName(), attribute.getNodeValue());
                }
            }
        }
    }

    /** The next node in the order of the document, without a call for each level; null behind the last one. */
    static Node following(Node from) {
        if (from.getFirstChild() != null) {
            return from.getFirstChild();
        }
        Node at = from;
        while (at != null && at.getNextSibling() == null) {
            at = at.getParentNode();
        }
        return at == null ? null : at.getNextSibling();
    }

    @Override
    public String getNamespaceURI(String prefix) {
        return prefix.equals(XMLConstants.XML_NS_PREFIX) ? XMLConstants.XML_NS_URI
                : namespaces.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public String getPrefix(String namespace) {
        return null;
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
        return Collections.emptyIterator();
    }
}
