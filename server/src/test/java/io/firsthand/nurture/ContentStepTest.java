package io.firsthand.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.content.Piece;
import io.firsthand.content.Piece.Wish;
import io.firsthand.content.PieceChange;
import io.firsthand.content.Pieces;
import io.firsthand.content.Sendings;
import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadId;
import io.firsthand.privacy.Purposes;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NurtureTest
class ContentStepTest {

    private final Nursery nursery;
    private final Pieces pieces;
    private final Sendings sendings;
    private final Cast cast;
    private Cast.Company company;
    private UUID piece;

    ContentStepTest(Nursery nursery, Pieces pieces, Sendings sendings, Cast cast) {
        this.nursery = nursery;
        this.pieces = pieces;
        this.sendings = sendings;
        this.cast = cast;
        this.company = cast.home();
        this.piece = UUID.randomUUID();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Content steps " + UUID.randomUUID());
        var maya = company.maya().actor();
        var wish = new Wish("SAP in a page", Piece.Kind.ONE_PAGER, null, null, null, null, null);
        piece = ((PieceChange.Done) company.in(() -> pieces.request(wish, List.of(), maya)))
                .piece()
                .id();
        company.run(() -> pieces.add(piece, "en", "https://example.com/sap", maya));
        company.run(() -> pieces.approve(piece, company.sam().actor()));
        company.run(() -> pieces.publish(piece, null, maya));
    }

    @Test
    void theMailBringsALinkOfTheLeadsOwn() {
        var lead = enter(new Step.Content("content_1", Purposes.NEWS, piece, "For you", "Hello, see {{link}} please."));
        nursery.round(company);

        var sent = company.in(() -> sendings.of(lead));
        assertThat(sent)
                .singleElement()
                .satisfies(it -> assertThat(it.followed()).isTrue());
        assertThat(nursery.queued(company))
                .singleElement()
                .satisfies(it -> assertThat(it.mail().text())
                        .contains("see " + company.in(() -> sendings.link(sent.getFirst())) + " please"));
        assertThat(nursery.kinds(company, lead)).contains("nurture.mailed");
    }

    @Test
    void whatWasWithdrawnMeanwhileIsLeftOutAndTheLeadGoesOn() {
        var lead = enter(
                new Step.Content("content_1", Purposes.NEWS, piece, "For you", "Hello"), new Step.Wait("wait_1", 7));
        company.run(() -> pieces.withdraw(piece, "Outdated", company.maya().actor()));
        nursery.round(company);

        assertThat(company.in(() -> sendings.of(lead))).isEmpty();
        assertThat(nursery.queued(company)).isEmpty();
        assertThat(nursery.kinds(company, lead)).contains("nurture.withheld");
        assertThat(nursery.now(company, lead)).returns("wait_1", Stay::step);
    }

    private LeadId enter(Step... steps) {
        var lead = nursery.consenting(company, "Grace Hopper");
        var design = Design.blank("Track " + UUID.randomUUID(), "en").with(List.of(steps));
        nursery.enter(company, lead, nursery.track(company, design));
        return lead;
    }
}
