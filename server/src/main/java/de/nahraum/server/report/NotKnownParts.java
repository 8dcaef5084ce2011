package de.nahraum.server.report;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.GoalStatus;
import de.nahraum.geodata.goal.UnknownPart;
import de.nahraum.server.report.ReportModel.NotKnown;
import java.util.List;

/** What is not known of a goal that is assessed, and of which districts of any goal, in words; that a threshold is provisional stands beside the result. */
final class NotKnownParts {
    private static final String PROVISIONAL = "provisional";

    /** More names than these say less than their number. */
    private static final int NAMED_DISTRICTS = 6;

    private NotKnownParts() {}

    static List<NotKnown> of(Evaluation evaluation, ReportTexts texts) {
        boolean isAssessable = evaluation.status() != GoalStatus.NOT_ASSESSABLE;
        return evaluation.unknowns().stream()
                .filter(part -> !part.reason().equals(PROVISIONAL))
                // Why a goal cannot be assessed at all is what its explanation says.
                .filter(part -> isAssessable || !part.districts().isEmpty())
                .map(part -> new NotKnown(
                        part.reason(),
                        part.districts().stream().map(District::id).toList(),
                        text(part, evaluation.districts().size(), texts)))
                .toList();
    }

    private static String text(UnknownPart part, int all, ReportTexts texts) {
        String why = texts.find("not-known." + part.reason()).orElseGet(() -> texts.get("not-known.other"));
        int count = part.districts().size();
        if (count == 0) {
            return why;
        }
        String where = count == all
                ? texts.get("not-known.everywhere")
                : count > NAMED_DISTRICTS
                        ? texts.count("districts", count)
                        : texts.names(
                                part.districts().stream().map(District::name).toList());
        return texts.say("not-known", "why", why, "where", where);
    }
}
