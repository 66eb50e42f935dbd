package io.firsthand.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words of the phone page in all languages at once: a phone may speak another one tomorrow, without a network. */
@Component
class PhoneWords {

    private static final String PREFIX = "phone.";

    private final String json;

    PhoneWords(JsonMapper mapper) throws IOException {
        this.json =
                mapper.writeValueAsString(Map.of("en", read("phone.properties"), "de", read("phone_de.properties")));
    }

    String json() {
        return json;
    }

    private static Map<String, String> read(String file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource("messages/" + file).getInputStream(), UTF_8)) {
            properties.load(reader);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, text) -> {
            if (((String) key).startsWith(PREFIX)) {
                words.put((String) key, (String) text);
            }
        });
        return words;
    }
}
