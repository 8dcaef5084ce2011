package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not known of a goal, and why.
 *
 * @param reason a code
 * @param districts of which it is not known, in official order; none where it is the city as a whole, or no district may be named
 */
public record UnknownPart(String reason, List<District> districts) {
    static final String LIST_INCOMPLETE = "list-incomplete";
    static final String NO_DATA = "no-data";
    static final String NOBODY = "nobody";
    private static final String PROVISIONAL = "provisional";
    private static final String PART_OF_PEOPLE = "part-of-people";

    public UnknownPart {
        districts = List.copyOf(districts);
    }

    static UnknownPart ofCity(String reason) {
        return new UnknownPart(reason, List.of());
    }

    /**
     * Districts by why something is not known of them.
     *
     * @param reason null where it is known
     */
    static List<UnknownPart> group(List<District> districts, Function<District, ? extends @Nullable String> reason) {
        Map<String, List<District>> byReason = new LinkedHashMap<>();
        for (District district : districts) {
            String why = reason.apply(district);
            if (why != null) {
                byReason.computeIfAbsent(why, each -> new ArrayList<>()).add(district);
            }
        }
        List<UnknownPart> parts = new ArrayList<>();
        byReason.forEach((why, where) -> parts.add(new UnknownPart(why, where)));
        return List.copyOf(parts);
    }

    /** The districts of which it is not known whether a goal holds, by a reason of the measure's. */
    static List<UnknownPart> ofUnknown(List<OfDistrict> districts, Function<District, String> reason) {
        return group(
                districts.stream()
                        .filter(d -> d.holds() == null)
                        .map(OfDistrict::district)
                        .toList(),
                reason);
    }

    /** What the measure says is not known, and what can be seen of every evaluation: no way ahead, a part of the people, a threshold nobody has decided. */
    static List<UnknownPart> all(Evaluation evaluation) {
        List<UnknownPart> parts = new ArrayList<>();
        boolean isAssessable = evaluation.status() != GoalStatus.NOT_ASSESSABLE;
        String reason = evaluation.reason();
        boolean isSaid = evaluation.open().unknowns().stream()
                .anyMatch(part -> part.reason().equals(reason));
        if (!isAssessable && reason != null && !isSaid) {
            parts.add(ofCity(reason));
        }
        parts.addAll(evaluation.open().unknowns());
        add(parts, PART_OF_PEOPLE, evaluation, d -> d.holds() != null && d.unknownShare() > 0);
        add(
                parts,
                Prospect.NO_OUTLOOK,
                evaluation,
                d -> Prospect.NO_OUTLOOK.equals(d.prospect().reason()));
        if (evaluation.districts().isEmpty() && Prospect.NO_OUTLOOK.equals(reason)) {
            parts.add(ofCity(Prospect.NO_OUTLOOK));
        }
        if (isAssessable && evaluation.goal().isProvisional()) {
            parts.add(ofCity(PROVISIONAL));
        }
        return List.copyOf(parts);
    }

    private static void add(
            List<UnknownPart> parts,
            String reason,
            Evaluation evaluation,
            java.util.function.Predicate<OfDistrict> is) {
        List<District> where = evaluation.districts().stream()
                .filter(is)
                .map(OfDistrict::district)
                .toList();
        if (!where.isEmpty()) {
            parts.add(new UnknownPart(reason, where));
        }
    }
}
