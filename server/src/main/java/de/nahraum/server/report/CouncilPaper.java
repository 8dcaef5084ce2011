package de.nahraum.server.report;

import de.nahraum.geodata.city.Audience;
import de.nahraum.server.paper.Block;
import de.nahraum.server.paper.Block.Contents;
import de.nahraum.server.paper.Block.Heading;
import de.nahraum.server.paper.Paper;
import java.util.ArrayList;
import java.util.List;

/** The report as a paper: page one, contents, a chapter per goal, the districts, the annex. */
final class CouncilPaper {
    private final ReportModel model;
    private final ReportTexts texts;

    private CouncilPaper(ReportModel model) {
        this.model = model;
        this.texts = ReportTexts.in(model.language());
    }

    static Paper of(ReportModel model) {
        CouncilPaper paper = new CouncilPaper(model);
        return new Paper(model.language(), paper.head(), paper.blocks());
    }

    private Paper.Head head() {
        ReportModel.Head head = model.head();
        String audience = texts.get(head.audience() == Audience.PUBLIC ? "audience.public" : "audience.internal");
        return new Paper.Head(
                head.title() + " – " + head.city(),
                texts.say("description", "city", head.city()),
                head.city() + " · " + head.title(),
                texts.say("as-of", "date", texts.date(head.asOf())) + " · " + audience,
                head.demo() ? texts.get("demo") : null,
                head.asOf());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(new PageOne(model, texts).blocks());
        blocks.add(new Contents(texts.get("heading.contents")));
        blocks.add(new Heading(2, texts.get("heading.goals"), "goals", true));
        GoalBlocks goals = new GoalBlocks(model, texts);
        boolean first = true;
        for (ReportModel.GoalChapter goal : model.goals()) {
            // The first stands below the chapter's heading.
            blocks.addAll(goals.of(goal, goal.isEvaluated() && !first));
            first = false;
        }
        blocks.addAll(new DistrictTable(model, texts).blocks());
        blocks.addAll(new AnnexBlocks(model, texts).blocks());
        return blocks;
    }
}
