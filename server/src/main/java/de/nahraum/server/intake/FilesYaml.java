package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.format.csv.CsvOptions;
import de.nahraum.geodata.format.csv.LineRange;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code files} in {@code city.yaml}: a file and how to read it. */
final class FilesYaml {
    private static final Set<String> KEYS = Set.of(
            "kind",
            "path",
            "epsg",
            "encoding",
            "delimiter",
            "decimal",
            "columns",
            "values",
            "constants",
            "aliases",
            "ignore",
            "where",
            "skipRows",
            "ignoreLines",
            "dissolveBy",
            "boundarySet",
            "missing",
            "source",
            "licence",
            "vintage",
            "publish",
            "disclosure",
            "note");
    private static final Pattern LINE_RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private final Notices notices;

    FilesYaml(Notices notices) {
        this.notices = notices;
    }

    /** Empty, with a finding, if it says neither kind nor path. */
    Optional<FileEntry> read(YamlMap yaml) {
        yaml.allowing(KEYS);
        String path = yaml.requiredText("path");
        Optional<FileKind> kind = FileKind.find(yaml.choice("kind", FileKind.ids(), ""));
        if (kind.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        // A misspelt field would silently be nothing.
        yaml.map("columns").allowing(kind.get().fields());
        yaml.map("constants").allowing(kind.get().fields());
        DataSource source = new DataSource(
                path,
                kind.get().id(),
                yaml.text("source"),
                yaml.text("licence"),
                yaml.text("vintage"),
                yaml.text("note"),
                CityYaml.visibility(yaml, "publish"),
                disclosure(yaml));
        return Optional.of(new FileEntry(
                kind.get(),
                path,
                yaml.has("epsg") ? (Integer) yaml.integer("epsg", 0) : null,
                csv(yaml),
                yaml.textMap("columns"),
                yaml.textMap("values"),
                yaml.textMap("constants"),
                yaml.textMap("aliases"),
                Set.copyOf(yaml.texts("ignore")),
                yaml.textMap("where"),
                yaml.text("dissolveBy"),
                boundarySet(yaml, kind.get()),
                missing(yaml),
                source));
    }

    /** Former boundaries, and figures counted in them; other files speak of the present. */
    private @Nullable String boundarySet(YamlMap yaml, FileKind kind) {
        String set = yaml.text("boundarySet");
        if (set == null) {
            return null;
        }
        if (!kind.isOfBoundarySets()) {
            notices.add(
                    new Notice.SettingInvalid(yaml.where("boundarySet"), "kind: districts, population, indicators"));
            return null;
        }
        if (!Ids.isValid(set)) {
            notices.add(new Notice.IdInvalid(yaml.where("boundarySet")));
            return null;
        }
        return set;
    }

    private static DataSource.Disclosure disclosure(YamlMap yaml) {
        return switch (yaml.choice("disclosure", List.of("personal", "protected-at-source", "open"), "personal")) {
            case "open" -> DataSource.Disclosure.OPEN;
            case "protected-at-source" -> DataSource.Disclosure.PROTECTED_AT_SOURCE;
            default -> DataSource.Disclosure.PERSONAL;
        };
    }

    private CsvOptions csv(YamlMap yaml) {
        List<LineRange> ignored = new ArrayList<>();
        for (String range : yaml.texts("ignoreLines")) {
            Matcher matcher = LINE_RANGE.matcher(range);
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(1));
                String last = matcher.group(2);
                ignored.add(new LineRange(first, last == null ? first : Integer.parseInt(last)));
            } else {
                notices.add(new Notice.SettingInvalid(yaml.where("path"), "ignoreLines: [102-109]"));
            }
        }
        return new CsvOptions(
                encoding(yaml),
                character(yaml, "delimiter", ";,|\t"),
                character(yaml, "decimal", ",."),
                yaml.integer("skipRows", 0),
                ignored);
    }

    private @Nullable Charset encoding(YamlMap yaml) {
        String name = yaml.text("encoding");
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            notices.add(new Notice.SettingInvalid(yaml.where("encoding"), "utf-8, windows-1252, iso-8859-1, …"));
            return null;
        }
    }

    private @Nullable Character character(YamlMap yaml, String key, String allowed) {
        String text = yaml.text(key);
        if (text == null) {
            return null;
        }
        String sign = text.equals("tab") ? "\t" : text;
        if (sign.length() != 1 || allowed.indexOf(sign.charAt(0)) < 0) {
            notices.add(new Notice.SettingInvalid(
                    Where.field(CityYaml.FILE, null, key, text),
                    allowed.replace("\t", "").replaceAll("(?<=.)(?=.)", " ")
                            + (allowed.indexOf('\t') >= 0 ? " tab" : "")));
            return null;
        }
        return sign.charAt(0);
    }

    private static Map<String, Set<String>> missing(YamlMap yaml) {
        Map<String, Set<String>> missing = new HashMap<>();
        JsonNode node = yaml.node("missing");
        if (node.isArray()) {
            missing.put(FileEntry.ANY_COLUMN, withEmpty(yaml.texts("missing")));
        } else if (node.isObject()) {
            YamlMap columns = yaml.map("missing");
            columns.keys().forEach(column -> missing.put(column, withEmpty(columns.texts(column))));
        }
        return missing;
    }

    private static Set<String> withEmpty(List<String> texts) {
        Set<String> all = new HashSet<>(texts);
        all.add("");
        return Set.copyOf(all);
    }
}
