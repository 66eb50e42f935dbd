package io.firsthand.agreement;

import io.firsthand.definition.Content;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition.
 *
 * @param segment the segment's name in small letters; empty for all leads that no other definition is for
 * @param version counted from 1 within its segment; absent until it is proposed for the first time
 * @param revision goes up with every change, for those who edit at the same time
 * @param hash of the content: SHA-256 in hex
 * @param from the version it was made from
 * @param proposed the last time, if ever
 * @param since when it came in force, if it did
 * @param ended who ended it by declining, withdrawing or superseding it, and when
 * @param reason why it was declined
 */
public record Definition(
        UUID id,
        String segment,
        @Nullable Integer version,
        State state,
        long revision,
        Content content,
        String hash,
        @Nullable UUID from,
        By created,
        By changed,
        @Nullable By proposed,
        @Nullable Instant since,
        @Nullable By ended,
        @Nullable String reason) {

    /** Who did something, and when. */
    public record By(UUID actor, Instant at) {}

    public String title() {
        return content.title();
    }

    /** Whether its content was changed otherwise than by us: it is not what its hash says, and may be unreadable. */
    public boolean isAltered() {
        return !content.hash().equals(hash);
    }

    Definition with(State next) {
        return new Definition(
                id, segment, version, next, revision, content, hash, from, created, changed, proposed, since, ended,
                reason);
    }

    Definition endedAs(State next, By by, @Nullable String why) {
        return new Definition(
                id, segment, version, next, revision, content, hash, from, created, changed, proposed, since, by, why);
    }

    Definition reopened() {
        return new Definition(
                id,
                segment,
                version,
                State.DRAFT,
                revision,
                content,
                hash,
                from,
                created,
                changed,
                proposed,
                since,
                null,
                null);
    }

    /** It keeps its number as long as it stays in its segment. */
    Definition saying(Content other, By by) {
        var key = Segments.key(other);
        return new Definition(
                id,
                key,
                key.equals(segment) ? version : null,
                state,
                revision,
                other,
                other.hash(),
                from,
                created,
                by,
                proposed,
                since,
                ended,
                reason);
    }

    Definition proposedAs(int number, By by) {
        return new Definition(
                id,
                segment,
                number,
                State.PROPOSED,
                revision,
                content,
                hash,
                from,
                created,
                changed,
                by,
                since,
                ended,
                reason);
    }

    Definition inForceSince(Instant at) {
        return new Definition(
                id,
                segment,
                version,
                State.IN_FORCE,
                revision,
                content,
                hash,
                from,
                created,
                changed,
                proposed,
                at,
                ended,
                reason);
    }
}
