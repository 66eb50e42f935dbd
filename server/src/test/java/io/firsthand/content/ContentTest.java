package io.firsthand.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.committee.Awareness;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.Piece.State;
import io.firsthand.content.Piece.Wish;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.ledger.Ledger;
import io.firsthand.notification.Notifications;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Purposes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ContentTest {

    private final BuyerQuestions questions;
    private final Hearings hearings;
    private final QuestionFigures figures;
    private final QuestionSuggestions suggestions;
    private final NoteQuestions notes;
    private final Pieces pieces;
    private final PieceBook book;
    private final Sendings sendings;
    private final Offers offers;
    private final Observations observations;
    private final ContentPart part;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Consents consents;
    private final Notifications notifications;
    private final Ledger ledger;
    private final Clock clock;
    private final Cast cast;
    private final MockMvcTester browser;
    private Company company;
    private LeadId grace;
    private LeadId ada;
    private UUID sap;

    ContentTest(
            BuyerQuestions questions,
            Hearings hearings,
            QuestionFigures figures,
            QuestionSuggestions suggestions,
            NoteQuestions notes,
            Pieces pieces,
            PieceBook book,
            Sendings sendings,
            Offers offers,
            Observations observations,
            ContentPart part,
            Leads leads,
            Opportunities opportunities,
            Consents consents,
            Notifications notifications,
            Ledger ledger,
            Clock clock,
            Cast cast,
            MockMvcTester browser) {
        this.questions = questions;
        this.hearings = hearings;
        this.figures = figures;
        this.suggestions = suggestions;
        this.notes = notes;
        this.pieces = pieces;
        this.book = book;
        this.sendings = sendings;
        this.offers = offers;
        this.observations = observations;
        this.part = part;
        this.leads = leads;
        this.opportunities = opportunities;
        this.consents = consents;
        this.notifications = notifications;
        this.ledger = ledger;
        this.clock = clock;
        this.cast = cast;
        this.browser = browser;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Content " + UUID.randomUUID());
        grace = lead("Grace Hopper");
        ada = lead("Ada Lovelace");
        sap = question("Does it integrate with SAP?");
    }

    @Test
    void theSameWordsAreTheQuestionAtOnceAndOthersWaitForAPerson() {
        var known = hear(grace, "does it INTEGRATE with sap");
        var open = hear(ada, "Gibt es eine SAP-Schnittstelle?");

        assertThat(known.question()).isEqualTo(sap);
        assertThat(open.isOpen()).isTrue();
        assertThat(company.in(() -> suggestions.of("Gibt es eine SAP-Schnittstelle?", 3)))
                .as("a question in another language, by what its words are about")
                .extracting(it -> it.question().id())
                .containsExactly(sap);
        assertThat(company.in(() -> hearings.sort(open.id(), sap, sam().actor())))
                .isTrue();
        assertThat(weight(sap).leads()).isEqualTo(2);
        assertThat(company.in(() -> hearings.sort(open.id(), null, sam().actor())))
                .isTrue();
        assertThat(weight(sap).leads()).isEqualTo(1);
        assertThat(company.in(hearings::countOpen)).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aMergeCountsTogetherAndIsTakenBackWhole() {
        var german = question("Gibt es eine Anbindung an SAP?");
        var short_ = question("SAP?");
        hear(grace, "SAP?");
        hear(ada, "Gibt es eine Anbindung an SAP?");
        company.run(() -> questions.merge(german, short_, sam().actor()));
        company.run(() -> questions.merge(sap, german, sam().actor()));

        assertThat(weight(sap).leads()).isEqualTo(2);
        assertThat(company.in(() -> questions.variants(sap))).hasSize(2);
        assertThat(company.<Boolean>in(
                        () -> questions.merge(short_, sap, sam().actor()).isEmpty()))
                .as("into one of its own wordings")
                .isTrue();
        assertThat(company.<Boolean>in(() -> questions.separate(german))).isTrue();
        assertThat(company.in(() -> questions.find(short_)).orElseThrow().mergedInto())
                .as("what came along goes along")
                .isEqualTo(german);
        assertThat(company.in(figures::weights)).extracting(Weight::question).containsExactly(german);
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatWentItsOwnWaySinceStaysWhereItIsWhenAMergeIsTakenBack() {
        var german = question("Gibt es eine Anbindung an SAP?");
        var alone = question("SAP?");
        var elsewhere = question("SAP, please");
        var other = question("Which systems do you connect to?");
        company.run(() -> {
            questions.merge(german, alone, sam().actor());
            questions.merge(german, elsewhere, sam().actor());
            questions.merge(sap, german, sam().actor());
            questions.separate(alone);
            questions.separate(elsewhere);
            questions.merge(other, elsewhere, sam().actor());
            questions.separate(german);
        });

        assertThat(company.in(() -> questions.find(alone)).orElseThrow().mergedInto())
                .isNull();
        assertThat(company.in(() -> questions.find(elsewhere)).orElseThrow().mergedInto())
                .isEqualTo(other);
    }

    @Test
    void whatIsInNotesCountsOnceAPersonSaysSo() {
        company.run(() -> leads.addNote(grace, "Nice talk. By May, they need integration with SAP.", sam().actor()));

        var found = company.in(() -> notes.of(grace));
        assertThat(found).hasSize(1);
        assertThat(company.in(figures::weights)).isEmpty();
        assertThat(browser.post()
                        .uri("/leads/" + grace.value() + "/questions/refusals")
                        .param("words", found.getFirst().sentence())
                        .with(sam().signedIn()))
                .hasStatus3xxRedirection();
        assertThat(company.in(() -> notes.of(grace))).isEmpty();
        company.run(() -> notes.confirm(grace, found.getFirst().sentence(), sap, sam().actor()));
        assertThat(weight(sap).leads()).isEqualTo(1);
    }

    @Test
    void fromThreeLeadsThatAskToTheOneThatOpens() {
        var third = lead("Alan Turing");
        List.of(grace, ada, third).forEach(it -> hear(it, "Does it integrate with SAP?"));
        var pilot = Terms.named("Pilot").withAmount(new BigDecimal("12000"), "EUR");
        company.run(() -> opportunities.open(NewOpportunity.open(grace, pilot, clock.instant()), sam().actor()));

        assertThat(company.in(figures::unanswered)).singleElement().satisfies(it -> {
            assertThat(it.leads()).isEqualTo(3);
            assertThat(it.open()).isEqualTo(1);
            assertThat(it.pipeline()).containsExactly(new Weight.Money("EUR", 12_000));
        });

        var piece = published();
        assertThat(company.in(figures::unanswered)).isEmpty();
        assertThat(company.in(() -> notifications.list(sam().person().id(), true, Optional.empty(), 10)))
                .as("who heard it is asked to read it, and told when it is there")
                .extracting(it -> it.news().kind())
                .contains("content.drafted", "content.published");
        assertThat(company.in(() -> offers.of(leads.get(grace).orElseThrow(), hearings.of(grace), List.of())))
                .extracting(it -> it.piece().id())
                .containsExactly(piece.id());

        allow(grace);
        var sent = given(grace, piece);
        assertThat(browser.get().uri(path(sent))).hasStatusOk().bodyText().contains("SAP in a page");
        assertThat(signals(grace)).as("following a link is not opening it").isEmpty();
        assertThat(browser.post().uri(path(sent)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .headers()
                .hasValue("Location", "https://example.com/sap");
        browser.post().uri(path(sent)).exchange();
        assertThat(signals(grace)).containsExactly(Openings.SIGNAL);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPhoneHasTheQuestionsToChooseFrom() {
        assertThat(browser.get().uri("/capture/api/start").with(sam().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Does it integrate with SAP?");
    }

    @Test
    void whatFitsAnAwarenessIsOfferedToWhomSomebodySaidToBeThere() {
        var wish = new Wish("First steps", Piece.Kind.ARTICLE, null, "problem_aware", null, null, null);
        var id = ((PieceChange.Done) company.in(() -> pieces.request(wish, Set.of(), maya().actor())))
                .piece()
                .id();
        company.run(() -> pieces.add(id, "en", "https://example.com/first", maya().actor()));
        company.run(() -> pieces.approve(id, sam().actor()));
        company.run(() -> pieces.publish(id, null, maya().actor()));
        assertThat(offered(ada)).isEmpty();

        company.run(
                () -> observations.observe(NewObservation.of(ada, null, null, Awareness.PROBLEM_AWARE), sam().actor()));

        assertThat(offered(ada)).containsExactly("First steps");
    }

    private List<String> offered(LeadId lead) {
        return company.in(() -> offers.of(leads.get(lead).orElseThrow(), hearings.of(lead), List.of())).stream()
                .map(it -> it.piece().title())
                .toList();
    }

    @Test
    void withoutConsentALinkWorksAndNothingIsWritten() {
        hear(ada, "Does it integrate with SAP?");
        var sent = given(ada, published());

        assertThat(sent.sending().followed()).isFalse();
        assertThat(browser.post().uri(path(sent))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(signals(ada)).isEmpty();
        assertThat(company.in(() -> sendings.of(ada)).getFirst().openedAt()).isNull();
    }

    @Test
    void whoTakesConsentBackIsFollowedNoLongerByLinksThatAreOut() {
        hear(ada, "Does it integrate with SAP?");
        allow(ada);
        var sent = given(ada, published());
        assertThat(sent.sending().followed()).isTrue();
        var contact = company.in(() -> leads.get(ada)).orElseThrow().contactId();
        company.run(
                () -> consents.withdraw(contact, Purposes.NEWS, clock.instant(), Obtained.FORM, null, maya().actor()));

        assertThat(browser.post().uri(path(sent))).as("the link works").hasStatus(HttpStatus.SEE_OTHER);

        assertThat(signals(ada)).isEmpty();
        assertThat(company.in(() -> sendings.of(ada)).getFirst().openedAt()).isNull();
    }

    @Test
    void whatIsWithdrawnOrExpiredIsNeitherSentNorOpened() {
        hear(ada, "Does it integrate with SAP?");
        var piece = published();
        allow(ada);
        var sent = given(ada, piece);
        company.run(() -> pieces.withdraw(piece.id(), "Outdated", maya().actor()));

        assertThat(company.in(() -> notifications.list(sam().person().id(), true, Optional.empty(), 10)))
                .extracting(it -> it.news().kind())
                .contains("content.withdrawn");
        assertThat(company.in(() -> sendings.link(ada, piece.id(), "en", sam().actor())))
                .isInstanceOf(Giving.NotOffered.class);
        assertThat(browser.get().uri(path(sent))).hasStatus(HttpStatus.GONE);
        assertThat(browser.post().uri(path(sent))).hasStatus(HttpStatus.GONE);
        assertThat(signals(ada)).isEmpty();

        company.run(() -> pieces.publish(piece.id(), null, maya().actor()));
        assertThat(browser.get().uri(path(sent))).hasStatusOk();
        var yesterday = company.in(book::today).minusDays(1);
        company.run(() -> pieces.publish(piece.id(), yesterday, maya().actor()));
        assertThat(browser.get().uri(path(sent))).hasStatus(HttpStatus.GONE);
        assertThat(browser.get().uri("/c/" + new PublicId(company.id(), 5).text()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/c/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlySalesSaysThatBuyersMayGetIt() {
        var piece = requested();
        assertThat(company.in(() -> pieces.publish(piece, null, maya().actor())))
                .isInstanceOf(PieceChange.NotNow.class);
        company.run(() -> pieces.add(piece, "en", "https://example.com/sap", maya().actor()));
        assertThat(company.in(() -> pieces.approve(piece, maya().actor()))).isInstanceOf(PieceChange.NotYours.class);
        assertThat(company.in(() -> pieces.publish(piece, null, maya().actor())))
                .isInstanceOf(PieceChange.NotNow.class);
        company.run(() -> pieces.add(piece, "de", "https://example.com/sap-de", sam().actor()));
        assertThat(company.in(() -> pieces.approve(piece, sam().actor()))).isInstanceOf(PieceChange.Done.class);
        assertThat(company.in(() -> pieces.approve(piece, sam().actor())))
                .as("what is left is their own")
                .isInstanceOf(PieceChange.NotYours.class);
        assertThat(company.in(() -> ledger.of(piece)))
                .as("each step is a fact of the piece")
                .extracting(it -> it.kind().name())
                .hasSizeGreaterThan(3)
                .containsOnly("content.piece");
        assertThat(company.in(() -> pieces.add(piece, "english", "javascript:alert(1)", maya().actor())))
                .isInstanceOf(PieceChange.Refused.class);
    }

    @Test
    void aNewerVersionWaitsForSalesAndTheOneBeforeIsGivenMeanwhile() {
        var piece = published();
        company.run(() -> pieces.add(piece.id(), "en", "https://example.com/sap-2", maya().actor()));
        company.run(() -> pieces.add(piece.id(), "de", "https://example.com/sap-de", maya().actor()));
        assertThat(link(piece, "de")).isEqualTo("https://example.com/sap");
        company.run(() -> pieces.approve(piece.id(), sam().actor()));
        assertThat(link(piece, "de")).isEqualTo("https://example.com/sap-de");
        assertThat(link(piece, "fr")).isEqualTo("https://example.com/sap-2");
    }

    @Test
    void everyPageShowsInBothLanguages() {
        var open = hear(grace, "Gibt es eine SAP-Schnittstelle?");
        hear(ada, "Does it integrate with SAP?");
        var piece = published();
        given(ada, piece);
        for (var path : List.of(
                "/questions",
                "/questions?q=SAP&show=unanswered",
                "/questions/sorting",
                "/questions/sorting?of=" + open.id() + "&find=SAP",
                "/questions/" + sap,
                "/content",
                "/content/new?question=" + sap,
                "/content/" + piece.id(),
                "/content/" + piece.id() + "/edit",
                "/leads/" + ada.value(),
                "/leads/" + ada.value() + "/content?piece=" + piece.id())) {
            for (var language : List.of("en", "de")) {
                assertThat(get(path, language))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContainPattern(">\\s*content\\.[a-z]");
            }
        }
    }

    private MvcTestResult get(String path, String language) {
        return browser.get()
                .uri(path)
                .locale(Locale.of(language))
                .with(maya().signedIn())
                .exchange();
    }

    private String link(Piece piece, String language) {
        return String.valueOf(
                company.in(() -> book.forReaders(piece, language)).orElseThrow().link());
    }

    private UUID requested() {
        var wish = new Wish("SAP in a page", Piece.Kind.ONE_PAGER, null, "product_aware", null, null, null);
        return ((PieceChange.Done) company.in(() -> pieces.request(wish, List.of(sap), maya().actor())))
                .piece()
                .id();
    }

    private Piece published() {
        var piece = requested();
        company.run(() -> pieces.add(piece, "en", "https://example.com/sap", maya().actor()));
        company.run(() -> pieces.approve(piece, sam().actor()));
        company.run(() -> pieces.publish(piece, null, maya().actor()));
        var it = company.in(() -> book.find(piece)).orElseThrow();
        assertThat(it.state()).isEqualTo(State.PUBLISHED);
        return it;
    }

    private Giving.Given given(LeadId lead, Piece piece) {
        return (Giving.Given) company.in(() -> sendings.link(lead, piece.id(), "en", sam().actor()));
    }

    private static String path(Giving.Given it) {
        return it.link().substring(it.link().indexOf("/c/"));
    }

    private List<String> signals(LeadId lead) {
        return company.in(() -> leads.shown(lead)).orElseThrow().signals().stream()
                .map(it -> it.name())
                .toList();
    }

    private Hearing hear(LeadId lead, String words) {
        return company.in(() ->
                        hearings.hear(new Heard(lead, words, Place.LEAD, null, clock.instant()), null, sam().actor()))
                .orElseThrow();
    }

    private UUID question(String text) {
        return ((Asking.Asked) company.in(() -> questions.add(Question.Kind.QUESTION, text, maya().actor())))
                .question()
                .id();
    }

    private Weight weight(UUID question) {
        return company.in(figures::weights).stream()
                .filter(it -> it.question().equals(question))
                .findFirst()
                .orElseGet(() -> Weight.none(question));
    }

    private List<?> differences() {
        return List.of(grace, ada).stream()
                .flatMap(it -> company.in(() -> part.differences(it, ledger.of(it.value()))).stream())
                .toList();
    }

    private void allow(LeadId lead) {
        var contact = company.in(() -> leads.get(lead)).orElseThrow().contactId();
        company.run(() -> consents.record(
                new NewConsent(
                        contact,
                        Purposes.NEWS,
                        Basis.CONSENT,
                        "Yes, send me news",
                        null,
                        "en",
                        clock.instant(),
                        Obtained.FORM,
                        Map.of()),
                maya().actor()));
    }

    private LeadId lead(String name) {
        var arrival = Arrival.of(
                ContactDetails.of(name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@heron.example", null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, clock.instant(), null, null));
        return switch (company.in(() -> leads.create(arrival, maya().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }

    private Member maya() {
        return company.maya();
    }

    private Member sam() {
        return company.sam();
    }
}
