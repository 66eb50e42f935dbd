package io.firsthand.tlog.evidence;

import io.firsthand.tlog.MalformedException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a commitment of an entry is about; the set is closed, so that no label can smuggle a word into the log. */
public enum Label {
    /** Channel, campaign, UTM, click ids and referrer. */
    SOURCE,
    /** Name, e-mail, phone and title. */
    PERSON,
    /** Name and domain of the organisation. */
    COMPANY,
    /** Where it happened. */
    PLACE,
    /** What was said. */
    NOTES,
    /** The picture of a card or badge. */
    IMAGE,
    /** Stage entered and stage left. */
    STAGE,
    /** The person responsible. */
    OWNER,
    /** Fields with their old and new values. */
    CHANGE,
    /** A file's name, hash and row. */
    FILE,
    /** Method of capture and grade. */
    HOW,
    /** Something the buyer did. */
    SIGNAL;

    private static final Map<String, Label> BY_TEXT =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Label::text, Function.identity()));

    /** As it is written in an entry. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label so written; throws {@link MalformedException} for any other word. */
    public static Label of(String text) {
        var label = BY_TEXT.get(text);
        if (label == null) {
            throw new MalformedException("A commitment has an unknown label.");
        }
        return label;
    }
}
