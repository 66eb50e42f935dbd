package io.firsthand.scan;

import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Pictures of cards, and what was read on those that nobody decided on yet. */
@Component
class ScanData implements PersonalData {

    private final ScannedCardRepository cards;

    ScanData(ScannedCardRepository cards) {
        this.cards = cards;
    }

    @Override
    public String heading() {
        return "scan.personal";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return theirs(subject).stream()
                .map(it -> Map.<String, Object>of(
                        "file",
                        it.fileName(),
                        "state",
                        it.state().id(),
                        "text",
                        it.reading().lines()))
                .toList();
    }

    @Override
    public Erased erase(Subject subject) {
        var all = theirs(subject);
        all.forEach(it -> cards.delete(it.id()));
        return new Erased(
                all.size(),
                all.stream().map(it -> PictureFiles.relative(it.id())).toList());
    }

    /** Those that became their leads, and undecided ones that name them; there are never many of these. */
    private List<ScannedCard> theirs(Subject subject) {
        return Stream.concat(
                        cards.ofLeads(subject.leadIds()).stream(),
                        cards.allUndecided().stream()
                                .filter(it -> subject.marks().in(text(it))))
                .toList();
    }

    private static String text(ScannedCard card) {
        var text = new StringBuilder(card.fileName());
        card.reading().fields().forEach(it -> text.append('\n').append(it.value()));
        card.reading().lines().forEach(it -> text.append('\n').append(it));
        return text.toString();
    }
}
