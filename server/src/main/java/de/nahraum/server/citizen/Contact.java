package de.nahraum.server.citizen;

import de.nahraum.geodata.safety.ReportSettings;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to turn to.
 *
 * @param phone as it is written; null without
 * @param telephone for dialling; null without
 * @param url of a page; null without
 * @param mail null without
 */
public record Contact(
        String name,
        @Nullable String phone,
        @Nullable String telephone,
        @Nullable String url,
        @Nullable String mail) {
    static Contact of(ReportSettings.Contact contact) {
        return new Contact(contact.name(), some(contact.phone()), dialled(contact.phone()), link(contact.url()), null);
    }

    /** An office is reached by mail or by phone; its contact is one of both. */
    static Contact of(ReportSettings.Office office) {
        boolean isMail = office.contact().contains("@");
        return new Contact(
                office.name(),
                isMail ? null : some(office.contact()),
                isMail ? null : dialled(office.contact()),
                null,
                isMail ? office.contact() : null);
    }

    private static @Nullable String some(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String dialled(String phone) {
        return phone.isBlank() ? null : CardWriter.telephone(phone);
    }

    /** Only an address of the web: a folder may say anything. */
    private static @Nullable String link(String url) {
        return url.startsWith("https://") || url.startsWith("http://") ? url : null;
    }
}
