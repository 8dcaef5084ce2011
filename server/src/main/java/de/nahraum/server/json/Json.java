package de.nahraum.server.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.nahraum.geodata.indicator.Figure;
import java.io.IOException;
import java.util.Locale;

/** JSON as the interface speaks it: figures as numbers or reasons, codes in kebab-case, dates in ISO 8601. */
public final class Json {
    private static final long EXACT_WHOLE = 1L << 53;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Figure.class, new FigureSerializer())
                    .addSerializer(Double.class, new NumberSerializer())
                    .addSerializer(double.class, new NumberSerializer())
                    .addSerializer(Enum.class, new CodeSerializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    public static byte[] bytes(Object answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written: " + answer.getClass(), e);
        }
    }

    /** A code as the interface writes it. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(double number, JsonGenerator json) throws IOException {
        if (!Double.isFinite(number)) {
            json.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < EXACT_WHOLE) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }

    private static final class NumberSerializer extends JsonSerializer<Double> {
        @Override
        public void serialize(Double number, JsonGenerator json, SerializerProvider provider) throws IOException {
            write(number, json);
        }
    }

    @SuppressWarnings("rawtypes") // Jackson registers a serializer of all enums under the raw type.
    private static final class CodeSerializer extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(code((Enum<?>) value));
        }
    }

    private static final class FigureSerializer extends JsonSerializer<Figure> {
        @Override
        public void serialize(Figure figure, JsonGenerator json, SerializerProvider provider) throws IOException {
            switch (figure) {
                case Figure.Value(double number) -> write(number, json);
                case Figure.Hidden() -> {
                    json.writeStartObject();
                    json.writeBooleanField("hidden", true);
                    json.writeEndObject();
                }
                case Figure.Missing(Figure.Reason reason) -> {
                    json.writeStartObject();
                    json.writeStringField("missing", code(reason));
                    json.writeEndObject();
                }
            }
        }
    }
}
