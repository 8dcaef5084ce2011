package de.nahraum.server.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.nahraum.geodata.city.Audience;
import de.nahraum.geodata.goal.GoalChange;
import de.nahraum.geodata.goal.Stand;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.Recomputed;
import de.nahraum.server.live.Standing;
import de.nahraum.server.live.View;
import de.nahraum.server.report.Comparison;
import de.nahraum.server.report.Setting;
import de.nahraum.server.report.Subject;
import de.nahraum.server.store.FiledReport;
import de.nahraum.server.store.FiledReport.Side;
import de.nahraum.server.store.NamedScenario;
import de.nahraum.server.store.PaperForm;
import de.nahraum.server.store.ReportArchive;
import de.nahraum.server.store.StoreUnavailable;
import de.nahraum.server.text.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report is written of: a view, and what has changed since the report before. Thread-safe. */
public final class Subjects {
    /** Language of the filed paper that is read for its figures, which are the same in each. */
    private static final Language READ = Language.DE;

    /** All forms of a report are asked for one after the other; working the change out takes seconds. */
    private static final int MOST = 4;

    private record Key(View view, int before) {}

    private final ReportArchive archive;
    private final LiveCity live;
    private volatile List<FiledReport> lastKnown = List.of();
    private final Cache<Key, Comparison> compared =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public Subjects(ReportArchive archive, LiveCity live) {
        this.archive = archive;
        this.live = live;
    }

    /**
     * A report as it would be written now: it follows the last one filed for the same audience that speaks of no later day and no later data.
     *
     * @param standing the view was asked for with
     */
    public Subject following(View view, Standing standing) {
        return filed().stream()
                .filter(report -> !report.isWithdrawn())
                .filter(report -> report.findPaper(side(view), PaperForm.JSON).isPresent())
                .filter(report -> !report.basis().asOf().isAfter(view.asOf())
                        && report.basis().version() <= view.version().number())
                .findFirst()
                .map(report -> after(report, view, standing))
                .orElseGet(() -> Subject.of(view));
    }

    /** A report of a certain basis; it follows none if this audience has no paper of the one before. */
    Subject of(View view, FiledReport.Basis basis) {
        NamedScenario scenario = basis.scenario();
        boolean isTold = scenario != null && (scenario.isPublic() || view.city().audience() == Audience.INTERNAL);
        return Optional.ofNullable(basis.previous())
                .flatMap(archive::find)
                .filter(report -> report.findPaper(side(view), PaperForm.JSON).isPresent())
                .map(report -> after(report, view, Filing.standing(basis)))
                .orElseGet(() -> Subject.of(view))
                .with(isTold ? scenario : null);
    }

    /** What is filed; while the database does not answer, what was filed when it last did. */
    private List<FiledReport> filed() {
        try {
            List<FiledReport> now = archive.list();
            lastKnown = now;
            return now;
        } catch (StoreUnavailable e) {
            return lastKnown;
        }
    }

    private static Side side(View view) {
        return Papers.side(view.city().audience(), READ);
    }

    private Subject after(FiledReport before, View view, Standing standing) {
        return new Subject(
                view, compared.get(new Key(view, before.number()), key -> compare(before, view, standing)), null);
    }

    private Comparison compare(FiledReport before, View view, Standing standing) {
        Audience audience = view.city().audience();
        FiledGoals filed = FiledGoals.of(archive.findPaper(before.number(), side(view), PaperForm.JSON)
                .orElseThrow(() -> new IllegalStateException("Report " + before.number() + " has lost a paper")));
        Optional<Recomputed> recomputed = live.recompute(audience, Filing.standing(before.basis()), standing);
        Map<String, Stand> after = view.evaluations().stream()
                .collect(Collectors.toMap(each -> each.goal().id(), Stand::of, (first, same) -> first));
        Map<String, GoalChange> changes = GoalChanges.between(
                filed.stands(), after, recomputed.map(Recomputed::links).orElse(Map.of()));
        List<String> gone = filed.goals().entrySet().stream()
                .filter(named -> view.findEvaluation(named.getKey()).isEmpty())
                .map(named -> named.getValue().name())
                .toList();
        boolean boundariesChanged =
                recomputed.filter(Recomputed::boundariesChanged).isPresent();
        Map<Language, byte[]> papers = papers(before, audience);
        return new Comparison(
                before.number(),
                before.basis().asOf(),
                changes,
                gone,
                boundariesChanged,
                settings(papers),
                FiledAdvice.of(papers));
    }

    private static Map<String, Map<Language, Map<String, Setting>>> settings(Map<Language, byte[]> papers) {
        Map<String, Map<Language, Map<String, Setting>>> settings = new HashMap<>();
        papers.forEach((language, json) -> FiledGoals.of(json)
                .goals()
                .forEach((id, goal) -> settings.computeIfAbsent(id, none -> new EnumMap<>(Language.class))
                        .put(language, goal.settings())));
        return settings;
    }

    private Map<Language, byte[]> papers(FiledReport before, Audience audience) {
        Map<Language, byte[]> papers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            archive.findPaper(before.number(), Papers.side(audience, language), PaperForm.JSON)
                    .ifPresent(json -> papers.put(language, json));
        }
        return papers;
    }
}
