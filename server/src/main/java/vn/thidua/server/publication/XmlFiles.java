package vn.thidua.server.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.thidua.server.kernel.Today;

/** The feed of news (RFC 4287) and the map of pages (sitemaps.org). */
final class XmlFiles {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private XmlFiles() {}

    /** Something new: its address is also what tells it from others. */
    record News(String title, String address, LocalDate day, String about) {}

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static byte[] atom(String title, String address, List<News> news) {
        return whole(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", "vi");
            text(xml, "title", title);
            text(xml, "id", address);
            link(xml, "alternate", address);
            link(xml, "self", address + "/tin.atom");
            text(
                    xml,
                    "updated",
                    moment(news.isEmpty() ? LocalDate.EPOCH : news.getFirst().day()));
            xml.writeStartElement("author");
            text(xml, "name", title);
            xml.writeEndElement();
            for (News one : news) {
                xml.writeStartElement("entry");
                text(xml, "title", one.title());
                text(xml, "id", one.address());
                link(xml, "alternate", one.address());
                text(xml, "updated", moment(one.day()));
                text(xml, "summary", one.about());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    static byte[] sitemap(Map<String, LocalDate> pages) {
        return whole(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (Map.Entry<String, LocalDate> page : pages.entrySet()) {
                xml.writeStartElement("url");
                text(xml, "loc", page.getKey());
                text(xml, "lastmod", page.getValue().toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(Today.ZONE)
                .toOffsetDateTime()
                .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private static byte[] whole(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
