package de.nahraum.geodata.format.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object that may be a feature, a geometry or the collection itself: their order is free, so that what it
 * is shows at its end only.
 */
final class RawFeatureParser {
    /** A list of positions and numbers beyond this fills the memory; the largest real file has 200,000. */
    private static final int MOST_POSITIONS = 5_000_000;

    private static final int DEEPEST_COORDINATES = 8;

    private final JsonParser json;
    private int positions;

    RawFeatureParser(JsonParser json) {
        this.json = json;
    }

    /** What was found in one object. */
    static final class Raw {
        @Nullable
        String type;

        @Nullable
        String id;

        Map<String, String> properties = Map.of();

        @Nullable
        RawGeometry geometry;

        @Nullable
        Object coordinates;

        @Nullable
        String crsName;
    }

    /** Takes the {@code features} array, the parser standing on its start. */
    @FunctionalInterface
    interface FeaturesTaker {
        void take() throws IOException;
    }

    /** The parser stands on the start of the object, and afterwards on its end. */
    Raw read(@Nullable FeaturesTaker features) throws IOException {
        Raw raw = new Raw();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" -> raw.type = scalar(value);
                case "id" -> raw.id = scalar(value);
                case "properties" -> {
                    if (value == JsonToken.START_OBJECT) {
                        raw.properties = readProperties();
                    } else {
                        json.skipChildren();
                    }
                }
                case "geometry" -> {
                    if (value == JsonToken.START_OBJECT) {
                        Raw inner = read(null);
                        raw.geometry = new RawGeometry(inner.type, inner.coordinates);
                    } else {
                        json.skipChildren();
                    }
                }
                case "coordinates" -> raw.coordinates = readCoordinates(value, 0);
                case "crs" -> raw.crsName = readCrs(value);
                case "features" -> {
                    if (features != null && value == JsonToken.START_ARRAY) {
                        features.take();
                    } else {
                        json.skipChildren();
                    }
                }
                default -> json.skipChildren();
            }
        }
        return raw;
    }

    private @Nullable String scalar(@Nullable JsonToken value) throws IOException {
        if (value == null || !value.isScalarValue() || value == JsonToken.VALUE_NULL) {
            json.skipChildren();
            return null;
        }
        return json.getText();
    }

    private Map<String, String> readProperties() throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                properties.put(name, nested());
            } else {
                properties.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
            }
        }
        return properties;
    }

    private String nested() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = GeoJsonReader.FACTORY.createGenerator(text)) {
            copy.copyCurrentStructureExact(json);
        }
        return text.toString();
    }

    /** A position as {@code double[]}, anything around it as list; what is neither number nor list becomes null in it. */
    private @Nullable Object readCoordinates(@Nullable JsonToken start, int depth) throws IOException {
        if (start != JsonToken.START_ARRAY || depth > DEEPEST_COORDINATES) {
            json.skipChildren();
            return null;
        }
        if (++positions > MOST_POSITIONS) {
            throw new TooMuchException("positions");
        }
        JsonToken token = json.nextToken();
        if (isNumber(token)) {
            return readPosition(token);
        }
        List<@Nullable Object> list = new ArrayList<>();
        while (token != null && token != JsonToken.END_ARRAY) {
            list.add(readCoordinates(token, depth + 1));
            token = json.nextToken();
        }
        return list;
    }

    /** x and y; heights and measures are dropped. */
    private double[] readPosition(JsonToken first) throws IOException {
        double[] xy = {Double.NaN, Double.NaN};
        int read = 0;
        JsonToken token = first;
        while (token != null && token != JsonToken.END_ARRAY) {
            if (read < 2 && isNumber(token)) {
                xy[read] = json.getDoubleValue();
            } else {
                json.skipChildren();
            }
            read++;
            token = json.nextToken();
        }
        return xy;
    }

    private static boolean isNumber(@Nullable JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT;
    }

    /** {@code {"type": "name", "properties": {"name": …}}}; of anything else (links) its type. */
    private @Nullable String readCrs(@Nullable JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        Raw crs = read(null);
        return crs.properties.getOrDefault("name", String.valueOf(crs.type));
    }
}
