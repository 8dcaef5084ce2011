package de.nahraum.geodata.advice;

import de.nahraum.geodata.advice.NextStep.Dwellings;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps in words: people in tens, for nobody knows them to the person, and no name of a street. */
final class StepSentence {
    private static final String KEY = "goal.step.";
    private static final long TENS = 10;

    private StepSentence() {}

    static Sentence of(NextStep step) {
        return switch (step) {
            case NextStep.NewSite site -> site(site);
            case NextStep.OpenPlanned planned -> planned(planned);
            case NextStep.Reinspect inspect -> inspect(inspect);
            case NextStep.AskPeople(List<District> districts) ->
                say("ask-people", Map.of("districts", names(districts)));
            case NextStep.DeclareComplete(String service) -> say("declare-complete", Map.of("service", service));
            case NextStep.DwellingsElsewhere(List<Dwellings> districts) -> dwellings("dwellings-elsewhere", districts);
            case NextStep.DwellingsHere(List<Dwellings> districts) -> dwellings("dwellings-here", districts);
            case NextStep.SubsidiseDwellings(long dwellings, int year) ->
                say("subsidise-dwellings", Map.of("dwellings", dwellings, "year", year));
            case NextStep.StartAnalysis(List<District> districts) ->
                say("start-analysis", Map.of("districts", names(districts)));
            case NextStep.RenewAnalysis(List<District> districts) ->
                say("renew-analysis", Map.of("districts", names(districts)));
            case NextStep.StartOffer offer ->
                say(
                        offer.isPlanned() ? "open-offer" : "start-offer",
                        Map.of("district", offer.district().name(), "topics", offer.topics()));
            case NextStep.StartAdvice advice ->
                say(
                        advice.planned() > 0 ? "start-advice-planned" : "start-advice",
                        Map.of("accommodations", advice.accommodations(), "planned", advice.planned()));
        };
    }

    private static Sentence say(String key, Map<String, Object> values) {
        return new Sentence(KEY + key, values);
    }

    private static Sentence site(NextStep.NewSite site) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("district", site.district().name());
        said.put("people", tens(site.people()));
        said.put("together", tens(site.together()));
        String key = switch (site.spot()) {
            case Spot.Room room -> {
                said.put("room", room.place().name());
                yield "room";
            }
            case Spot.Circle circle -> {
                said.put("metres", circle.metres());
                yield "circle";
            }
        };
        boolean isFirst = site.people() == site.together();
        return say(key + (tens(site.people()) == 0 ? "-here" : isFirst ? "" : "-further"), said);
    }

    private static Sentence planned(NextStep.OpenPlanned planned) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("place", planned.place().name());
        said.put("district", planned.district().name());
        said.put("people", tens(planned.people()));
        if (planned.due() != null) {
            said.put("year", planned.due().getYear());
        }
        String until = planned.due() == null ? "" : "-dated";
        String key = tens(planned.people()) == 0 ? "planned-here" : planned.isResolved() ? "resolved" : "planned";
        return say(key + until, said);
    }

    private static Sentence inspect(NextStep.Reinspect inspect) {
        String key = inspect.due() == 0 ? "check" : inspect.toCheck() == 0 ? "reinspect" : "reinspect-and-check";
        return say(
                key, Map.of("district", inspect.district().name(), "due", inspect.due(), "toCheck", inspect.toCheck()));
    }

    private static Sentence dwellings(String key, List<Dwellings> districts) {
        long missing = districts.stream().mapToLong(Dwellings::missing).sum();
        return say(
                key,
                Map.of(
                        "missing",
                        missing,
                        "districts",
                        names(districts.stream().map(Dwellings::district).toList())));
    }

    private static List<String> names(List<District> districts) {
        return districts.stream().map(District::name).toList();
    }

    private static long tens(long people) {
        return Math.round((double) people / TENS) * TENS;
    }
}
