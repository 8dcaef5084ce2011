package de.nahraum.server.store;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Severity;
import de.nahraum.geodata.notice.Where;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A {@link Notice} as it is kept: its code, where, and the values its sentence is made of.
 *
 * @param values components of the notice by name, without {@code where} and {@code severity}
 */
public record Finding(Severity severity, String code, Where where, Map<String, Object> values) {
    public static Finding of(Notice notice) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : notice.getClass().getRecordComponents()) {
            if (component.getType() != Where.class && component.getType() != Severity.class) {
                values.put(component.getName(), valueOf(component, notice));
            }
        }
        return new Finding(notice.severity(), notice.code(), notice.where(), values);
    }

    /** The file it speaks of. */
    public String file() {
        return where.file();
    }

    private static Object valueOf(RecordComponent component, Notice notice) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(notice);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A notice's component cannot be read: " + component, e);
        }
    }
}
