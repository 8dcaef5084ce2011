package de.nahraum.server.report;

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

/** The model as JSON, with figures and codes as everywhere in the interface. */
final class ReportJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Figure.class, new FigureSerializer())
                    .addSerializer(Enum.class, new CodeSerializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ReportJson() {}

    static byte[] bytes(ReportModel model) {
        try {
            return MAPPER.writeValueAsBytes(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report cannot be written", e);
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
                case Figure.Value(double number) when number == Math.rint(number) -> json.writeNumber((long) number);
                case Figure.Value(double number) -> json.writeNumber(number);
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
