package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.DwellingState;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.housing.HousingNeed;
import de.nahraum.geodata.housing.Need;
import de.nahraum.geodata.indicator.Figure;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Adequate dwellings for households with transfer benefits in every district: the share of them that could live in a dwelling of the district that
 * fits and whose rent is within the local limit, at best. Others do not compete with them here.
 */
final class AdequateDwellingsMeasure implements GoalMeasure {
    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Parameters parameters = new Parameters(goal);
        RentKind rentKind = city.settings().housing().rentKind();
        if (!parameters.text("rentKind", rentKind.id()).equals(rentKind.id())) {
            return Verdict.notAssessable(goal, "other-rent-kind");
        }
        HousingNeed need = HousingNeed.of(city, HousingNeed.Mode.TRANSFER);
        if (need.reason() != null) {
            return Verdict.notAssessable(goal, need.reason());
        }
        List<String> states = parameters.texts(
                "states",
                List.of(DwellingState.LET.id(), DwellingState.VACANT.id(), DwellingState.BINDING_EXPIRES.id()));
        boolean all = states.contains(DwellingState.LET.id());
        List<OfDistrict> districts = districts(goal, city, need, all);
        long demand = 0;
        long served = 0;
        for (HousingNeed.OfDistrict district : need.districts()) {
            Need here = need(district, all);
            if (here != null && Verdict.listDistricts(goal, city).contains(district.district())) {
                demand += here.demand();
                served += here.served();
            }
        }
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("rentKind", rentKind.id());
        used.put("states", states);
        used.put("target", goal.target().value());
        used.put("households", demand);
        used.put("housed", served);
        Map<String, Object> said = new LinkedHashMap<>(used);
        said.put("holds", Verdict.holding(districts));
        said.put("of", districts.size());
        String key = all ? "goal.explanation.adequate-dwellings" : "goal.explanation.adequate-dwellings-free";
        return Verdict.byDistricts(
                goal,
                city,
                districts,
                0,
                new Basis(
                        used,
                        new Sentence(key, said),
                        List.of(
                                Sensitivity.of("let-too", 0, districts(goal, city, need, false)),
                                Sensitivity.of("let-too", 1, districts(goal, city, need, true))),
                        Verdict.sources(city, "households", "dwellings")),
                new Open(
                        Distance.of((double) (demand - served), Distance.Unit.HOUSEHOLDS, true),
                        unknowns(need, districts)),
                Way.UNKNOWN);
    }

    private static List<UnknownPart> unknowns(HousingNeed need, List<OfDistrict> districts) {
        Map<District, String> reasons = new HashMap<>();
        for (HousingNeed.OfDistrict d : need.districts()) {
            reasons.put(d.district(), d.reason() == null ? UnknownPart.NOBODY : d.reason());
        }
        return UnknownPart.ofUnknown(districts, district -> reasons.getOrDefault(district, UnknownPart.NO_DATA));
    }

    private static @Nullable Need need(HousingNeed.OfDistrict district, boolean all) {
        return all ? district.potential() : district.effective();
    }

    private static List<OfDistrict> districts(Goal goal, City city, HousingNeed need, boolean all) {
        return need.districts().stream()
                .filter(d -> Verdict.listDistricts(goal, city).contains(d.district()))
                .map(d -> ofDistrict(goal, d, all))
                .toList();
    }

    /** Where nobody lives on benefits it cannot be seen whether somebody could: unknown, not met. */
    private static OfDistrict ofDistrict(Goal goal, HousingNeed.OfDistrict d, boolean all) {
        Need need = need(d, all);
        OptionalDouble share = need == null ? OptionalDouble.empty() : need.servedShare();
        return OfDistrict.today(
                        d.district(),
                        share.isPresent() ? (Boolean) goal.target().isMetBy(share.getAsDouble()) : null,
                        share.isPresent() ? Figure.of(share.getAsDouble()) : Figure.noData())
                .withNote(note(d, need));
    }

    private static Sentence note(HousingNeed.OfDistrict d, @Nullable Need need) {
        if (need == null) {
            return Sentence.of("goal.note." + d.reason());
        }
        Optional<Need.Segment> worst = need.segments().stream()
                .filter(segment -> segment.unmet() > 0)
                .max(Comparator.comparingLong(Need.Segment::unmet)
                        .thenComparingInt(segment -> segment.household().persons()));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("households", need.demand());
        said.put("housed", need.served());
        if (worst.isEmpty()) {
            return new Sentence("goal.note.adequate-dwellings", said);
        }
        said.put("persons", worst.get().household().persons());
        said.put("unmet", worst.get().unmet());
        return new Sentence("goal.note.adequate-dwellings-missing", said);
    }
}
