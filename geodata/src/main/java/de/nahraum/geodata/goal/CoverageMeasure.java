package de.nahraum.geodata.goal;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.Limit;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.StatusFilter;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Sensitivity;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.hours.Rhythm;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.street.WalkProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service within walking distance: in every district at least the target share of the people reach it. With a rhythm, only places count
 * that have an offer of the topic at least that often.
 */
final class CoverageMeasure implements GoalMeasure {
    private static final List<Double> OTHER_MINUTES = List.of(5.0, 10.0, 15.0, 20.0);
    private static final double DEFAULT_MINUTES = 15;

    private final boolean scheduled;

    /** A measure of places or offers as such, or of those with a schedule only. */
    CoverageMeasure(boolean scheduled) {
        this.scheduled = scheduled;
    }

    @Override
    public Evaluation evaluate(Goal goal, City city) {
        Parameters parameters = new Parameters(goal);
        String service = parameters.text(scheduled ? "topic" : "service", "");
        double minutes =
                parameters.number("minutes", city.settings().standards().getOrDefault(service, DEFAULT_MINUTES));
        StatusFilter statuses =
                StatusFilter.find(parameters.text("status", "open")).orElse(StatusFilter.OPEN);
        Rhythm rhythm = "weekly".equals(parameters.text("rhythm", "monthly")) ? Rhythm.WEEKLY : Rhythm.MONTHLY;
        CoverageQuestion question =
                new CoverageQuestion(service, new Limit.Minutes(minutes), WalkProfile.WALK, statuses, false);
        Coverage coverage = cover(city, question, rhythm);
        List<District> where = Verdict.listDistricts(goal, city);
        boolean oneSuffices = parameters.is("oneSufficesInOrtsbezirk");
        // What is planned may meet a goal; who goes without is told of today.
        Coverage usable = cover(city, question.withStatuses(StatusFilter.OPEN), rhythm);
        StockPlan plan = plan(goal, city, service, rhythm);
        Coverage resolved = withPlanned(city, question, coverage, plan.places(goal.targetYear(), true));
        Coverage all = withPlanned(city, question, coverage, plan.places(goal.targetYear(), false));
        PlanCount count = new PlanCount();
        List<OfDistrict> districts = new ArrayList<>();
        for (int d = 0; d < coverage.districts().size(); d++) {
            if (where.contains(coverage.districts().get(d).district())) {
                districts.add(count.add(
                        ofDistrict(
                                goal,
                                coverage.districts().get(d),
                                usable.districts().get(d),
                                oneSuffices),
                        Boolean.TRUE.equals(holds(goal, resolved.districts().get(d), oneSuffices)),
                        Boolean.TRUE.equals(holds(goal, all.districts().get(d), oneSuffices)),
                        plan.plan().isDated()));
            }
        }
        GoalPath path = GoalPath.ofPlans(
                goal,
                city,
                Verdict.holding(districts),
                plan.plan().isDated(),
                new CoveredDistricts(
                        districts.stream()
                                .filter(d -> d.holds() != null)
                                .map(OfDistrict::district)
                                .toList(),
                        plan,
                        due -> withPlanned(city, question, coverage, due),
                        (district, then) -> then.districts().stream()
                                .anyMatch(d -> d.district().equals(district)
                                        && Boolean.TRUE.equals(holds(goal, d, oneSuffices)))));
        List<Sensitivity> sensitivity = new ArrayList<>();
        for (double other : OTHER_MINUTES) {
            Coverage otherwise = cover(city, question.withLimit(new Limit.Minutes(other)), rhythm);
            sensitivity.add(sensitivity(goal, otherwise, where, other, oneSuffices));
        }
        Map<String, Object> used = new LinkedHashMap<>();
        used.put("service", service);
        used.put("minutes", minutes);
        used.put("profile", WalkProfile.WALK.id());
        used.put("status", statuses.id());
        if (scheduled) {
            used.put("rhythm", parameters.text("rhythm", "monthly"));
        }
        used.put("target", goal.target().value());
        used.put("network", coverage.onStreets() ? "streets" : "none");
        used.put("places", coverage.places().size());
        Map<String, Object> said = new LinkedHashMap<>(used);
        said.put("covered", coverage.cityPeople().covered());
        said.put("known", coverage.cityPeople().known());
        said.put("gap", coverage.cityPeople().gap());
        said.put("coveredToday", usable.cityPeople().covered());
        said.put("placesToday", usable.places().size());
        String key = scheduled
                ? "goal.explanation.scheduled"
                : statuses == StatusFilter.OPEN ? "goal.explanation.coverage" : "goal.explanation.coverage-planned";
        Set<String> sources = coverage.places().stream().map(Place::source).collect(Collectors.toSet());
        return Verdict.byDistricts(
                goal,
                city,
                districts,
                0,
                new Basis(
                        used,
                        new Sentence(key, said),
                        sensitivity,
                        sources.stream().sorted().toList()),
                open(coverage, usable, districts),
                new Way(count.outlook(goal, districts), path, StockPlan.sources(plan)));
    }

    /** What is planned of the service; of a scheduled one, only what will recur often enough. */
    private StockPlan plan(Goal goal, City city, String service, Rhythm rhythm) {
        if (PlaceKind.find(service).isPresent()) {
            return StockPlan.ofPlaces(city, city.listPlacesOf(service, StatusFilter.PLANNED));
        }
        return StockPlan.ofOffers(
                goal,
                city,
                city.offers().stream()
                        .filter(offer -> offer.topic().equals(service)
                                && !city.hasEnded(offer)
                                && (!scheduled || city.rhythmOf(offer).isAtLeast(rhythm)))
                        .toList());
    }

