package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.geodata.safety.BeforeAfter;
import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.server.safety.SpaceReports;
import de.nahraum.server.store.StoredCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Cases of fear spaces as the people who work on them see them. */
record CaseAnswers(City city, GeoJson geoJson, SpaceReports reports, LocalDate today) {
    /** Who sees an area within this of a protected place might look for it there. */
    private static final double PROTECTED_METRES = 150;

    /** @param takenBackBy null while it holds, as is takenBackAt */
    record StepAnswer(
            String kind,
            LocalDate day,
            String party,
            String words,
            @Nullable Integer costEuro,
            @Nullable LocalDate due,
            List<String> others,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant takenBackAt,
            @Nullable String takenBackBy) {}

    /**
     * The side for the public.
     *
     * @param geometry null until chosen
     * @param protectedNearby whether a protected place lies so near that the area could give it away
     */
    record PublicAnswer(
            @JsonRawValue @Nullable String geometry,
            String words,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            boolean protectedNearby) {}

    /**
     * Reports before and after the newest measure.
     *
     * @param acrossCampaigns surveys that cannot be compared; empty if they can
     * @param ratio null if nothing can be divided
     */
    record EffectAnswer(
            List<String> acrossCampaigns,
            int nearBefore,
            int nearAfter,
            int restBefore,
            int restAfter,
            @Nullable Double ratio,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * A case.
     *
     * @param changes must be sent back with a change; 0 while it is in the city folder only
     * @param next what may be entered
     * @param dismantledFrom first day on which the measure may be said to have helped; null unless one was carried out
     * @param newReports groups that have reported it since it is in its state
     * @param effect null unless a measure was carried out
     */
    record CaseAnswer(
            String id,
            int changes,
            String name,
            @JsonRawValue String geometry,
            double lon,
            double lat,
            @Nullable String district,
            @Nullable String districtName,
            FearTime timeOfDay,
            boolean privateOwner,
            String state,
            LocalDate since,
            @Nullable String closedBy,
            String openedFrom,
            String openedAs,
            LocalDate openedOn,
            List<StepAnswer> steps,
            List<String> next,
            @Nullable LocalDate dismantledFrom,
            Set<Long> reports,
            int newReports,
            PublicAnswer released,
            @Nullable EffectAnswer effect) {}

    CaseAnswer of(StoredCase each) {
        StoredCase.Facts facts = each.facts();
        CaseLife.Standing standing = each.standing();
        Coordinate inside = facts.shape().getInteriorPoint().getCoordinate();
        Coordinate degrees = city.georeference().toDegrees(inside.x, inside.y);
        Optional<District> district = city.districtLocator().find(inside.x, inside.y);
        return new CaseAnswer(
                each.id(),
                each.changes(),
                facts.name(),
                geoJson.text(facts.shape()),
                Georeference.rounded(degrees.x),
                Georeference.rounded(degrees.y),
                district.map(District::id).orElse(null),
                district.map(District::name).orElse(null),
                facts.time(),
                facts.hasPrivateOwner(),
                standing.state().id(),
                standing.since(),
                standing.closedBy() == null ? null : standing.closedBy().id(),
                each.opening().from().id(),
                each.opening().state().id(),
                each.opening().day(),
                each.entries().stream().map(CaseAnswers::step).toList(),
                CaseLife.next(standing).stream().map(CaseStep.Kind::id).toList(),
                standing.state() == FearSpaceState.IMPLEMENTED ? CaseLife.dismantledFrom(standing) : null,
                each.reports(),
                reports.countNew(each),
                publicSide(each.publicSide()),
                reports.compare(each, today).map(CaseAnswers::effect).orElse(null));
    }

    private static StepAnswer step(StoredCase.Entry entry) {
        CaseStep step = entry.step();
        return new StepAnswer(
                step.kind().id(),
                step.day(),
                step.party(),
                step.words(),
                step.costEuro(),
                step.due(),
                step.others(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.takenBackAt(),
                entry.holds() ? null : entry.takenBackBy());
    }

    private PublicAnswer publicSide(StoredCase.PublicSide side) {
        Geometry shape = side.shape();
        return new PublicAnswer(
                shape == null ? null : geoJson.text(shape),
                side.words(),
                side.releasedAt(),
                side.isReleased() ? side.releasedBy() : null,
                shape != null
                        && city.places().stream()
                                .anyMatch(place -> place.isProtected()
                                        && shape.isWithinDistance(
                                                shape.getFactory().createPoint(new Coordinate(place.x(), place.y())),
                                                PROTECTED_METRES)));
    }

    private static EffectAnswer effect(BeforeAfter.Answer answer) {
        return switch (answer) {
            case BeforeAfter.AcrossCampaigns across ->
                new EffectAnswer(across.campaigns(), 0, 0, 0, 0, null, null, null);
            case BeforeAfter.Compared compared ->
                new EffectAnswer(
                        List.of(),
                        compared.nearBefore(),
                        compared.nearAfter(),
                        compared.restBefore(),
                        compared.restAfter(),
                        compared.ratio().orElse(null),
                        compared.range().low(),
                        Double.isFinite(compared.range().high())
                                ? compared.range().high()
                                : null);
        };
    }
}
