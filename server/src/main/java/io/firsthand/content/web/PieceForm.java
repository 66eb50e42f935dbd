package io.firsthand.content.web;

import io.firsthand.content.Piece;
import io.firsthand.content.Piece.Kind;
import io.firsthand.content.Piece.Wish;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.web.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a piece of content, whether it is right or not. */
public record PieceForm(Map<String, String> typed, List<String> questions) {

    static PieceForm of(Piece it, List<UUID> questions) {
        var wish = it.wish();
        return new PieceForm(
                Map.of(
                        "title", wish.title(),
                        "kind", wish.kind().id(),
                        "audience", Objects.requireNonNullElse(wish.audience(), ""),
                        "awareness", Objects.requireNonNullElse(wish.awareness(), ""),
                        "brief", Objects.requireNonNullElse(wish.brief(), ""),
                        "due", wish.due() == null ? "" : wish.due().toString(),
                        "owner",
                                wish.owner() == null ? "" : wish.owner().value().toString()),
                questions.stream().map(UUID::toString).toList());
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean has(UUID question) {
        return questions.contains(question.toString());
    }

    List<UUID> chosen() {
        return questions.stream().flatMap(it -> QuestionPages.id(it).stream()).toList();
    }

    Wish wish(List<Mistake> mistakes) {
        var kind = Kind.of(get("kind"));
        if (kind.isEmpty()) {
            mistakes.add(new Mistake("kind", Reason.UNKNOWN_CHOICE, Kind.known()));
        }
        return new Wish(
                get("title"),
                kind.orElse(Kind.OTHER),
                orNull("audience"),
                orNull("awareness"),
                orNull("brief"),
                day(get("due"), "due", mistakes),
                QuestionPages.id(get("owner")).map(PersonId::new).orElse(null));
    }

    static @Nullable LocalDate day(String typed, String field, List<Mistake> mistakes) {
        try {
            return typed.isBlank() ? null : Days.parse(typed);
        } catch (DateTimeException _) {
            mistakes.add(new Mistake(field, Reason.NOT_A_DATE, ""));
            return null;
        }
    }

    private @Nullable String orNull(String field) {
        return get(field).isBlank() ? null : get(field);
    }
}
