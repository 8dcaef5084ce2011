package de.nahraum.server.report;

import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Contents;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Paper;
import java.util.ArrayList;
import java.util.List;

/** The report as a paper: page one, contents, a chapter per goal, the districts, a what-if if there is one, the annex. */
final class CouncilPaper {
    private final ReportModel model;
    private final ReportTexts texts;

    private CouncilPaper(ReportModel model) {
        this.model = model;
        this.texts = ReportTexts.in(model.language());
    }

    static Paper of(ReportModel model) {
        CouncilPaper paper = new CouncilPaper(model);
        String title = model.head().title();
        String description = paper.texts.say("description", "city", model.head().city());
        return new Paper(model.language(), PaperHeads.of(model, title, description), paper.blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(new PageOne(model, texts).blocks());
        blocks.add(new Contents(texts.get("heading.contents")));
        if (!model.goals().isEmpty()) {
            blocks.add(new Heading(2, texts.get("heading.goals"), "goals", true));
        }
        GoalBlocks goals = new GoalBlocks(model, texts);
        boolean first = true;
        for (ReportModel.GoalChapter goal : model.goals()) {
            // The first stands below the chapter's heading.
            blocks.addAll(goals.of(goal, goal.isEvaluated() && !first));
            first = false;
        }
        blocks.addAll(new DistrictTable(model, texts).blocks());
        if (model.scenario() != null) {
            blocks.addAll(new ScenarioBlocks(texts).of(model.scenario()));
        }
        blocks.addAll(new AnnexBlocks(model, texts).blocks());
        return blocks;
    }
}
