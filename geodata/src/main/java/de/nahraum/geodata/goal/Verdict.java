package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.FigureUnit;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Open;
import de.nahraum.geodata.goal.Evaluation.Result;
import de.nahraum.geodata.goal.Evaluation.Way;
import de.nahraum.geodata.indicator.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the districts' parts to the city's status: the same rule for every goal that must hold district by district. */
final class Verdict {
    /** With more of its people or districts unknown nothing is said of the city. A proposal, no law. */
    static final double MAXIMUM_UNKNOWN_SHARE = 0.2;

    private Verdict() {}

    /** The districts a goal must hold in. */
    static List<District> listDistricts(Goal goal, City city) {
        return city.districts().stream()
                .filter(district -> switch (goal.holdsIn().scope()) {
                    case ALL -> true;
                    case CORE -> district.core();
                    case LISTED -> goal.holdsIn().ids().contains(district.id());
                })
                .toList();
    }

    /** Why nothing can be said of the city; empty if something can. */
    static Optional<String> reasonNotAssessable(City city, List<OfDistrict> districts) {
        if (districts.isEmpty()) {
            return Optional.of("no-districts");
        }
        double people = 0;
        double unknownPeople = 0;
        int unknown = 0;
        for (OfDistrict d : districts) {
            double here = city.registerPeople(d.district()).orElse((double)
                    city.cellIndex().peopleOfDistrict(city.districts().indexOf(d.district())));
            people += here;
            unknownPeople += d.holds() == null ? here : here * d.unknownShare();
            unknown += d.holds() == null ? 1 : 0;
        }
        if (unknown == districts.size()) {
            return Optional.of("no-data");
        }
        boolean tooMany = unknown > MAXIMUM_UNKNOWN_SHARE * districts.size()
                || (people > 0 && unknownPeople > MAXIMUM_UNKNOWN_SHARE * people);
        return tooMany ? Optional.of("too-many-unknown") : Optional.empty();
    }

    /**
     * The city's status: the best one that all known districts but so many have reached.
     *
     * @param allowed districts in which the goal need not hold
     */
    static GoalStatus status(List<OfDistrict> districts, int allowed) {
        long offTrack = count(districts, GoalStatus.OFF_TRACK);
        long uncertain = count(districts, GoalStatus.UNCERTAIN);
        long onTrack = count(districts, GoalStatus.ON_TRACK);
        if (offTrack + uncertain + onTrack <= allowed) {
            return GoalStatus.REACHED;
        }
        if (offTrack + uncertain <= allowed) {
            return GoalStatus.ON_TRACK;
        }
        return offTrack <= allowed ? GoalStatus.UNCERTAIN : GoalStatus.OFF_TRACK;
    }

    private static long count(List<OfDistrict> districts, GoalStatus status) {
        return districts.stream().filter(d -> d.prospect().status() == status).count();
    }

    /** Why a city is uncertain, if it is so because nothing is known of the way there. */
    private static @Nullable String reasonUncertain(List<OfDistrict> districts) {
        return districts.stream()
                .map(d -> d.prospect().reason())
                .filter(Prospect.NO_OUTLOOK::equals)
                .findFirst()
                .orElse(null);
    }

    /**
     * An evaluation whose figure is the number of districts in which the goal holds.
     *
     * @param allowed districts in which it need not hold
     */
    static Evaluation byDistricts(
            Goal goal, City city, List<OfDistrict> districts, int allowed, Basis basis, Open open, Way way) {
        Optional<String> reason = reasonNotAssessable(city, districts);
        GoalStatus status = reason.isPresent() ? GoalStatus.NOT_ASSESSABLE : status(districts, allowed);
        boolean anyKnown = districts.stream().anyMatch(d -> d.holds() != null);
        Result result = new Result(
                status,
                status == GoalStatus.UNCERTAIN ? reasonUncertain(districts) : reason.orElse(null),
                anyKnown ? Figure.of((double) holding(districts)) : Figure.missing(Figure.Reason.UNKNOWN),
                FigureUnit.DISTRICTS,
                sumOfGaps(districts));
        return new Evaluation(goal, result, districts, basis, open, way);
    }

    /** An evaluation of the city as a whole, with a share as its figure and nothing to say of single districts. */
    static Evaluation ofCity(Goal goal, Prospect prospect, Figure share, Basis basis, Open open, Way way) {
        Result result = new Result(prospect.status(), prospect.reason(), share, FigureUnit.FRACTION, Figure.noData());
        return new Evaluation(goal, result, List.of(), basis, open, way);
    }

    /** Districts in which it holds. */
    static int holding(List<OfDistrict> districts) {
        return (int)
                districts.stream().filter(d -> Boolean.TRUE.equals(d.holds())).count();
    }

    /** Districts in which it does not. */
    static int missing(List<OfDistrict> districts) {
        return (int)
                districts.stream().filter(d -> Boolean.FALSE.equals(d.holds())).count();
    }

    /** Whether there is a district, or a part of its people, of which it is not known. */
    static boolean isAnyUnknown(List<OfDistrict> districts) {
        return districts.stream().anyMatch(d -> d.holds() == null || d.unknownShare() > 0);
    }

    /** Files of some kinds, in the order of the folder. */
    static List<String> sources(City city, String... kinds) {
        return city.sources().stream()
                .filter(source -> List.of(kinds).contains(source.kind()))
                .map(DataSource::file)
                .toList();
    }

    /** An evaluation that says only that, and why, there is none. */
    static Evaluation notAssessable(Goal goal, String reason) {
        Result result =
                new Result(GoalStatus.NOT_ASSESSABLE, reason, Figure.noData(), FigureUnit.DISTRICTS, Figure.noData());
        Basis basis = new Basis(Map.of(), Sentence.of("goal.explanation." + reason), List.of(), List.of());
        return new Evaluation(goal, result, List.of(), basis, Open.NOTHING, Way.UNKNOWN);
    }

    private static Figure sumOfGaps(List<OfDistrict> districts) {
        double sum = 0;
        boolean any = false;
        for (OfDistrict d : districts) {
            if (d.gapPeople() instanceof Figure.Value(double number)) {
                sum += number;
                any = true;
            }
        }
        return any ? Figure.of(sum) : Figure.noData();
    }
}
