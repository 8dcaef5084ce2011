package de.nahraum.server.offers;

import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.format.xlsx.CellValue;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.intake.HiddenSigns;
import de.nahraum.server.intake.OfferRows;
import de.nahraum.server.offers.OfferMerge.Winner;
import de.nahraum.server.store.OffersVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares an edited table with the version it was exported from and with the newest one. One table per comparison. */
final class SheetComparison {
    /** What makes two rows the same offer in the eyes of a person. */
    private static final List<OfferField> KNOWN_BY =
            List.of(OfferField.PLACE, OfferField.TOPIC, OfferField.NAME, OfferField.PROVIDER);

    private final EditedSheet sheet;
    private final OffersVersion newest;
    private final Map<String, Offer> base;
    private final Map<String, Offer> current;
    private final Winner winner;
    private final LocalDate today;
    private final Notices notices;

    private final Set<String> explicit;
    private final NewIds ids;
    private final Map<String, Integer> rowById = new HashMap<>();
    private final List<OfferChange> changes = new ArrayList<>();
    private final List<OfferRows.Row> changed = new ArrayList<>();

    SheetComparison(
            EditedSheet sheet,
            OffersVersion base,
            OffersVersion newest,
            Winner winner,
            LocalDate today,
            Notices notices) {
        this.sheet = sheet;
        this.newest = newest;
        this.base = byId(base.offers());
        this.current = byId(newest.offers());
        this.winner = winner;
        this.today = today;
        this.notices = notices;
        this.explicit = explicitIds();
        this.ids = new NewIds(this.base, this.current, explicit);
    }

    static Map<String, Offer> byId(List<Offer> offers) {
        Map<String, Offer> byId = new LinkedHashMap<>();
        offers.forEach(offer -> byId.put(offer.id(), offer));
        return byId;
    }

    private Set<String> explicitIds() {
        return sheet.rows().stream().map(row -> form(row, OfferField.ID, "")).collect(Collectors.toSet());
    }

    /**
     * What came of it.
     *
     * @param changes in the order of the table
     * @param offers all of them as they would be: those of the newest version in their order, then new ones; without meaning if there are errors
     */
    record Result(List<OfferChange> changes, List<Offer> offers) {}

    Result compare() {
        sheet.rows().forEach(this::compare);
        base.keySet().stream()
                .filter(id -> current.containsKey(id) && !rowById.containsKey(id))
                .forEach(id -> notices.add(new Notice.OfferKept(Where.file(sheet.file()), id)));
        Map<String, String> columns = new HashMap<>();
        for (OfferField field : OfferField.values()) {
            columns.put(field.column(), sheet.label(field));
        }
        Map<String, Offer> offers = new LinkedHashMap<>(current);
        OfferRows.read(sheet.file(), columns, changed, newest.places(), today, notices)
                .forEach(offer -> offers.put(offer.id(), offer));
        return new Result(List.copyOf(changes), List.copyOf(offers.values()));
    }

    private void compare(EditedSheet.Row row) {
        String written = form(row, OfferField.ID, "");
        if (written.isEmpty() && isIdCleared(row)) {
            return;
        }
        String id = written.isEmpty() ? ids.of(forms(row, null)) : written;
        Integer first = rowById.putIfAbsent(id, row.number());
        if (first != null) {
            notices.add(new Notice.KeyRepeated(sheet.where(row, OfferField.ID, id), first));
            return;
        }
        Offer before = base.get(id);
        Offer now = current.get(id);
        Map<OfferField, String> edited = forms(row, before == null ? now : before);
        edited.put(OfferField.ID, id);
        if (before != null && now == null) {
            compareGone(row, id, before, edited);
        } else {
            merge(row, id, OfferMerge.merge(before, now, edited, winner), now);
        }
    }

    /**
     * Whether a row without an id is an offer of the table whose id somebody cleared: same place, topic, name and provider, and no other row has its
     * id. It is an error rather than a warning: the offer would be there twice, and nobody ever means that. Only what the table was exported
     * with counts, so that a new row read a second time is still the offer it has become.
     */
    private boolean isIdCleared(EditedSheet.Row row) {
        Map<OfferField, String> forms = forms(row, null);
        Optional<Offer> same = base.values().stream()
                .filter(offer -> !explicit.contains(offer.id()))
                .filter(offer -> KNOWN_BY.stream()
                        .allMatch(field -> OfferMerge.form(field, offer).equals(forms.getOrDefault(field, ""))))
                .findFirst();
        same.ifPresent(offer -> {
            rowById.putIfAbsent(offer.id(), row.number());
            notices.add(new Notice.OfferIdCleared(sheet.where(row, OfferField.ID, null), offer.id()));
        });
        return same.isPresent();
    }

