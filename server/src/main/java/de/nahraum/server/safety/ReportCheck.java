package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.ReportShape;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.server.store.CleanText;
import de.nahraum.server.store.NewReport;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Whether what somebody says can be a report: the same for everybody who says it. */
public sealed interface ReportCheck {
    /** @param metres what was drawn, in the city's metres */
    record Sound(Geometry metres) implements ReportCheck {}

    record Refused(Taken.Refused reason) implements ReportCheck {}

    /** Checks a draft for a city. */
    static ReportCheck of(City city, ReportDraft draft) {
        if (CleanText.length(draft.words()) > NewReport.MOST_SIGNS) {
            return new Refused(new Taken.TooLong(NewReport.MOST_SIGNS));
        }
        if (draft.topic() != ReportTopic.UNSAFE && !draft.reasons().isEmpty()) {
            return new Refused(new Taken.ReasonsOfNoUse());
        }
        Optional<Geometry> shape = ReportPlace.findMetres(city, draft.degrees());
        if (shape.isEmpty()) {
            return new Refused(new Taken.OutsideCity());
        }
        Optional<ReportShape.Problem> problem = ReportShape.findProblem(shape.get());
        if (problem.isPresent()) {
            return new Refused(new Taken.BadShape(problem.get()));
        }
        return ReportPlace.isInCity(city, shape.get()) ? new Sound(shape.get()) : new Refused(new Taken.OutsideCity());
    }
}
