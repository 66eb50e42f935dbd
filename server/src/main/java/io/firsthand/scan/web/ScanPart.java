package io.firsthand.scan.web;

import io.firsthand.badge.PersonField;
import io.firsthand.scan.Batch;
import io.firsthand.scan.CardState;
import io.firsthand.scan.ScannedCard;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cards of a batch and how far they are; asks again by itself while some are being read. */
public record ScanPart(Batch batch, List<ScannedCard> cards) implements Html {

    public String path() {
        return "/scans/" + batch.id();
    }

    public List<ScannedCard> fronts() {
        return cards.stream().filter(it -> !it.isBack()).toList();
    }

    public boolean hasBack(ScannedCard card) {
        return cards.stream().anyMatch(it -> card.id().equals(it.front()));
    }

    public Optional<UUID> first() {
        return cards.stream()
                .filter(it -> !it.isBack() && it.state() == CardState.READY)
                .map(ScannedCard::id)
                .findFirst();
    }

    /** Who is on it, as far as it was read; else the file's name. */
    public String who(ScannedCard card) {
        var reading = card.reading();
        for (var kind : List.of(PersonField.NAME, PersonField.EMAIL, PersonField.COMPANY)) {
            if (!reading.value(kind).isEmpty()) {
                return reading.value(kind);
            }
        }
        return card.fileName();
    }

    public static long unsure(ScannedCard card) {
        return card.reading().fields().stream().filter(it -> it.unsure()).count();
    }
}
