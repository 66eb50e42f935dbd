package io.firsthand.capture;

import io.firsthand.identity.Actor;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Obtained;
import io.firsthand.show.Conversations;
import io.firsthand.show.Shows;
import io.firsthand.show.Wording;
import io.firsthand.show.Wordings;
import io.firsthand.task.Task;
import io.firsthand.task.Tasks;
import io.firsthand.tlog.evidence.Label;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What follows from a conversation in the same transaction: its grade as a fact, consents, the next step. */
@Component
class Aftermath {

    private static final int LONGEST_TITLE = 200;
    private static final int DAYS = 1;

    private final Ledger ledger;
    private final Leads leads;
    private final Consents consents;
    private final Wordings wordings;
    private final Shows shows;
    private final Conversations counted;
    private final Tasks tasks;
    private final TitleRows titles;

    Aftermath(
            Ledger ledger,
            Leads leads,
            Consents consents,
            Wordings wordings,
            Shows shows,
            Conversations counted,
            Tasks tasks,
            TitleRows titles) {
        this.ledger = ledger;
        this.leads = leads;
        this.consents = consents;
        this.wordings = wordings;
        this.shows = shows;
        this.counted = counted;
        this.tasks = tasks;
        this.titles = titles;
    }

    void follow(Conversation it, boolean madeLead, Actor rep) {
        ledger.append(graded(it, rep));
        var told = it.told();
        it.show()
                .filter(show -> shows.find(show).isPresent())
                .ifPresent(show -> counted.held(new io.firsthand.show.Conversation(
                        it.id(), show, it.lead(), it.rep(), it.at(), madeLead, told.rating())));
        leads.get(it.lead())
                .map(Lead::contactId)
                .ifPresent(contact -> consents.recordAll(agreed(it, told, contact), rep));
        nextStep(it, told, rep);
        titles.learn(told.person().get("title"));
    }

    private static NewFact graded(Conversation it, Actor rep) {
        var how = Values.none()
                .with("conversation", it.id().toString())
                .with("fact", it.fact().toString())
                .with("device", it.device().base64())
                .with("grade", it.grade().name())
                .with("skew", it.skewMillis())
                .with("why", it.why().stream().map(Reason::text).toList());
        return new NewFact(
                CaptureKinds.GRADED,
                Optional.of(it.lead().value()),
                rep.id(),
                it.receivedAt(),
                Map.of(Label.HOW, how.map()));
    }

    /** A wording that is not known here cannot be shown again; that somebody tapped it stands in the capture. */
    private List<NewConsent> agreed(Conversation it, Told told, ContactId contact) {
        return told.agreed().stream()
                .filter(Told.Agreed::given)
                .flatMap(agreed -> wordings
                        .find(agreed.wording(), (int) agreed.version())
                        .map(wording -> consent(it, agreed, wording, contact))
                        .stream())
                .toList();
    }

    private static NewConsent consent(Conversation it, Told.Agreed agreed, Wording wording, ContactId contact) {
        var proof = new HashMap<String, String>();
        proof.put("conversation", it.id().toString());
        proof.put("fact", it.fact().toString());
        Stream.ofNullable(agreed.signature()).forEach(hash -> proof.put("signature", hash));
        var at = agreed.at() == null || agreed.at().isAfter(it.receivedAt()) ? it.at() : agreed.at();
        return new NewConsent(
                contact,
                wording.purpose(),
                Basis.CONSENT,
                wording.text(),
                String.valueOf(wording.version()),
                wording.language(),
                at.isAfter(it.receivedAt()) ? it.receivedAt() : at,
                Obtained.SPOKEN,
                proof);
    }

    private void nextStep(Conversation it, Told told, Actor rep) {
        var person = rep.person();
        if (told.next() == null || person.isEmpty()) {
            return;
        }
        var title = told.next().replaceAll("\\s+", " ").strip();
        var due = told.nextOn() == null
                ? it.receivedAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS)
                : told.nextOn();
        var isLong = title.length() > LONGEST_TITLE;
        var wish = new Task.Wish(
                isLong ? title.substring(0, LONGEST_TITLE - 1) + "…" : title,
                isLong ? told.next() : null,
                due,
                person.get());
        tasks.add(it.lead(), wish, rep);
    }
}
