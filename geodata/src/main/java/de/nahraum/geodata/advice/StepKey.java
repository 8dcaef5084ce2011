package de.nahraum.geodata.advice;

import de.nahraum.geodata.advice.NextStep.Dwellings;
import de.nahraum.geodata.city.District;
import java.util.List;

/**
 * By what a step is told to be the same at another time: people, dwellings and spots in it change with the data.
 *
 * @param kind a code: {@code new-site}
 * @param about ids of the districts it is about, or of the place to be opened, or of the service whose list is to be complete; none if it is about the city as a
 *     whole
 */
public record StepKey(String kind, List<String> about) {
    public StepKey {
        about = List.copyOf(about);
    }

    static StepKey of(NextStep step) {
        return switch (step) {
            case NextStep.NewSite site -> about("new-site", List.of(site.district()));
            case NextStep.OpenPlanned planned ->
                new StepKey("open-planned", List.of(planned.place().id()));
            case NextStep.Reinspect inspect -> about("reinspect", List.of(inspect.district()));
            case NextStep.AskPeople asked -> about("ask-people", asked.districts());
            case NextStep.DeclareComplete(String service) -> new StepKey("declare-complete", List.of(service));
            case NextStep.DwellingsElsewhere elsewhere -> dwellings("dwellings-elsewhere", elsewhere.districts());
            case NextStep.DwellingsHere here -> dwellings("dwellings-here", here.districts());
            case NextStep.SubsidiseDwellings dwellings -> about("subsidise-dwellings", List.of());
            case NextStep.StartAnalysis analysis -> about("start-analysis", analysis.districts());
            case NextStep.RenewAnalysis analysis -> about("renew-analysis", analysis.districts());
            case NextStep.StartOffer offer -> about("start-offer", List.of(offer.district()));
            case NextStep.StartAdvice advice -> about("start-advice", List.of());
        };
    }

    private static StepKey about(String kind, List<District> districts) {
        return new StepKey(kind, districts.stream().map(District::id).toList());
    }

    private static StepKey dwellings(String kind, List<Dwellings> districts) {
        return about(kind, districts.stream().map(Dwellings::district).toList());
    }
}
