package de.nahraum.geodata.format.osm;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML format. A document type declaration is refused before anything in it is looked at: OpenStreetMap has none. */
final class XmlParsing {
    private final ExtractCollector collector;
    private final LongList references = new LongList();
    private final LongList inner = new LongList();

    private @Nullable String element;
    private long id;
    private double lon;
    private double lat;
    private boolean usable;

    XmlParsing(ExtractCollector collector) {
        this.collector = collector;
    }

    void read(InputStream in) throws IOException, BrokenExtract {
        // The JDK's own parser by name: on the server's class path lies another one with other settings.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean root = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new BrokenExtract("document type declaration");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (!root && !xml.getLocalName().equals("osm")) {
                            throw new BrokenExtract("root element " + xml.getLocalName());
                        }
                        root = true;
                        start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof BoundedStream.Exceeded exceeded) {
                throw exceeded;
            }
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new BrokenExtract("line " + line + ": " + firstLine(e));
        } catch (RuntimeException e) {
            // The JDK's parser has a few of these left for broken input.
            throw new BrokenExtract(e.getClass().getSimpleName());
        }
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        String useful = text < 0 ? message : message.substring(text + 9);
        return useful.lines().findFirst().orElse("");
    }

    private void start(XMLStreamReader xml) throws BrokenExtract {
        String name = xml.getLocalName();
        switch (name) {
            case "osm" -> {
                String version = xml.getAttributeValue(null, "version");
                if (!"0.6".equals(version)) {
                    collector.headerOddity("osm version " + version);
                }
            }
            case "bounds" ->
                bounds(
                        xml.getAttributeValue(null, "minlat"),
                        xml.getAttributeValue(null, "minlon"),
                        xml.getAttributeValue(null, "maxlat"),
                        xml.getAttributeValue(null, "maxlon"));
            case "bound" -> {
                collector.headerOddity("bound box");
                String box = xml.getAttributeValue(null, "box");
                String[] parts = box == null ? new String[0] : box.split(",", -1);
                if (parts.length == 4) {
                    bounds(parts[0], parts[1], parts[2], parts[3]);
                }
            }
            case "node", "way", "relation" -> begin(name, xml);
            case "tag" -> {
                if (usable) {
                    collector.tag(xml.getAttributeValue(null, "k"), xml.getAttributeValue(null, "v"));
                }
            }
            case "nd" -> {
                ExtractCollector.require(references.size() < ExtractCollector.MAXIMUM_IN_ONE, "nodes in a way");
                references.add(wholeNumber(xml, "ref"));
            }
            case "member" -> {
                if ("way".equals(xml.getAttributeValue(null, "type"))) {
                    ExtractCollector.require(
                            references.size() + inner.size() < ExtractCollector.MAXIMUM_IN_ONE, "members");
                    boolean hole = "inner".equals(xml.getAttributeValue(null, "role"));
                    (hole ? inner : references).add(wholeNumber(xml, "ref"));
                }
            }
            default -> {}
        }
    }

    private void begin(String name, XMLStreamReader xml) throws BrokenExtract {
        element = name;
        references.clear();
        inner.clear();
        collector.leaveOut();
        id = wholeNumber(xml, "id");
        boolean deleted = "false".equals(xml.getAttributeValue(null, "visible"))
                || "delete".equals(xml.getAttributeValue(null, "action"));
        usable = !deleted;
        String version = xml.getAttributeValue(null, "version");
        if (version != null && version.startsWith("-")) {
            collector.headerOddity("version " + version);
        }
        String timestamp = xml.getAttributeValue(null, "timestamp");
        if (timestamp != null && (timestamp.startsWith("1969") || timestamp.startsWith("1970"))) {
            collector.headerOddity("timestamp " + timestamp.substring(0, 4));
        }
        if (name.equals("node") && usable) {
            lon = degrees(xml, "lon");
            lat = degrees(xml, "lat");
            usable = !Double.isNaN(lon) && !Double.isNaN(lat);
        }
    }

    private void end(String name) throws BrokenExtract {
        if (!name.equals(element)) {
            return;
        }
        element = null;
        if (!usable) {
            collector.leaveOut();
            return;
        }
        switch (name) {
            case "node" -> collector.node(id, lon, lat);
            case "way" -> collector.way(id, references.toArray());
            default -> collector.relation(id, references.toArray(), inner.toArray());
        }
    }

    private void bounds(
            @Nullable String minLat, @Nullable String minLon, @Nullable String maxLat, @Nullable String maxLon) {
        collector.bounds(new OsmBounds(number(minLon), number(minLat), number(maxLon), number(maxLat)));
    }

    private static double number(@Nullable String text) {
        try {
            return text == null || text.length() > 40 ? Double.NaN : Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private double degrees(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        double value = number(text);
        if (Double.isNaN(value)) {
            collector
                    .notices()
                    .add(new Notice.NumberInvalid(
                            Where.field(collector.file(), xml.getLocation().getLineNumber(), attribute, text)));
        }
        return value;
    }

    /** An id that is no number leaves nothing to hold on to: the file is broken. */
    private static long wholeNumber(XMLStreamReader xml, String attribute) throws BrokenExtract {
        String text = xml.getAttributeValue(null, attribute);
        try {
            if (text != null) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        int line = xml.getLocation().getLineNumber();
        throw new BrokenExtract("line " + line + ": " + xml.getLocalName() + " " + attribute + " is no number");
    }
}
