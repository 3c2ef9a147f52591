package io.github.rootguard.keycloak.pskc;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that a stranger may have written: with the parser of the Java platform, whatever else lies on the class path,
 * without document types, and thus without entities of any kind.
 */
final class XmlDocument extends DefaultHandler {
    private static final String FILE = "file";
    private static final String NO_DOCUMENT_TYPES = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String NO_GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String NO_PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";
    private static final int MAX_DEPTH = 32;

    private final Deque<XmlNode> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable XmlNode root;

    private XmlDocument() {}

    /** The outermost element. */
    static XmlNode read(InputSource source) throws PskcException {
        XmlDocument document = new XmlDocument();
        try {
            parser().parse(source, document);
        } catch (SAXParseException malformed) {
            throw new PskcException(
                    Math.max(1, malformed.getLineNumber()),
                    FILE,
                    "is no well-formed XML without document type and with at most " + MAX_DEPTH + " levels");
        } catch (SAXException | IOException unreadable) {
            throw new PskcException(1, FILE, "cannot be read as XML");
        }
        XmlNode root = document.root;
        if (root == null) {
            throw new PskcException(1, FILE, "is empty");
        }
        return root;
    }

    private static SAXParser parser() throws SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPES, true);
            factory.setFeature(NO_GENERAL_ENTITIES, false);
            factory.setFeature(NO_PARAMETER_ENTITIES, false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser;
        } catch (ParserConfigurationException | SAXNotRecognizedException | SAXNotSupportedException unsafe) {
            throw new IllegalStateException("This Java platform cannot read XML safely", unsafe);
        }
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw new SAXParseException("External entities are not read", locator);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes given) throws SAXException {
        if (open.size() >= MAX_DEPTH) {
            throw new SAXParseException("Too many levels", locator);
        }
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < given.getLength(); at++) {
            attributes.put(given.getLocalName(at), given.getValue(at));
        }
        XmlNode node = new XmlNode(localName, uri, locator == null ? 1 : locator.getLineNumber(), attributes);
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().add(node);
        }
        open.push(node);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!open.isEmpty()) {
            open.peek().add(characters, start, length);
        }
    }
}
