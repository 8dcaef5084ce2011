package de.nahraum.server.report;

import de.nahraum.geodata.advice.NextStep;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.server.live.View;
import de.nahraum.server.report.ReportModel.Next;
import java.util.List;

/** What would help most, in words; people rounded to 10. */
final class NextParts {
    private final View view;
    private final ReportTexts texts;

    NextParts(View view, ReportTexts texts) {
        this.view = view;
        this.texts = texts;
    }

    List<Next> of(String goal) {
        return view.steps().getOrDefault(goal, List.of()).stream()
                .map(step -> new Next(
                        step.key().kind(),
                        step.key().about(),
                        texts.say(step.sentence()),
                        districts(step),
                        people(step)))
                .toList();
    }

    /** Ids of the districts it is about; none if it is about the city as a whole. */
    private static List<String> districts(NextStep step) {
        List<District> districts = switch (step) {
            case NextStep.NewSite site -> List.of(site.district());
            case NextStep.OpenPlanned planned -> List.of(planned.district());
            case NextStep.Reinspect inspect -> List.of(inspect.district());
            case NextStep.AskPeople asked -> asked.districts();
            case NextStep.DwellingsElsewhere elsewhere -> dwellings(elsewhere.districts());
            case NextStep.DwellingsHere here -> dwellings(here.districts());
            case NextStep.StartAnalysis analysis -> analysis.districts();
            case NextStep.RenewAnalysis analysis -> analysis.districts();
            case NextStep.StartOffer offer -> List.of(offer.district());
            case NextStep.DeclareComplete complete -> List.of();
            case NextStep.SubsidiseDwellings dwellings -> List.of();
            case NextStep.StartAdvice advice -> List.of();
        };
        return districts.stream().map(District::id).toList();
    }

    private static List<District> dwellings(List<NextStep.Dwellings> dwellings) {
        return dwellings.stream().map(NextStep.Dwellings::district).toList();
    }

    private static Figure people(NextStep step) {
        return switch (step) {
            case NextStep.NewSite site -> Figures.roundedPeople(Figure.of((double) site.people()));
            case NextStep.OpenPlanned planned -> Figures.roundedPeople(Figure.of((double) planned.people()));
            default -> Figure.noData();
        };
    }
}
