package de.nahraum.server.paper;

/** A file inside a PDF. */
public final class Attachment {
    private final String name;
    private final String mediaType;
    private final String description;
    private final Relation relation;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name file name
     * @param description what it is, in the paper's language
     */
    public Attachment(String name, String mediaType, String description, Relation relation, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.description = description;
        this.relation = relation;
        this.content = content.clone();
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    String description() {
        return description;
    }

    Relation relation() {
        return relation;
    }

    byte[] content() {
        return content.clone();
    }

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
