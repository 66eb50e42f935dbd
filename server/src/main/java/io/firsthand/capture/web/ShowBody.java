package io.firsthand.capture.web;

import io.firsthand.show.Attendees;
import io.firsthand.show.Question;
import io.firsthand.show.Show;
import io.firsthand.show.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A show as a phone offers it. */
record ShowBody(
        UUID id,
        String name,
        LocalDate from,
        LocalDate to,
        String zone,
        String booth,
        @Nullable PlaceBody place,
        boolean on,
        List<QuestionBody> questions,
        List<String> products,
        List<String> tags,
        List<WordingBody> wordings,
        ExtentBody attendees) {

    record PlaceBody(long latitude, long longitude, int radius) {}

    record QuestionBody(UUID id, String text, String kind, List<String> choices) {}

    record WordingBody(UUID id, int version, String language, String purpose, String text) {}

    record ExtentBody(long count, @Nullable Long changed) {}

    static ShowBody of(
            Show it, Instant now, List<Question> questions, List<Wording> wordings, Attendees.Extent attendees) {
        var place = it.venue().place();
        return new ShowBody(
                it.id(),
                it.name(),
                it.from(),
                it.to(),
                it.zone().getId(),
                it.venue().booth(),
                place == null ? null : new PlaceBody(place.latitudeE6(), place.longitudeE6(), place.radiusMetres()),
                it.isOn(now),
                questions.stream()
                        .map(question -> new QuestionBody(
                                question.id(), question.text(), question.kind().id(), question.choices()))
                        .toList(),
                it.products(),
                it.tags(),
                wordings.stream()
                        .map(wording -> new WordingBody(
                                wording.id(), wording.version(), wording.language(), wording.purpose(), wording.text()))
                        .toList(),
                new ExtentBody(
                        attendees.count(),
                        attendees.changed().map(Instant::toEpochMilli).orElse(null)));
    }
}
