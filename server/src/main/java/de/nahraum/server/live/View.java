package de.nahraum.server.live;

import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.DataSource.Disclosure;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.goal.Evaluation;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Comments;
import java.util.List;
import java.util.Optional;

/**
 * A version of the city as one audience sees it, with its goals. Goals are evaluated on the whole city, or hidden data would change the
 * result; which of them are shown is decided here.
 */
public final class View {
    private final CityVersion version;
    private final City city;
    private final List<Evaluation> evaluations;
    private final Comments comments;

    private View(CityVersion version, City city, List<Evaluation> evaluations, Comments comments) {
        this.version = version;
        this.city = city;
        this.evaluations = evaluations;
        this.comments = comments;
    }

    static View internal(CityVersion version, City city, GoalBook goals, Comments comments) {
        return new View(version, city, goals.evaluateAll(city), comments);
    }

    View forPublic() {
        City visible = city.forPublic();
        List<Evaluation> shown = evaluations.stream()
                .filter(evaluation -> isPublic(evaluation.goal()))
                .toList();
        return new View(version, visible, shown, comments);
    }

    /** Figures of people's circumstances need the disclosure gate, whatever the city's folder says; until it stands they stay inside. */
    private boolean isPublic(Goal goal) {
        return city.settings().isPublic(goal.id())
                && !GoalBook.isAboutCircumstances(goal)
                && (!GoalBook.countsPeople(goal) || arePeoplePublic());
    }

    /** Whether this audience may see who reaches what. */
    public boolean showsCoverage() {
        return city.audience() == Audience.INTERNAL || (city.settings().isPublic("coverage") && arePeoplePublic());
    }

    /** People in cells may be told if every file they came from is public and safe. */
    private boolean arePeoplePublic() {
        return city.sources().stream()
                .filter(source -> source.kind().equals("cells"))
                .allMatch(View::isPublicAndSafe);
    }

    private static boolean isPublicAndSafe(DataSource source) {
        return source.publish() == Visibility.PUBLIC && source.disclosure() != Disclosure.PERSONAL;
    }

    public CityVersion version() {
        return version;
    }

    public City city() {
        return city;
    }

    /** In the order of the folder. */
    public List<Evaluation> evaluations() {
        return evaluations;
    }

    public Optional<Evaluation> findEvaluation(String goal) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.goal().id().equals(goal))
                .findFirst();
    }

    public Comments comments() {
        return comments;
    }
}
