package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.content.Asking;
import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Hearing;
import io.firsthand.content.Hearings;
import io.firsthand.content.Piece;
import io.firsthand.content.PieceChange;
import io.firsthand.content.Pieces;
import io.firsthand.content.Question;
import io.firsthand.identity.Cast;
import io.firsthand.insight.InsightPast;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServerTest
class DiagnosedQuestionsTest {

    private final Diagnostician diagnostician;
    private final BuyerQuestions questions;
    private final Hearings hearings;
    private final Pieces pieces;
    private final Opportunities opportunities;
    private final InsightPast past;
    private final Cast.Company company;

    DiagnosedQuestionsTest(
            Diagnostician diagnostician,
            BuyerQuestions questions,
            Hearings hearings,
            Pieces pieces,
            Opportunities opportunities,
            Leads leads,
            Cast cast) {
        this.diagnostician = diagnostician;
        this.questions = questions;
        this.hearings = hearings;
        this.pieces = pieces;
        this.opportunities = opportunities;
        this.company = cast.found("Questions by hand");
        this.past = new InsightPast(leads, opportunities, company);
    }

    /**
     * <pre>
     *               asked by                            published                  asked about, unanswered
     * Nothing?      the two with open opportunities     –                          yes
     * Other words?  the second, the same as Nothing?    –                          is one with it
     * Now?          the first                           is                         yes, no
     * Today?        the first                           until today                yes, no
     * Before?       the first                           until yesterday            yes
     * Drafted?      the first                           not yet                    yes
     * Not asked?    the first, which was a mistake      –                          no
     * Lost?         one whose opportunity is lost       –                          no
     * Nobody?       one without an opportunity          –                          no
     * </pre>
     */
    @Test
    void whatBuyersAskIsAnsweredByWhatIsPublished() {
        var first = asks("Ada", "100", "Nothing?", "Now?", "Today?", "Before?", "Drafted?", "Not asked?");
        var second = asks("Bo", "20", "Nothing?", "Other words?");
        var lost = asks("Cy", null, "Lost?");
        asks("Di", null, "Nobody?");
        company.run(() -> {
            questions.merge(
                    question("Nothing?"),
                    question("Other words?"),
                    company.sam().actor());
            hearings.of(first).stream()
                    .filter(it -> "Not asked?".equals(it.words()))
                    .forEach(it -> hearings.turn(it.id(), true, company.sam().actor()));
            opportunities.takeAll(
                    List.of(NewOpportunity.open(lost, Terms.named("Press"), ago(9))
                            .lost(ago(2), "Price")),
                    company.sam().actor());
        });
        var today = LocalDate.now(ZoneOffset.UTC);
        published("Now?", null);
        published("Today?", today);
        published("Before?", today.minusDays(1));
        requested("Drafted?");

        var found = company.in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}))
                .finding("unanswered")
                .orElseThrow();

        assertThat(List.of(found.hits(), found.of())).containsExactly(3L, 5L);
        assertThat(found.leads()).containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(found.atStake()).containsExactly(new Finding.Money("EUR", 120));
    }

    private LeadId asks(String name, @Nullable String worth, String... words) {
        var lead = past.worked(name, "Spring", Duration.ofDays(20), Stage.SQL);
        company.run(() -> {
            if (worth != null) {
                var terms = Terms.named("Press").withAmount(new BigDecimal(worth), "EUR");
                opportunities.takeAll(
                        List.of(NewOpportunity.open(lead, terms, ago(9))),
                        company.sam().actor());
            }
            for (var it : words) {
                var heard = new Hearings.Heard(lead, it, Hearing.Place.LEAD, null, ago(3));
                assertThat(hearings.hear(heard, question(it), company.sam().actor()))
                        .isPresent();
            }
        });
        return lead;
    }

    private UUID question(String words) {
        return switch (questions.add(
                Question.Kind.QUESTION, words, company.maya().actor())) {
            case Asking.Asked(var it) -> it.id();
            case Asking.AlreadyKnown(var it) -> it.id();
            case Asking.Missing _, Asking.Refused _ -> throw new AssertionError(words);
        };
    }

    private UUID requested(String words) {
        var wish = new Piece.Wish(words, Piece.Kind.FAQ, null, null, null, null, null);
        return company.in(() -> pieces.request(
                                wish, List.of(question(words)), company.maya().actor()))
                        instanceof PieceChange.Done(var piece)
                ? piece.id()
                : missing(words);
    }

    private static UUID missing(String words) {
        throw new AssertionError(words);
    }

    private void published(String words, @Nullable LocalDate until) {
        var piece = requested(words);
        company.run(() -> {
            pieces.add(piece, "en", "https://example.com/answer", company.maya().actor());
            pieces.approve(piece, company.sam().actor());
            assertThat(pieces.publish(piece, until, company.maya().actor())).isInstanceOf(PieceChange.Done.class);
        });
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
