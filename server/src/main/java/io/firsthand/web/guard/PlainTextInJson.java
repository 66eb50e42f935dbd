package io.firsthand.web.guard;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Lets only plain text into what JSON is read into. */
@JacksonComponent
class PlainTextInJson extends StdScalarDeserializer<String> {

    PlainTextInJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        return PlainText.is(text)
                ? text
                : (String) context.handleWeirdStringValue(
                        String.class, text, "NUL or half of a character (a lone surrogate) is no text");
    }
}
