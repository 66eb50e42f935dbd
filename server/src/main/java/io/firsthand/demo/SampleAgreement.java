package io.firsthand.demo;

import static java.util.Locale.ENGLISH;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.EarlierAgreements;
import io.firsthand.agreement.Remark;
import io.firsthand.agreement.Said;
import io.firsthand.agreement.Saved;
import io.firsthand.agreement.Signing;
import io.firsthand.agreement.Step;
import io.firsthand.definition.Content;
import io.firsthand.definition.Packs;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Actor;
import io.firsthand.verdict.EarlierVerdicts;
import io.firsthand.verdict.SidesChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sample's definition: drafted, objected to, changed and signed weeks ago; and a stricter one, proposed lately. */
@Component
class SampleAgreement {

    private static final long FIRST = 120_000;
    private static final long AGREED = 40_000;
    private static final long STRICTER = 90_000;

    private final EarlierAgreements earlier;
    private final Agreements agreements;
    private final Packs packs;
    private final CustomFields fields;
    private final EarlierVerdicts verdicts;
    private final SidesChange sides;

    SampleAgreement(
            EarlierAgreements earlier,
            Agreements agreements,
            Packs packs,
            CustomFields fields,
            EarlierVerdicts verdicts,
            SidesChange sides) {
        this.earlier = earlier;
        this.agreements = agreements;
        this.packs = packs;
        this.fields = fields;
        this.verdicts = verdicts;
        this.sides = sides;
    }

    /** Before the first lead says what it can spend. */
    void defineFields() {
        fields.define(SampleDefinition.BUDGET, "Budget in euros", FieldType.NUMBER, List.of());
    }

    /** Nothing, if they agreed before. */
    void agree(SampleStaff staff, LocalDate today) {
        if (!agreements.inForce().isEmpty()) {
            return;
        }
        var pack = packs.begin(packs.find("exhibition", ENGLISH).orElseThrow());
        var rita = staff.named("Rita").as(Actor.Via.COMMAND);
        var maya = staff.named("Maya").as(Actor.Via.COMMAND);
        var sam = staff.named("Sam").as(Actor.Via.COMMAND);
        var draft = earlier.create(SampleDefinition.asking(pack, FIRST), null, rita, on(today, 47, 10));
        var id = draft.id();
        done(earlier.propose(id, rita, on(today, 46, 9)));
        var objection = said(earlier.say(
                Remark.Kind.OBJECTION,
                id,
                "criteria.budget",
                "At 120,000 we would have turned away a third of last year’s customers: they began with one wrapper.",
                sam,
                on(today, 45, 15)));
        said(earlier.say(
                Remark.Kind.COMMENT,
                id,
                "criteria.again",
                "Visits of our pages count here, too; the website reports them.",
                maya,
                on(today, 45, 16)));
        if (!(earlier.save(id, SampleDefinition.asking(pack, AGREED), rita, on(today, 44, 11)) instanceof Saved.Done)) {
            throw new IllegalStateException("The sample's definition was not changed");
        }
        said(earlier.resolve(id, objection, "40,000, the price of the smallest wrapper.", rita, on(today, 44, 11)));
        done(earlier.propose(id, rita, on(today, 44, 12)));
        signed(earlier.sign(id, maya, on(today, 43, 9)));
        signed(earlier.sign(id, sam, on(today, 43, 14)));
        propose(pack, id, staff, today);
    }

    private void propose(Content pack, UUID from, SampleStaff staff, LocalDate today) {
        var henrik = staff.named("Henrik").as(Actor.Via.COMMAND);
        var stricter = earlier.create(SampleDefinition.asking(pack, STRICTER), from, henrik, on(today, 4, 10));
        done(earlier.propose(stricter.id(), henrik, on(today, 3, 9)));
        said(earlier.say(
                Remark.Kind.COMMENT,
                stricter.id(),
                "criteria.budget",
                "Fewer, but worth the trip? Let us look at the past before we sign.",
                staff.named("Maya").as(Actor.Via.COMMAND),
                on(today, 2, 16)));
    }

    /** Judges every lead by what was agreed, and finds out who would change sides by what is proposed. */
    void judge(LocalDate today) {
        verdicts.write(today.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1));
        agreements.drafts().stream().map(Definition::id).forEach(sides::ask);
    }

    private static Instant on(LocalDate today, int daysAgo, int hour) {
        return today.minusDays(daysAgo)
                .atTime(LocalTime.of(hour, 20))
                .atZone(SamplePeople.ZONE)
                .toInstant();
    }

    private static void done(Step step) {
        if (!(step instanceof Step.Done)) {
            throw new IllegalStateException(step.toString());
        }
    }

    private static UUID said(Said said) {
        if (said instanceof Said.Done(var remark)) {
            return remark.id();
        }
        throw new IllegalStateException(said.toString());
    }

    private static void signed(Signing signing) {
        if (!(signing instanceof Signing.Signed) && !(signing instanceof Signing.InForceNow)) {
            throw new IllegalStateException(signing.toString());
        }
    }
}
