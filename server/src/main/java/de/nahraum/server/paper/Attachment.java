package de.nahraum.server.paper;

/**
 * A file inside a PDF.
 *
 * @param name file name
 * @param description what it is, in the paper's language
 */
public record Attachment(String name, String mediaType, String description, Relation relation, byte[] content) {
    /** What it is to the paper (ISO 19005-3, 6.8). */
    public enum Relation {
        /** What the paper was made from. */
        DATA("Data"),
        /** The same content in another form. */
        ALTERNATIVE("Alternative");

        private final String code;

        Relation(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
