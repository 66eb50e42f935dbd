package io.firsthand.scan.web;

import io.firsthand.badge.PersonField;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.scan.Batch;
import io.firsthand.scan.CardState;
import io.firsthand.scan.ScannedCard;
import io.firsthand.web.Html;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The cards of a batch and how far they are; asks again by itself while some are being read.
 *
 * @param leads those that cards became
 */
public record ScanPart(Batch batch, List<ScannedCard> cards, Map<LeadId, Lead> leads, Instant now) implements Html {

    private static final int ENOUGH = 5;

    /** How long the rest will take at the pace so far; 0 while that cannot be said. */
    public long seconds() {
        var gone = Duration.between(batch.createdAt(), now).toSeconds();
        var rest = batch.cards() - batch.read();
        return batch.read() < ENOUGH || gone <= 0 ? 0 : Math.ceilDiv(gone * rest, batch.read());
    }

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

    /** Who is on it, as the lead says or as far as it was read; else the file's name. */
    public String who(ScannedCard card) {
        var lead = card.lead() == null ? null : leads.get(card.lead());
        if (lead != null && !lead.contact().shown().isEmpty()) {
            return lead.contact().shown();
        }
        var reading = card.reading();
        for (var kind : List.of(PersonField.NAME, PersonField.EMAIL, PersonField.COMPANY)) {
            if (!reading.value(kind).isEmpty()) {
                return reading.value(kind);
            }
        }
        return card.fileName();
    }

    public String company(ScannedCard card) {
        var lead = card.lead() == null ? null : leads.get(card.lead());
        var company = lead == null ? null : lead.company();
        return company == null ? card.reading().value(PersonField.COMPANY) : company.name();
    }

    public static long unsure(ScannedCard card) {
        return card.reading().fields().stream().filter(it -> it.unsure()).count();
    }
}
