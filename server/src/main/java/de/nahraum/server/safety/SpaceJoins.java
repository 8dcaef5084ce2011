package de.nahraum.server.safety;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.geodata.safety.CaseOpening;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.server.store.ReportStore;
import de.nahraum.server.store.StoredCase;
import de.nahraum.server.store.StoredCase.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Joins cases of fear spaces, and parts them; each keeps its history, and says what it came of or went into. Thread-safe. */
public final class SpaceJoins {
    /** What lies farther apart is no one place; a convention. */
    public static final double MOST_APART_METRES = 200;

    private final SpaceWork work;
    private final ReportStore reports;

    public SpaceJoins(SpaceWork work, ReportStore reports) {
        this.work = work;
        this.reports = reports;
    }

    /** A case as somebody saw it. */
    public record Seen(String id, int changes) {}

    /** Joins a case into another one, which takes its area and its reports; neither is lost. */
    public CaseChanged join(City city, Seen into, Seen other, String by) {
        if (into.id().equals(other.id())) {
            return new CaseChanged.Refused(CaseChanged.Reason.SAME);
        }
        return work.change(
                city,
                into.id(),
                into.changes(),
                kept -> work.change(city, other.id(), other.changes(), joined -> join(city, kept, joined, by)));
    }

    private CaseChanged join(City city, StoredCase kept, StoredCase joined, String by) {
        if (!kept.standing().isOpen() || !joined.standing().isOpen()) {
            return new CaseChanged.Refused(CaseChanged.Reason.ENDED);
        }
        if (!CaseLife.mayJoin(joined.standing(), kept.standing())) {
            return new CaseChanged.Refused(CaseChanged.Reason.LESS_FAR);
        }
        if (joined.publicSide().isReleased()) {
            return new CaseChanged.Refused(CaseChanged.Reason.OTHER_RELEASED);
        }
        if (!kept.facts().shape().isWithinDistance(joined.facts().shape(), MOST_APART_METRES)) {
            return new CaseChanged.Refused(CaseChanged.Reason.TOO_FAR);
        }
        Geometry both = kept.facts().shape().union(joined.facts().shape());
        both.setSRID(kept.facts().shape().getSRID());
        Set<Long> all = new HashSet<>(kept.reports());
        all.addAll(joined.reports());
        LocalDate today = work.today(city);
        StoredCase.Facts facts = kept.facts();
        StoredCase whole = kept.with(new StoredCase.Facts(
                        facts.name(),
                        both,
                        facts.time(),
                        facts.hasPrivateOwner() || joined.facts().hasPrivateOwner()))
                .withReports(all);
        return work.saved(
                city,
                List.of(
                        work.with(whole, CaseStep.with(today, CaseStep.Kind.MERGED_WITH, List.of(joined.id())), by),
                        work.with(joined, CaseStep.with(today, CaseStep.Kind.MERGED_INTO, List.of(kept.id())), by)));
    }

    /** Parts a case into several, which stand where it stood; each takes the reports that lie nearest to it. */
    public CaseChanged part(City city, Seen seen, List<StoredCase.Facts> parts, String by) {
        return work.change(city, seen.id(), seen.changes(), found -> part(city, found, parts, by));
    }

    private CaseChanged part(City city, StoredCase found, List<StoredCase.Facts> parts, String by) {
        if (!found.standing().isOpen()) {
            return new CaseChanged.Refused(CaseChanged.Reason.ENDED);
        }
        Optional<CaseChanged.Reason> refusal = parts.stream()
                .flatMap(part -> SpaceWork.findRefusal(part).stream())
                .findFirst();
        if (refusal.isPresent()) {
            return new CaseChanged.Refused(refusal.get());
        }
        LocalDate today = work.today(city);
        List<StoredCase> fresh = new ArrayList<>();
        for (int number = 0; number < parts.size(); number++) {
            List<Entry> history = found.entries().stream().filter(Entry::holds).toList();
            StoredCase one = new StoredCase(
                    CaseIds.next(),
                    0,
                    parts.get(number),
                    new CaseOpening(
                            CaseOpening.From.SPLIT,
                            found.opening().state(),
                            found.opening().day()),
                    history,
                    reportsNearest(found, number, parts),
                    StoredCase.PublicSide.NONE);
            fresh.add(work.with(one, CaseStep.with(today, CaseStep.Kind.SPLIT_FROM, List.of(found.id())), by));
        }
        List<StoredCase> all = new ArrayList<>();
        all.add(work.with(
                found,
                CaseStep.with(
                        today,
                        CaseStep.Kind.SPLIT_INTO,
                        fresh.stream().map(StoredCase::id).toList()),
                by));
        all.addAll(fresh);
        return work.saved(city, all);
    }

    private Set<Long> reportsNearest(StoredCase found, int part, List<StoredCase.Facts> parts) {
        return found.reports().stream()
                .filter(id -> reports.find(id)
                        .map(report -> report.content().shape())
                        .filter(shape -> nearest(shape, parts) == part)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Position of the part nearest to a shape; the first of several. */
    private static int nearest(Geometry shape, List<StoredCase.Facts> parts) {
        int nearest = 0;
        for (int part = 1; part < parts.size(); part++) {
            if (distance(parts, part, shape) < distance(parts, nearest, shape)) {
                nearest = part;
            }
        }
        return nearest;
    }

    private static double distance(List<StoredCase.Facts> parts, int part, Geometry shape) {
        return parts.get(part).shape().distance(shape);
    }
}
