package io.firsthand.track;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happens in a track. */
public sealed interface Step {

    /** What it is called for ever within its track, however it is changed or moved: {@code email_2}. */
    String key();

    /** What sort it is, as in JSON and at the end of keys of words. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * A mail.
     *
     * @param purpose what the person must allow: the id of one of the workspace's purposes
     * @param text plain, with merge fields; an empty line begins a paragraph
     */
    record Email(String key, String purpose, String subject, String text) implements Step {}

    /**
     * Something for one of us to do.
     *
     * @param dueDays how long there is for it
     * @param responsible null for whoever looks after the lead
     */
    record Task(
            String key,
            String title,
            String note,
            int dueDays,
            @Nullable UUID responsible) implements Step {}

    /**
     * A message to another system, by one of the workspace's outgoing webhooks.
     *
     * @param endpoint null until somebody chose one
     * @param note what the other system is to make of it, in our words
     */
    record Webhook(String key, @Nullable UUID endpoint, String note) implements Step {}

    /**
     * A mail that brings a piece of content; where that is not offered any more, the lead goes on without.
     *
     * @param purpose what the person must allow
     * @param piece null until somebody chose one
     * @param text as of a mail; {@link #LINK} stands for the link of the lead’s own, which else stands below
     */
    record Content(String key, String purpose, @Nullable UUID piece, String subject, String text) implements Step {

        public static final String LINK = "{{link}}";

        /** The mail with the link in it. */
        public Email mail(String link) {
            var whole = text.contains(LINK) ? text : text.strip() + "\n\n" + LINK;
            return new Email(key, purpose, subject, whole.replace(LINK, link));
        }
    }

    /** Nothing, for some days. */
    record Wait(String key, int days) implements Step {}

    /**
     * Some steps where a condition is met, and others where it is not or nobody knows; both go on behind it.
     *
     * @param condition CEL, also over the terms of {@link TrackTerms}
     */
    record Branch(String key, String condition, List<Step> met, List<Step> otherwise) implements Step {

        public Branch {
            met = List.copyOf(met);
            otherwise = List.copyOf(otherwise);
        }
    }
}
