package de.nahraum.geodata.goal;

import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.goal.Evaluation.Basis;
import de.nahraum.geodata.goal.Evaluation.OfDistrict;
import de.nahraum.geodata.goal.Evaluation.Result;
import de.nahraum.geodata.goal.Evaluation.Way;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of an evaluation may be told to somebody who may see some files only. */
public final class ReleasedPart {
    /** The parameter under which plans count as if they were there. */
    static final String PLANNED_TOO = "planned-too";

    private ReleasedPart() {}

    /** The same without the names of files that are not among these. */
    public static Evaluation withSourcesAmong(Evaluation evaluation, List<DataSource> shown) {
        Set<String> files = files(shown);
        Basis basis = new Basis(
                evaluation.parameters(),
                evaluation.explanation(),
                evaluation.sensitivity(),
                evaluation.sources().stream().filter(files::contains).toList());
        return new Evaluation(
                evaluation.goal(),
                evaluation.result(),
                evaluation.districts(),
                basis,
                evaluation.open(),
                evaluation.way());
    }

    /**
     * The same without all plans if one of the files they are in is not among these: half of the plans would say that nothing else is to come. What is not met today is then uncertain, as
     * where nothing is known of the way ahead.
     */
    public static Evaluation withoutOtherPlans(Evaluation evaluation, List<DataSource> shown) {
        if (files(shown).containsAll(evaluation.way().planSources())) {
            return evaluation;
        }
        List<OfDistrict> districts = evaluation.districts().stream()
                .map(d -> d.with(Prospect.today(d.holds())))
                .toList();
        Result was = evaluation.result();
        boolean isOpen = was.status() != GoalStatus.REACHED && was.status() != GoalStatus.NOT_ASSESSABLE;
        Result result = isOpen
                ? new Result(GoalStatus.UNCERTAIN, Prospect.NO_OUTLOOK, was.figure(), was.unit(), was.gapPeople())
                : was;
        Basis basis = new Basis(
                evaluation.parameters(),
                evaluation.explanation(),
                evaluation.sensitivity().stream()
                        .filter(other -> !other.parameter().equals(PLANNED_TOO))
                        .toList(),
                evaluation.sources());
        return new Evaluation(evaluation.goal(), result, districts, basis, evaluation.open(), Way.UNKNOWN);
    }

    private static Set<String> files(List<DataSource> shown) {
        return shown.stream().map(DataSource::file).collect(Collectors.toSet());
    }
}
