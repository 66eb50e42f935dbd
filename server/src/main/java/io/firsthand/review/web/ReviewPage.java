package io.firsthand.review.web;

import io.firsthand.agreement.Definition;
import io.firsthand.handoff.Handoff;
import io.firsthand.identity.Function;
import io.firsthand.identity.Person;
import io.firsthand.lead.Lead;
import io.firsthand.review.Agenda;
import io.firsthand.review.Decision;
import io.firsthand.review.Minutes;
import io.firsthand.review.MinutesSignature;
import io.firsthand.review.Note;
import io.firsthand.review.Prepared;
import io.firsthand.review.Review;
import io.firsthand.task.Task;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page that a review is run from.
 *
 * @param promised what earlier reviews decided
 * @param disputes that nobody ruled on yet
 * @param returned leads that sales returned for the third time
 * @param tasks those that owners of decisions got and that were not taken away
 * @param side for which the reader signs; null for who may not
 * @param typed what somebody typed that was not taken
 * @param wrong what the mistakes are about: {@code decisions}, {@code meeting}, a {@link #noteOf note}, or the id of a disputed
 *     handoff
 */
public record ReviewPage(
        Minutes minutes,
        List<MinutesSignature> signatures,
        List<Decision> promised,
        List<Dispute> disputes,
        List<Lead> returned,
        List<Person> people,
        Map<UUID, String> names,
        Map<UUID, Definition> drafts,
        Map<UUID, Task> tasks,
        LocalDate today,
        boolean mayWrite,
        boolean mayDraft,
        @Nullable Function side,
        Map<String, String> typed,
        String wrong,
        Mistakes mistakes)
        implements Html {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /**
     * A lead that marketing and sales see differently.
     *
     * @param question the criterion that sales says is not met
     */
    public record Dispute(Handoff handoff, Lead lead, String question) {}

    /** The same for reading only. */
    ReviewPage onPaper() {
        return new ReviewPage(
                minutes,
                signatures,
                promised,
                disputes,
                returned,
                people,
                names,
                drafts,
                tasks,
                today,
                false,
                false,
                null,
                Map.of(),
                "",
                Mistakes.NONE);
    }

    public Review review() {
        return minutes.review();
    }

    public Prepared prepared() {
        return review().prepared();
    }

    public boolean mayEdit() {
        return mayWrite && review().isOpen();
    }

    public boolean maySign() {
        return side != null;
    }

    /** Whether it waits for the reader’s side. */
    public boolean isToSign() {
        return side != null && review().isOpen() && signature(side) == null;
    }

    public String href(String part) {
        return "/reviews/" + review().id() + part;
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "–");
    }

    public String note(Agenda item) {
        return typed(noteOf(item), "words", words(item));
    }

    /** What the note was when somebody began to write, so that nothing of others is lost once it is taken. */
    public String base(Agenda item) {
        return typed(noteOf(item), "base", words(item));
    }

    private String words(Agenda item) {
        return said(item).map(Note::words).orElse("");
    }

    /** What mistakes about the note of an item are under. */
    public static String noteOf(Agenda item) {
        return "note-" + item.id();
    }

    public Optional<Note> said(Agenda item) {
        return minutes.notes().stream().filter(it -> it.item() == item).findFirst();
    }

    public String typed(String of, String field, String otherwise) {
        return wrong.equals(of) ? typed.getOrDefault(field, otherwise) : otherwise;
    }

    public Mistakes mistakes(String of) {
        return wrong.equals(of) ? mistakes : Mistakes.NONE;
    }

    /** When it meets, as a field for a time wants it, in the reader’s zone. */
    public String localTime() {
        return review().meeting().at().atZone(Page.current().zone()).format(MINUTE);
    }

    public boolean isPresent(Person person) {
        return minutes.present().stream().anyMatch(it -> it.person().equals(person.id()));
    }

    public @Nullable MinutesSignature signature(Function side) {
        return signatures.stream().filter(it -> it.side() == side).findFirst().orElse(null);
    }

    public static List<Function> sides() {
        return List.of(Function.MARKETING, Function.SALES);
    }

    public static List<Function> functions() {
        return List.of(Function.MARKETING, Function.SALES, Function.REVOPS);
    }

    public static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
