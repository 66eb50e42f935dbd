package io.firsthand.outbound;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands at the other end. */
public enum EndpointKind {
    /** Another system, which is sent JSON and shown that it is from us, after Standard Webhooks. */
    WEBHOOK(10, Duration.ZERO),
    /** A channel of Slack, by an incoming webhook. */
    SLACK(1, Duration.ofSeconds(1)),
    /** A channel of Microsoft Teams, by a webhook of its workflows. */
    TEAMS(1, Duration.ofSeconds(1));

    private final int atOnce;
    private final Duration pause;

    EndpointKind(int atOnce, Duration pause) {
        this.atOnce = atOnce;
        this.pause = pause;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isChat() {
        return this != WEBHOOK;
    }

    /** How many deliveries may be under way at a time. */
    int atOnce() {
        return atOnce;
    }

    /** From the end of one delivery to the begin of the next. */
    Duration pause() {
        return pause;
    }

    public static Optional<EndpointKind> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
    }
}
