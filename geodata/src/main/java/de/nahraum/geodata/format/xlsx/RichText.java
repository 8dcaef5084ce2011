package de.nahraum.geodata.format.xlsx;

import javax.xml.stream.XMLStreamException;

/** Collects the text of an element whose parts may have formats of their own ({@code si}, {@code is}); phonetic hints are left out. */
final class RichText {
    private RichText() {}

    /** Reads up to the end of the element the part stands on. */
    static String read(XmlPart part, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        while (part.next() && !part.ends(element)) {
            if (part.starts("t")) {
                inText = true;
            } else if (part.ends("t")) {
                inText = false;
            } else if (part.starts("rPh")) {
                phonetic = true;
            } else if (part.ends("rPh")) {
                phonetic = false;
            } else if (part.isText() && inText && !phonetic && text.length() <= CellText.MAXIMUM_LENGTH) {
                text.append(part.text());
            }
        }
        return CellText.plain(text.toString());
    }
}
