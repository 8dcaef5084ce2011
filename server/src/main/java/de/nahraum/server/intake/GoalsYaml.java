package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.store.Comments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code goals.yaml} and {@code comments.yaml}. */
final class GoalsYaml {
    static final String FILE = "goals.yaml";

    private static final Set<String> KEYS = Set.of(
            "id",
            "seed",
            "text",
            "measure",
            "params",
            "target",
            "holdsIn",
            "baseYear",
            "targetYear",
            "leadUnit",
            "resolution");
    private static final List<String> OPS =
            Arrays.stream(Goal.Op.values()).map(Goal.Op::sign).toList();

    private final FolderFiles files;
    private final CitySettings settings;
    private final GoalCheck check;
    private final Notices notices;

    GoalsYaml(FolderFiles files, CitySettings settings, GoalCheck check, Notices notices) {
        this.files = files;
        this.settings = settings;
        this.check = check;
        this.notices = notices;
    }

    List<Goal> readGoals(List<FileEntry> entries) {
        List<Goal> goals = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (FileEntry entry : entries) {
            Optional<YamlFile> found = files.findYaml(entry.path());
            if (found.isEmpty()) {
                continue;
            }
            YamlFile file = found.get();
            if (!file.tree().isArray()) {
                notices.add(new Notice.SettingInvalid(Where.file(entry.path()), "list"));
                continue;
            }
            for (int i = 0; i < file.tree().size(); i++) {
                YamlMap yaml = new YamlMap(file, "[" + i + "]", file.tree().get(i), notices).allowing(KEYS);
                goal(yaml).ifPresent(goal -> {
                    if (seen.add(goal.id())) {
                        goals.add(goal);
                    } else {
                        notices.add(new Notice.SettingInvalid(yaml.where("id"), "unique"));
                    }
                });
            }
        }
        return List.copyOf(goals);
    }

    private Optional<Goal> goal(YamlMap yaml) {
        String id = yaml.requiredText("id");
        if (!Ids.isValid(id)) {
            notices.add(new Notice.IdInvalid(yaml.where("id")));
            return Optional.empty();
        }
        check.check(yaml);
        YamlMap target = yaml.map("target").allowing(Set.of("op", "value"));
        String sign = target.choice("op", OPS, ">=");
        Goal.Op op = Arrays.stream(Goal.Op.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElse(Goal.Op.AT_LEAST);
        return Optional.of(new Goal(
                id,
                yaml.requiredText("seed"),
                yaml.textMap("text"),
                yaml.requiredText("measure"),
                params(yaml.map("params")),
                new Goal.Target(op, target.number("value", 0)),
                holdsIn(yaml),
                yaml.integer("baseYear", settings.baseYear()),
                yaml.integer("targetYear", settings.targetYear()),
                yaml.text("leadUnit"),
                yaml.text("resolution")));
    }

    private static Map<String, Object> params(YamlMap yaml) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (String key : yaml.keys()) {
            JsonNode value = yaml.node(key);
            if (value.isNumber()) {
                params.put(key, value.asDouble());
            } else if (value.isBoolean()) {
                params.put(key, value.asBoolean());
            } else if (value.isArray()) {
                params.put(key, yaml.texts(key));
            } else if (!value.isNull()) {
                params.put(key, yaml.text(key, ""));
            }
        }
        return params;
    }

    private static Goal.HoldsIn holdsIn(YamlMap yaml) {
        if (yaml.node("holdsIn").isArray()) {
            return new Goal.HoldsIn(Goal.Scope.LISTED, yaml.texts("holdsIn"));
        }
        boolean core = yaml.choice("holdsIn", List.of("all", "core"), "all").equals("core");
        return new Goal.HoldsIn(core ? Goal.Scope.CORE : Goal.Scope.ALL, List.of());
    }

    /** What people say of the goals there are, in districts there are. */
    Comments readComments(List<FileEntry> entries, List<Goal> goals) {
        if (entries.isEmpty()) {
            return Comments.NONE;
        }
        entries.stream()
                .skip(1)
                .forEach(entry -> notices.add(new Notice.SettingInvalid(
                        Where.field(CityYaml.FILE, null, "files", entry.path()), "one comments file")));
        Optional<YamlFile> file = files.findYaml(entries.getFirst().path());
        if (file.isEmpty()) {
            return Comments.NONE;
        }
        List<String> ids = goals.stream().map(Goal::id).toList();
        YamlMap yaml = YamlMap.of(file.get(), notices)
                .allowing(Set.of("paper", "occasion", "leadUnit", "committees", "resolution", "finances", "comments"));
        return new Comments(
                yaml.text("paper"),
                yaml.text("occasion"),
                yaml.text("leadUnit"),
                yaml.texts("committees"),
                yaml.text("resolution"),
                yaml.text("finances"),
                yaml.maps("comments").stream()
                        .map(each -> each.allowing(Set.of("goal", "district", "by", "text")))
                        .map(each -> comment(each, ids))
                        .toList());
    }

    /** A comment on a goal or district there is none of would be read by nobody. */
    private Comments.Comment comment(YamlMap yaml, List<String> goals) {
        String goal = yaml.text("goal");
        String district = yaml.text("district");
        if (goal != null && !goals.contains(goal)) {
            notices.add(new Notice.CodeUnknown(yaml.where("goal"), goals));
        }
        check.checkDistrict(yaml, "district", district);
        return new Comments.Comment(goal, district, yaml.requiredText("by"), yaml.requiredText("text"));
    }
}
