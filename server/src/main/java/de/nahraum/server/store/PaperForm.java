package de.nahraum.server.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which form a paper of a report is kept. */
public enum PaperForm {
    HTML("text/html; charset=utf-8"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json; charset=utf-8");

    private final String mediaType;

    PaperForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Ending of a file of this form, without the dot. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<PaperForm> find(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(PaperForm::id).toList();
    }
}
