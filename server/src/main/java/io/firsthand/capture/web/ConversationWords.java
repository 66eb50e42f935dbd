package io.firsthand.capture.web;

import io.firsthand.capture.Choices;
import io.firsthand.capture.Reason;
import io.firsthand.web.Page;
import java.util.List;

/** Words of a conversation that depend on what was said. */
public final class ConversationWords {

    private ConversationWords() {}

    /** A choice by its name; one that we don't offer as it stands. */
    public static String choice(String kind, String id) {
        var known = List.of(Choices.ROLES, Choices.AWARENESS).stream().anyMatch(it -> it.contains(id));
        return known ? Page.say("capture." + kind + "." + id) : id;
    }

    public static String say(Reason reason) {
        return Page.say(reason.messageKey(), reason.numbers().toArray());
    }
}
