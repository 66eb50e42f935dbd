package io.firsthand.card;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a generated card says: the truth that a reading is compared with. Telephone numbers are in E.164. */
record PrintedCard(String language, String layout, String font, Map<FieldKind, String> truth) {

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("language", language);
        properties.setProperty("layout", layout);
        properties.setProperty("font", font);
        new TreeMap<>(truth).forEach((kind, value) -> properties.setProperty("field." + kind.key(), value));
        return properties;
    }
}
