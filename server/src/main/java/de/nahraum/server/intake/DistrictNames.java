package de.nahraum.server.intake;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the district a row speaks of, by id, name or alias; never by likeness, which is only offered. */
final class DistrictNames {
    private final Map<String, District> byName = new HashMap<>();
    private final Map<String, District> byId = new HashMap<>();
    private final Notices notices;
    private final Set<String> usedAliases = new HashSet<>();

    DistrictNames(List<District> districts, Notices notices) {
        this.notices = notices;
        for (District district : districts) {
            byId.put(district.id(), district);
            byName.put(district.name(), district);
        }
    }

    /** The district of a row; empty, with a finding, if it is none or to be ignored. */
    Optional<District> find(FieldRow row, String field) {
        String name = row.requiredText(field);
        if (name == null) {
            return Optional.empty();
        }
        FileEntry entry = row.entry();
        if (entry.ignore().contains(name)) {
            notices.add(new Notice.RowIgnored(row.where(field)));
            return Optional.empty();
        }
        String alias = entry.aliases().get(name);
        if (alias != null) {
            usedAliases.add(entry.path() + '\n' + name);
        }
        String wanted = alias == null ? name : alias;
        District found = byId.getOrDefault(wanted, byName.get(wanted));
        if (found == null) {
            notices.add(new Notice.DistrictUnknown(row.where(field), nearest(wanted)));
        }
        return Optional.ofNullable(found);
    }

    /** Tells of aliases no row used: a renamed district or a slip of the pen. */
    void tellUnusedAliases(FileEntry entry) {
        for (String name : entry.aliases().keySet()) {
            if (!usedAliases.contains(entry.path() + '\n' + name)) {
                notices.add(new Notice.AliasUnused(
                        de.nahraum.geodata.notice.Where.field(entry.path(), null, "aliases", name)));
            }
        }
    }

    private @Nullable String nearest(String name) {
        String best = null;
        int bestDistance = Math.max(2, name.length() / 3);
        LevenshteinDistance likeness = LevenshteinDistance.getDefaultInstance();
        for (String candidate : byName.keySet().stream().sorted().toList()) {
            int distance = likeness.apply(name, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }
}