    /** It was taken out in the meantime, by another folder. */
    private void compareGone(EditedSheet.Row row, String id, Offer before, Map<OfferField, String> edited) {
        Where where = sheet.where(row, OfferField.ID, id);
        long version = newest.version().number();
        boolean isTouched = edited.entrySet().stream()
                .anyMatch(field -> !field.getValue().equals(OfferMerge.form(field.getKey(), before)));
        if (isTouched && winner == Winner.EDITED) {
            merge(row, id, OfferMerge.merge(null, null, edited, winner), null);
        } else if (isTouched && winner == Winner.NOBODY) {
            notices.add(new Notice.OfferGone(where, id, version));
        } else {
            notices.add(new Notice.OfferLeftOut(where, id, version));
        }
    }

    private void merge(EditedSheet.Row row, String id, OfferMerge.Result merged, @Nullable Offer now) {
        for (OfferMerge.Conflict conflict : merged.conflicts()) {
            notices.add(new Notice.OfferConflict(
                    sheet.where(row, conflict.field(), conflict.edited()),
                    id,
                    conflict.edited(),
                    newest.version().number(),
                    conflict.current()));
        }
        if (merged.changes().isEmpty()) {
            return;
        }
        merged.changes().forEach(change -> tellOddities(row, change));
        Map<String, String> texts = new HashMap<>();
        for (OfferField field : OfferField.values()) {
            texts.put(field.column(), now == null ? "" : field.of(now));
        }
        merged.changes().forEach(change -> texts.put(change.field().column(), change.after()));
        changed.add(new OfferRows.Row(row.number(), texts, now == null ? source(id) : now.source()));
        changes.add(new OfferChange(
                row.number(), id, texts.getOrDefault(OfferField.NAME.column(), ""), now == null, merged.changes()));
    }

    /** New offers belong to the first file of offers: that decides whether they may be public. */
    private String source(String id) {
        if (newest.sources().isEmpty()) {
            notices.add(new Notice.OfferWithoutSource(Where.file(sheet.file()), id));
        }
        return newest.sources().stream().findFirst().map(DataSource::file).orElse(sheet.file());
    }

    private void tellOddities(EditedSheet.Row row, FieldChange change) {
        CellValue cell = row.cell(change.field());
        Where where = sheet.where(row, change.field(), change.after());
        if (cell instanceof CellValue.Formula) {
            notices.add(new Notice.FormulaRead(where));
        }
        if (cell instanceof CellValue.Numeric && change.field() == OfferField.PHONE) {
            notices.add(new Notice.NumberForText(where));
        }
        if (cell instanceof CellValue.Text text && HiddenSigns.areIn(text.text())) {
            notices.add(new Notice.SignsRemoved(where));
        }
    }

    /** What each field of a row says; one that cannot be read is told and left as it is. */
    private Map<OfferField, String> forms(EditedSheet.Row row, @Nullable Offer before) {
        Map<OfferField, String> forms = new EnumMap<>(OfferField.class);
        for (OfferField field : sheet.columns().keySet()) {
            String earlier = OfferMerge.form(field, before);
            forms.put(field, form(row, field, earlier));
        }
        return forms;
    }

    private String form(EditedSheet.Row row, OfferField field, String before) {
        CellValue cell = row.cell(field);
        CellValue value = cell instanceof CellValue.Formula formula ? formula.result() : cell;
        return switch (value) {
            case null -> "";
            case CellValue.Formula nested -> "";
            case CellValue.Broken broken -> before;
            default -> CellForm.of(field, value, before);
        };
    }

    /** Cells nobody can read, told once. */
    void tellUnreadable() {
        for (EditedSheet.Row row : sheet.rows()) {
            row.cells().forEach((field, cell) -> {
                CellValue value = cell instanceof CellValue.Formula formula ? formula.result() : cell;
                if (value == null) {
                    notices.add(new Notice.FormulaWithoutResult(sheet.where(row, field, null)));
                } else if (value instanceof CellValue.Broken broken) {
                    notices.add(new Notice.CellBroken(sheet.where(row, field, broken.error())));
                }
            });
        }
    }
}
