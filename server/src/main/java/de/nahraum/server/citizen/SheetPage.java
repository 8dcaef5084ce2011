package de.nahraum.server.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district on a sheet to print and hang up.
 *
 * @param none that there is nothing in the district; null if there is
 * @param address where the list is found on the net, as printed
 * @param qr path of the printed code in squares of one unit
 * @param qrSize squares on a side, with its quiet zone
 */
public record SheetPage(
        Page page,
        String title,
        String date,
        @Nullable String none,
        List<Topic> topics,
        SheetMap map,
        String address,
        String qr,
        int qrSize,
        List<Option> others) {

    /** Offers of a topic. */
    public record Topic(String name, List<Line> lines) {}

    /**
     * An offer on the sheet.
     *
     * @param number of its place on the map; null outside it
     * @param hours one line each
     */
    public record Line(
            @Nullable String number,
            String name,
            String place,
            @Nullable String address,
            List<String> hours,
            @Nullable String hoursText,
            @Nullable String phone,
            String languages,
            List<String> badges,
            @Nullable String walk) {}
}
