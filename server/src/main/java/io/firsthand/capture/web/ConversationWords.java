package io.firsthand.capture.web;

import io.firsthand.capture.Choices;
import io.firsthand.capture.Reason;
import io.firsthand.show.Question;
import io.firsthand.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of a conversation that depend on what was said. */
public final class ConversationWords {

    private static final Map<String, List<String>> KNOWN = Map.of(
            "role",
            Choices.ROLES,
            "stance",
            Choices.STANCES,
            "awareness",
            Choices.AWARENESS,
            "when",
            Choices.TIMELINES);
    private static final List<String> YES_NO = List.of("yes", "no");

    private ConversationWords() {}

    /** A choice by its name; one that we don't offer as it stands. */
    public static String choice(String kind, String id) {
        return KNOWN.getOrDefault(kind, List.of()).contains(id) ? Page.say("capture." + kind + "." + id) : id;
    }

    /** An answer as a person would say it; one that doesn't fit its question as it stands. */
    public static String answer(@Nullable Question question, String answer) {
        return switch (question == null ? Question.Kind.TEXT : question.kind()) {
            case YES_NO -> YES_NO.contains(answer) ? Page.say("capture.answer." + answer) : answer;
            case CHOICES -> answer.replace("; ", ", ");
            case TEXT, CHOICE, NUMBER -> answer;
        };
    }

    public static String say(Reason reason) {
        return Page.say(reason.messageKey(), reason.numbers().toArray());
    }
}
