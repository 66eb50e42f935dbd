package io.firsthand.demo;

import io.firsthand.content.Piece.Kind;
import io.firsthand.content.Piece.Wish;
import io.firsthand.content.PieceChange;
import io.firsthand.content.Pieces;
import io.firsthand.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The content of the sample: two pieces that are published, one that waits for sales, one that is asked for. */
@Component
class SamplePieces {

    private final Pieces pieces;

    SamplePieces(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Those that buyers get. */
    record Published(UUID changeover, UUID film) {}

    Published make(Map<String, UUID> questions, SampleStaff staff, LocalDate today) {
        var maya = staff.named("Maya").as(Actor.Via.COMMAND);
        var tobias = staff.named("Tobias");
        var sam = staff.named("Sam").as(Actor.Via.COMMAND);
        var changeover = made(
                new Wish(
                        "Twelve minutes: a changeover on the CX-40",
                        Kind.VIDEO,
                        null,
                        "solution_aware",
                        null,
                        null,
                        null),
                question(questions, SampleQuestions.CHANGEOVER),
                "https://kestrel.example/changeover",
                maya,
                ago(today, 310));
        var film = made(
                new Wish(
                        "Recycled film: what runs, and what does not",
                        Kind.ONE_PAGER,
                        "technical_buyer",
                        "product_aware",
                        "Three buyers asked within a month. Say which shares of recyclate we tested, and the speeds.",
                        null,
                        tobias.id()),
                question(questions, SampleQuestions.FILM),
                "https://kestrel.example/recycled-film",
                maya,
                ago(today, 12));
        publish(changeover, today.plusDays(400), sam, maya, ago(today, 300));
        publish(film, null, sam, maya, ago(today, 5));
        made(
                new Wish(
                        "Contact with food: all certificates",
                        Kind.FAQ,
                        null,
                        null,
                        null,
                        today.plusDays(6),
                        tobias.id()),
                question(questions, SampleQuestions.FOOD),
                "https://kestrel.example/food-contact",
                maya,
                ago(today, 2));
        made(
                new Wish(
                        "What a CX-40 costs and saves in five years",
                        Kind.CALCULATOR,
                        "economic_buyer",
                        "solution_aware",
                        "With their own numbers: formats a day, film price, shifts.",
                        today.plusDays(20),
                        tobias.id()),
                question(questions, SampleQuestions.PAYBACK),
                null,
                sam,
                ago(today, 9));
        return new Published(changeover, film);
    }

    private static UUID question(Map<String, UUID> questions, String text) {
        return Objects.requireNonNull(questions.get(text));
    }

    private UUID made(Wish wish, UUID question, @Nullable String link, Actor by, Instant at) {
        var id = done(pieces.at(at).request(wish, List.of(question), by));
        return link == null ? id : done(pieces.at(at.plus(Duration.ofHours(26))).add(id, "en", link, by));
    }

    private void publish(UUID piece, @Nullable LocalDate expires, Actor sales, Actor marketing, Instant at) {
        done(pieces.at(at.minus(Duration.ofHours(4))).approve(piece, sales));
        done(pieces.at(at).publish(piece, expires, marketing));
    }

    private static Instant ago(LocalDate today, int days) {
        return today.minusDays(days).atTime(14, 20).toInstant(ZoneOffset.UTC);
    }

    private static UUID done(PieceChange change) {
        if (change instanceof PieceChange.Done(var it)) {
            return it.id();
        }
        throw new IllegalStateException(change.toString());
    }
}
