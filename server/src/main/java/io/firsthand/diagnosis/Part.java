package io.firsthand.diagnosis;

import java.util.Locale;

/** What a question is about: whether we agree on a good lead, whether we can know, or whether we do something. */
public enum Part {
    DEFINE,
    MEASURE,
    ACT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return "diagnosis.part." + id();
    }
}