    /** The same with places to come; the same itself where none are. */
    private static Coverage withPlanned(City city, CoverageQuestion question, Coverage today, Set<String> due) {
        List<Place> there = today.places();
        List<Place> coming = city.places().stream()
                .filter(place -> due.contains(place.id()) && !there.contains(place))
                .toList();
        return coming.isEmpty()
                ? today
                : Coverage.ofPlaces(
                        city,
                        question,
                        Stream.concat(there.stream(), coming.stream()).toList());
    }

    private Coverage cover(City city, CoverageQuestion question, Rhythm rhythm) {
        return scheduled
                ? Coverage.ofPlaces(city, question, listScheduled(city, question, rhythm))
                : Coverage.of(city, question);
    }

    /** Places with an offer of the topic that recurs at least as often as wanted. */
    private static List<Place> listScheduled(City city, CoverageQuestion question, Rhythm wanted) {
        Set<String> places = city.offers().stream()
                .filter(offer -> offer.topic().equals(question.service())
                        && question.statuses().accepts(offer.status()))
                .filter(offer -> !city.hasEnded(offer) && city.rhythmOf(offer).isAtLeast(wanted))
                .map(Offer::place)
                .collect(Collectors.toSet());
        return question.listPlaces(city).stream()
                .filter(place -> places.contains(place.id()))
                .toList();
    }

    private static OfDistrict ofDistrict(
            Goal goal, Coverage.OfDistrict d, Coverage.OfDistrict today, boolean oneSuffices) {
        OptionalDouble share = d.people().coveredShare();
        Figure figure = share.isPresent() ? Figure.of(share.getAsDouble()) : Figure.missing(Figure.Reason.UNKNOWN);
        boolean known = d.reason() == null;
        Sentence note = d.reason() != null
                ? Sentence.of("goal.note."
                        + d.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                : placesNote(d, today);
        return OfDistrict.today(d.district(), holds(goal, d, oneSuffices), figure)
                .withNote(note)
                .withGap(known ? Figure.of((double) today.people().gap()) : Figure.missing(Figure.Reason.UNKNOWN))
                .withUnknownShare(d.people().unknownShare());
    }

    private static Sentence placesNote(Coverage.OfDistrict d, Coverage.OfDistrict today) {
        int planned = d.places() - today.places();
        return planned == 0
                ? new Sentence("goal.note.places", Map.of("places", today.places()))
                : new Sentence("goal.note.places-planned", Map.of("places", today.places(), "planned", planned));
    }

    private static @Nullable Boolean holds(Goal goal, Coverage.OfDistrict d, boolean oneSuffices) {
        // An Ortsbezirk lies apart and is thinly settled: one place in it may count as enough, whoever lives at its
        // edge.
        if (oneSuffices && d.district().localCouncil() && d.places() > 0) {
            return true;
        }
        OptionalDouble share = d.people().coveredShare();
        boolean tooMuchUnknown = d.people().unknownShare() > Verdict.MAXIMUM_UNKNOWN_SHARE;
        return d.reason() != null || share.isEmpty() || tooMuchUnknown
                ? null
                : goal.target().isMetBy(share.getAsDouble());
    }

    /** Who goes without is told of today, whatever is planned. */
    private static Open open(Coverage coverage, Coverage usable, List<OfDistrict> districts) {
        Map<District, String> reasons = new HashMap<>();
        for (Coverage.OfDistrict d : coverage.districts()) {
            reasons.put(d.district(), reason(d));
        }
        double gap = usable.districts().stream()
                .filter(d -> d.reason() == null
                        && districts.stream().anyMatch(each -> each.district().equals(d.district())))
                .mapToDouble(d -> d.people().gap())
                .sum();
        return new Open(
                Distance.of(gap, Distance.Unit.PEOPLE_WITHOUT_REACH, Verdict.isAnyUnknown(districts)),
                UnknownPart.ofUnknown(districts, district -> reasons.getOrDefault(district, UnknownPart.NO_DATA)));
    }

    private static String reason(Coverage.OfDistrict d) {
        return switch (d.reason()) {
            case SERVICE_INCOMPLETE -> UnknownPart.LIST_INCOMPLETE;
            case TOO_FEW_CELLS -> "too-few-cells";
            case OUTSIDE_NETWORK -> "outside-network";
            case HOURS_UNKNOWN -> "hours-unknown";
            case null -> d.people().coveredShare().isPresent() ? "part-of-people" : UnknownPart.NOBODY;
        };
    }

    private static Sensitivity sensitivity(
            Goal goal, Coverage coverage, List<District> where, double minutes, boolean oneSuffices) {
        int holds = 0;
        int missed = 0;
        int unknown = 0;
        for (Coverage.OfDistrict d : coverage.districts()) {
            if (where.contains(d.district())) {
                Boolean verdict = holds(goal, d, oneSuffices);
                holds += Boolean.TRUE.equals(verdict) ? 1 : 0;
                missed += Boolean.FALSE.equals(verdict) ? 1 : 0;
                unknown += verdict == null ? 1 : 0;
            }
        }
        return new Sensitivity("minutes", minutes, holds, missed, unknown);
    }
}
