package de.nahraum.geodata.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import de.nahraum.geodata.format.SourceStream;
import de.nahraum.geodata.format.geojson.RawFeatureParser.Raw;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FeatureCollection, a Feature or a bare geometry, member by member, in UTF-8 (or UTF-16, UTF-32, as JSON allows). Members it
 * does not know are skipped. Geometries come as delivered: see {@link GeoJsonChecks} for range, axes and validity.
 */
public final class GeoJsonReader {
    /** Bytes; a larger file is a finding. */
    private static final long LARGEST_DOCUMENT = 256L << 20;

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_FEATURES = 1_000_000;

    /** NaN is no JSON but written by Python; it is read as text, and refused in coordinates. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(200)
                    .maxNameLength(1000)
                    .maxDocumentLength(LARGEST_DOCUMENT)
                    .build())
            .build();

    private final String file;
    private final Notices notices;
    private final List<Feature> features = new ArrayList<>();

    private GeoJsonReader(String file, Notices notices) {
        this.file = file;
        this.notices = notices;
    }

    /**
     * @param file label of the file for findings
     * @return what could be read; empty, with a finding, if it is not GeoJSON at all
     * @throws IOException only if the stream itself fails
     */
    public static FeatureSet read(InputStream stream, String file, Notices notices) throws IOException {
        SourceStream source = new SourceStream(stream);
        GeoJsonReader reader = new GeoJsonReader(file, notices);
        String crsName = null;
        try (JsonParser json = FACTORY.createParser(source)) {
            crsName = reader.readRoot(json);
        } catch (IOException e) {
            source.rethrowFailure();
            reader.tell(e);
        }
        Integer epsg = crsName == null ? null : CrsNames.epsg(crsName);
        if (crsName != null && epsg == null) {
            notices.add(new Notice.CrsUnknown(Where.field(file, null, "crs", crsName)));
        }
        return new FeatureSet(reader.features, crsName, epsg);
    }

    private void tell(IOException e) {
        String detail = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        String message = String.valueOf(detail);
        Where where = Where.row(file, features.size() + 1);
        boolean encoding = message.startsWith("Invalid UTF-") || e instanceof java.io.CharConversionException;
        notices.add(
                encoding
                        ? new Notice.EncodingInvalid(where, "utf-8")
                        : new Notice.SyntaxBroken(
                                where, message.lines().findFirst().orElse("")));
    }

    private @Nullable String readRoot(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            notices.add(new Notice.FileEmpty(Where.file(file)));
            return null;
        }
        if (first != JsonToken.START_OBJECT) {
            throw new com.fasterxml.jackson.core.JsonParseException(json, "not a GeoJSON object");
        }
        GeometryBuilder geometries = new GeometryBuilder(file, notices);
        RawFeatureParser parser = new RawFeatureParser(json);
        Raw root = parser.read(() -> readFeatures(json, parser, geometries));
        String type = String.valueOf(root.type).toLowerCase(Locale.ROOT);
        if (type.equals("feature")) {
            addFeature(root, geometries);
        } else if (root.coordinates != null || type.equals("geometrycollection")) {
            features.add(new Feature(
                    1, null, java.util.Map.of(), geometries.build(1, new RawGeometry(root.type, root.coordinates))));
        } else if (!type.equals("featurecollection")) {
            notices.add(new Notice.SyntaxBroken(Where.field(file, null, "type", root.type), "no GeoJSON type"));
        } else if (features.isEmpty()) {
            notices.add(new Notice.FileEmpty(Where.file(file)));
        }
        if (json.nextToken() != null) {
            throw new com.fasterxml.jackson.core.JsonParseException(json, "text after the end");
        }
        return root.crsName;
    }

    private void readFeatures(JsonParser json, RawFeatureParser parser, GeometryBuilder geometries) throws IOException {
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (features.size() >= MOST_FEATURES) {
                throw new TooMuchException("features");
            }
            if (token == JsonToken.START_OBJECT) {
                addFeature(parser.read(null), geometries);
            } else {
                json.skipChildren();
                notices.add(new Notice.SyntaxBroken(Where.row(file, features.size() + 1), "no feature"));
            }
            token = json.nextToken();
        }
    }

    private void addFeature(Raw raw, GeometryBuilder geometries) {
        int number = features.size() + 1;
        if (raw.geometry == null && raw.coordinates != null) {
            notices.add(new Notice.GeometryUnexpected(Where.row(file, number), String.valueOf(raw.type), "Feature"));
            features.add(new Feature(number, raw.id, raw.properties, null));
            return;
        }
        features.add(new Feature(number, raw.id, raw.properties, geometries.build(number, raw.geometry)));
    }
}
