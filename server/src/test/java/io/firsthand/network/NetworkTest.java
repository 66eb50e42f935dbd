package io.firsthand.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Role;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.People;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Merging;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.ledger.Ledger;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.Subject;
import io.firsthand.touch.Logging;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touches;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class NetworkTest {

    private static final String HEADER = "First Name,Last Name,Email Address,Company,Position,Connected On\n";

    private final Leads leads;
    private final Merges merges;
    private final Touches touches;
    private final TieKeeping ties;
    private final Routes routes;
    private final Acquainted acquainted;
    private final PrivateLists lists;
    private final Introductions introductions;
    private final Observations observations;
    private final IntroductionPart part;
    private final NetworkData data;
    private final Ledger ledger;
    private final People people;
    private final Cast cast;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final MockMvcTester browser;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private Lead anna;

    NetworkTest(
            Leads leads,
            Merges merges,
            Touches touches,
            TieKeeping ties,
            Routes routes,
            Acquainted acquainted,
            PrivateLists lists,
            Introductions introductions,
            Observations observations,
            IntroductionPart part,
            NetworkData data,
            Ledger ledger,
            People people,
            Cast cast,
            Clock clock,
            JdbcClient jdbc,
            MockMvcTester browser,
            PlatformTransactionManager transactions) {
        this.leads = leads;
        this.merges = merges;
        this.touches = touches;
        this.ties = ties;
        this.routes = routes;
        this.acquainted = acquainted;
        this.lists = lists;
        this.introductions = introductions;
        this.observations = observations;
        this.part = part;
        this.data = data;
        this.ledger = ledger;
        this.people = people;
        this.cast = cast;
        this.clock = clock;
        this.jdbc = jdbc;
        this.browser = browser;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Network " + UUID.randomUUID());
        anna = lead("Anna Köhler", "anna@koehler.example", "Köhler GmbH", null);
    }

    @Test
    void meetingsAndCallsMakeTiesAndWhatIsTakenBackMakesNone() {
        var met = lead("Jonas Berg", "jonas@berg.example", "Berg AG", company.sam());
        var call = log(anna, company.sam(), Medium.CALL);
        company.run(ties::all);

        assertThat(strength(met)).isCloseTo(1 - Math.exp(-1), within(0.01));
        assertThat(strength(anna)).isCloseTo(1 - Math.exp(-0.6), within(0.01));

        company.run(() -> touches.withdraw(List.of(call), null, company.sam().actor()));
        company.run(ties::all);
        assertThat(company.in(() -> acquainted.of(anna.contactId(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void tiesFollowPeopleWhoAreMergedAndPartedAgain() {
        var twin = lead("Anna Koehler", "a.koehler@koehler.example", "Köhler GmbH", company.sam());
        company.run(ties::all);
        var merged = (Merging.Merged) company.in(() -> merges.merge(
                anna.contactId(),
                twin.contactId(),
                Set.<ContactField>of(),
                false,
                company.rita().actor()));
        company.run(ties::all);
        assertThat(strength(anna)).isPositive();

        company.run(() -> merges.separate(merged.merge(), company.rita().actor()));
        company.run(ties::all);
        assertThat(company.in(() -> acquainted.of(anna.contactId(), Optional.empty())))
                .isEmpty();
        assertThat(strength(twin)).isPositive();
    }

    @Test
    void othersSeeOfAListWhatItsOwnerLetsThemSee() {
        var list = bring(company.sam(), HEADER + """
                Anna,Köhler,,Köhler,Head of packaging,05 Mar 2026
                Otto,Unbekannt,otto@koehler.example,Köhler GmbH,CFO,05 Mar 2026
                """, Shown.STRENGTH);
        assertThat(list.people()).isEqualTo(2);
        assertThat(list.contacts()).as("by name and company").isEqualTo(1);

        assertThat(grounds(company.maya())).containsExactly(Ground.PRIVATE);
        assertThat(grounds(company.sam())).containsExactly(Ground.CONNECTIONS);
        assertThat(strangers(company.maya())).isEmpty();
        assertThat(strangers(company.sam())).extracting(Acquaintance::name).containsExactly("Otto Unbekannt");

        show(list, Shown.NAMES);
        assertThat(grounds(company.maya())).containsExactly(Ground.PRIVATE);
        assertThat(strangers(company.maya())).extracting(Acquaintance::title).containsExactly((String) null);

        show(list, Shown.DETAILS);
        assertThat(grounds(company.maya())).containsExactly(Ground.CONNECTIONS);
        assertThat(strangers(company.maya())).extracting(Acquaintance::title).containsExactly("CFO");

        assertThat(company.in(() -> lists.withdraw(company.maya().person().id(), list.id())))
                .isFalse();
        assertThat(company.in(() -> lists.withdrawAll(company.sam().person().id())))
                .isEqualTo(2);
        assertThat(grounds(company.sam())).isEmpty();
        assertThat(rows("network_acquaintance")).isZero();
    }

    @Test
    void sinceWhenAndHowOftenIsNotSaidWhereOnlyTheStrengthIsToBeSeen() throws IOException {
        var list =
                bring(company.sam(), HEADER + "Anna,Köhler,anna@koehler.example,Köhler,,05 Mar 2026\n", Shown.STRENGTH);
        CurrentWorkspace.in(
                company.id(),
                () -> lists.bringMail(
                        company.sam().person().id(),
                        "mail.mbox",
                        mailbox(),
                        List.of("sam@us.example"),
                        Shown.STRENGTH));

        assertThat(get("/api/v1/contacts/%s/ties", company.maya()))
                .bodyText()
                .contains("Sam Sales knows Anna Köhler.")
                .as("once, not for each list")
                .doesNotContain("Köhler; Sam", "2026-03", "last");
        assertThat(get("/contacts/%s/network", company.maya()))
                .bodyText()
                .contains("Sam Sales knows Anna Köhler.")
                .doesNotContain("2026-03", "Mar 2026");
        assertThat(get("/api/v1/contacts/%s/ties", company.sam())).bodyText().contains("2026-03-05", "one mail");

        show(list, Shown.DETAILS);
        assertThat(get("/api/v1/contacts/%s/ties", company.maya()))
                .bodyText()
                .contains("2026-03-05")
                .doesNotContain("one mail");
    }

    private static ByteArrayInputStream mailbox() {
        return new ByteArrayInputStream("""
                From anna@koehler.example Mon Mar  2 10:00:00 2026
                From: Anna <anna@koehler.example>
                To: Sam <sam@us.example>
                Date: Mon, 2 Mar 2026 10:00:00 +0000

                Hello
                """.getBytes(UTF_8));
    }

    @Test
    void whoLeavesTakesTheirPeopleAway() {
        bring(company.sam(), HEADER + "Anna,Köhler,anna@koehler.example,Köhler,,05 Mar 2026\n", Shown.DETAILS);
        company.run(() -> acquainted.say(company.sam().person().id(), anna.contactId(), Optional.of(Level.CLOSE)));
        assertThat(way(company.maya())).hasSize(1);

        company.run(() ->
                people.deactivate(company.sam().person().id(), company.rita().actor()));

        assertThat(way(company.maya())).isEmpty();
        assertThat(rows("network_acquaintance") + rows("network_opinion") + rows("network_tie"))
                .isZero();
    }

    @Test
    void aSecondListOfConnectionsTakesThePlaceOfTheFirstAndPeopleAreRecognisedLater() {
        bring(company.sam(), HEADER + "Late,Comer,late@koehler.example,Köhler,,05 Mar 2026\n", Shown.DETAILS);
        var list = bring(company.sam(), HEADER + "Late,Comer,late@koehler.example,Köhler,,3/25/26\n", Shown.DETAILS);
        assertThat(company.in(() -> lists.of(company.sam().person().id()))).hasSize(1);
        assertThat(list.contacts()).isZero();

        var late = lead("Late Comer", "LATE@koehler.example", "Köhler", null);
        assertThat(company.in(lists::recognise)).isEqualTo(1);
        assertThat(company.in(() -> routes.to(late.contactId(), Optional.empty(), 5)))
                .hasSize(1);
    }

    @Test
    void twentyThousandConnectionsAreTakenInUnderFiveSeconds() {
        var content = new StringBuilder(HEADER);
        for (var i = 0; i < 20_000; i++) {
            content.append("Given%d,Family%d,%s,Company %d GmbH,,%s\n"
                    .formatted(i, i, i % 3 == 0 ? "p" + i + "@x.example" : "", i % 4_000, "05 Mar 2021"));
        }
        var begin = System.nanoTime();
        var list = bring(company.sam(), content.toString(), Shown.STRENGTH);

        assertThat(list.people()).isEqualTo(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aWayOverSomebodyAtTheSameCompanyIsFoundAndAskedForAndDone() {
        lead("Jonas Berg", "jonas@koehler.example", "Köhler GmbH", company.sam());
        company.run(ties::all);
        var found = way(company.maya());
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.colleague()).isEqualTo(company.sam().person().id().value());
            assertThat(it.links()).hasSize(2);
        });
        assertThat(get("/contacts/%s/network", company.maya()))
                .bodyText()
                .contains(
                        "Sam Sales met Jonas Berg once",
                        "Jonas Berg and Anna Köhler are both at Köhler GmbH",
                        "Ask Sam Sales");

        var asked = (Asking.Done) ask(company.maya());
        var id = asked.introduction().id();
        assertThat(ask(company.maya())).isInstanceOf(Asking.Already.class);
        assertThat(answer(company.maya(), id)).isInstanceOf(Asking.NotYours.class);
        assertThat(answer(company.sam(), id)).isInstanceOf(Asking.Done.class);
        assertThat(company.in(() -> introductions.done(
                        id,
                        Introduction.Outcome.MET,
                        "She is nice",
                        company.maya().actor())))
                .isInstanceOf(Asking.Done.class);

        assertThat(way(company.maya()).getFirst().colleague())
                .as("Maya now knows her")
                .isEqualTo(company.maya().person().id().value());
        assertThat(company.in(
                        () -> part.differences(anna.id(), ledger.of(anna.id().value()))))
                .isEmpty();
        inTransaction(() ->
                jdbc.sql("update network_introduction set answer = 'Never'").update());
        assertThat(company.in(
                        () -> part.differences(anna.id(), ledger.of(anna.id().value()))))
                .hasSize(1);
        assertThat(get("/leads/" + anna.id().value(), company.maya()))
                .bodyText()
                .contains("Maya Marketing asked Sam Sales for an introduction");
    }

    @Test
    void theBestWayToATargetLeadsToWhoeverPaysThereWhereThatIsKnown() {
        var jonas = lead("Jonas Berg", "jonas@koehler.example", "Köhler GmbH", company.sam());
        company.run(ties::all);
        assertThat(best().route().target()).isEqualTo(jonas.contactId().value());
        assertThat(best().isToBuyer()).isFalse();

        company.run(() -> observations.observe(
                NewObservation.of(anna.id(), Role.ECONOMIC_BUYER, null, null),
                company.sam().actor()));

        assertThat(best().route().target()).isEqualTo(anna.contactId().value());
        assertThat(best().isToBuyer()).isTrue();
    }

    private Routes.Best best() {
        var koehler = Objects.requireNonNull(anna.company()).id();
        return Objects.requireNonNull(company.in(() ->
                        routes.best(List.of(koehler), company.maya().actor().person()))
                .get(koehler));
    }

    @Test
    void nobodyIsAskedMoreOftenThanIsAllowed() {
        company.run(() -> introductions.allow(1));
        ask(company.maya());
        assertThat(ask(company.rita())).isInstanceOf(Asking.TooOften.class);
        assertThat(browser.post()
                        .uri("/api/v1/contacts/%s/introductions"
                                .formatted(anna.contactId().value()))
                        .header("Authorization", cast.bearer(company.rita()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"colleague\": \"%s\"}"
                                .formatted(company.sam().person().id().value())))
                .hasStatus(409)
                .bodyText()
                .contains("Asked too often");
        assertThat(company.in(() -> introductions.allow(0))).isPresent();
    }

    @Test
    void askingAgainCountsLikeAskingDoes() {
        company.run(() -> introductions.allow(1));
        var mayas = ((Asking.Done) ask(company.maya())).introduction().id();
        withdraw(company.maya(), mayas, true);
        var ritas = ((Asking.Done) ask(company.rita())).introduction().id();

        assertThat(withdraw(company.maya(), mayas, false)).isInstanceOf(Asking.TooOften.class);
        assertThat(browser.post()
                        .uri("/introductions/%s/renewal".formatted(mayas))
                        .with(company.maya().signedIn()))
                .hasStatus3xxRedirection();
        assertThat(company.in(() -> introductions.find(mayas)).orElseThrow().state())
                .isEqualTo(Introduction.State.WITHDRAWN);

        withdraw(company.rita(), ritas, true);
        assertThat(withdraw(company.maya(), mayas, false)).isInstanceOf(Asking.Done.class);
        assertThat(ask(company.rita())).isInstanceOf(Asking.TooOften.class);
    }

    @Test
    void whoAskedAnewCannotAlsoRenewWhatWasTakenBack() {
        var first = ((Asking.Done) ask(company.maya())).introduction().id();
        withdraw(company.maya(), first, true);
        ask(company.maya());

        assertThat(withdraw(company.maya(), first, false)).isInstanceOf(Asking.Already.class);
    }

    private Asking withdraw(Member who, UUID id, boolean isWithdrawn) {
        return company.in(() -> introductions.withdraw(id, isWithdrawn, who.actor()));
    }

    @Test
    void noTransactionIsOpenWhileAMailboxComes() throws IOException {
        var open = new ArrayList<Boolean>();
        var watched = new FilterInputStream(mailbox()) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                open.add(TransactionSynchronizationManager.isActualTransactionActive());
                return super.read(into, from, length);
            }
        };

        var brought = CurrentWorkspace.in(
                company.id(),
                () -> lists.bringMail(
                        company.sam().person().id(), "mail.mbox", watched, List.of("sam@us.example"), Shown.STRENGTH));

        assertThat(brought).isInstanceOf(Bringing.Brought.class);
        assertThat(open).isNotEmpty().doesNotContain(true);
        assertThat(grounds(company.sam())).containsExactly(Ground.MAIL);
    }

    @Test
    void whoWorkedTogetherKnowsEachOther() {
        company.run(() -> lists.bring(
                company.maya().person().id(),
                "Positions.csv",
                "Company Name,Title,Started On,Finished On\nFalcon Ltd,Sales,Mar 2018,Feb 2022\n".getBytes(UTF_8),
                Shown.STRENGTH));
        var brought = (Bringing.Jobs) company.in(() -> lists.bring(
                company.rita().person().id(),
                "jobs.csv",
                "email,company,from,until\nanna@koehler.example,Falcon Limited,2019,2023\nnobody@x.example,Falcon,2019,\n"
                        .getBytes(UTF_8),
                Shown.STRENGTH));
        assertThat(brought).isEqualTo(new Bringing.Jobs(1, 1));

        assertThat(grounds(company.sam())).containsExactly(Ground.EMPLOYER);
        assertThat(get("/contacts/%s/network", company.sam()))
                .bodyText()
                .contains("Maya Marketing and Anna Köhler both worked at", "until February 2022");
    }

    @Test
    void erasureTakesThemOffEveryMap() {
        bring(company.sam(), HEADER + "Anna,Köhler,anna@koehler.example,Köhler,,05 Mar 2026\n", Shown.DETAILS);
        ask(company.maya());
        var subject = new Subject(
                Set.of(anna.contactId()),
                Set.of(anna.id()),
                new Marks(Set.of("anna@koehler.example"), Set.of(), Set.of("Anna Köhler")));
        assertThat(company.in(() -> inTransaction(() -> data.of(subject)))).hasSize(3);

        company.run(() -> inTransaction(() -> data.erase(subject)));

        assertThat(rows("network_acquaintance") + rows("network_tie") + rows("network_introduction"))
                .isZero();
    }

    @Test
    void namesakesStayOnTheListsOfColleagues() {
        lead("Anna Köhler", "anna@other.example", "Otherwise Ltd", null);
        bring(company.sam(), HEADER + """
                        Anna,Köhler,anna@koehler.example,Somewhere,,05 Mar 2026
                        Anna,Köhler,,Köhler,,05 Mar 2026
                        Anna,Köhler,anna@other.example,,,05 Mar 2026
                        Anna,Köhler,,Elsewhere,,05 Mar 2026
                        Anna,Köhler,,,,05 Mar 2026
                        """, Shown.DETAILS);
        var subject = new Subject(
                Set.of(anna.contactId()),
                Set.of(anna.id()),
                new Marks(Set.of("anna@koehler.example"), Set.of(), Set.of("Anna Köhler")));

        company.run(() -> inTransaction(() -> data.erase(subject)));

        assertThat(rows("network_acquaintance"))
                .as("somebody else’s address, another company, and a name that two people have")
                .isEqualTo(3);
    }

    @Test
    void pagesShowAndFilesAreTakenAndRefusedInWords() {
        bring(company.sam(), HEADER + "Anna,Köhler,anna@koehler.example,Köhler,,05 Mar 2026\n", Shown.DETAILS);
        assertThat(get("/network", company.sam()))
                .hasStatusOk()
                .bodyText()
                .contains("Connections", "One person, 1 of them a contact here");
        assertThat(get("/companies/" + koehler().value() + "/network", company.maya()))
                .hasStatusOk()
                .bodyText()
                .contains("<svg viewBox=\"0 0 1000 1000\"", "have been connected since March 2026");
        assertThat(get(
                        "/contacts/%s/introductions/new?colleague="
                                        .formatted(anna.contactId().value())
                                + company.sam().person().id().value(),
                        company.maya()))
                .hasStatusOk()
                .bodyText()
                .contains("could you introduce me to Anna Köhler?");
        assertThat(get("/settings/network", company.rita())).hasStatusOk();
        assertThat(browser.post()
                        .uri("/network/jobs")
                        .param("employer", "Avocet Filling")
                        .param("begun", "2021-05-01")
                        .param("ended", "2020-01-31")
                        .with(company.sam().signedIn()))
                .as("what was typed is kept")
                .hasStatus(422)
                .bodyText()
                .contains("Avocet Filling", "2021-05-01", "2020-01-31", "m-ended");
        var file = new MockMultipartFile("file", "x.csv", "text/csv", "hm".getBytes(UTF_8));
        assertThat(browser.post()
                        .uri("/network/lists")
                        .multipart()
                        .file(file)
                        .with(company.sam().signedIn())
                        .with(request -> {
                            request.setContent(new byte[300]);
                            return request;
                        }))
                .hasStatus(422)
                .bodyText()
                .contains("No row names columns");
        var mbox = """
                From sam@x Mon May  4 09:30:00 2026
                From: Anna <anna@koehler.example>
                To: %s
                Date: Mon, 4 May 2026 09:30:00 +0200

                Hello
                """.formatted(company.sam().person().email().value());
        assertThat(browser.post()
                        .uri("/api/v1/network/mail?shown=details")
                        .header("Authorization", cast.bearer(company.sam()))
                        .contentType("application/mbox")
                        .content(mbox))
                .hasStatusOk()
                .bodyText()
                .contains("\"kind\":\"mail\"", "\"contacts\":1");
        assertThat(get("/api/v1/contacts/%s/routes", company.maya()))
                .hasStatusOk()
                .bodyText()
                .contains("\"strength\"");
    }

    private Lead lead(String name, String email, String of, @Nullable Member metBy) {
        var at = clock.instant().minusSeconds(60);
        var provenance = metBy == null
                ? Provenance.of(How.TYPED, Grade.C, at, null, null)
                : new Provenance(
                        How.TYPED,
                        Grade.C,
                        at,
                        metBy.person().id(),
                        metBy.person().name(),
                        "Packwerk",
                        null);
        var arrival = Arrival.of(
                ContactDetails.of(name, email, null, null),
                of,
                Source.of(metBy == null ? Channel.WEBINAR : Channel.BOOTH_CONVERSATION, null),
                null,
                provenance);
        var made = (Outcome.Created)
                company.in(() -> leads.create(arrival, company.maya().actor()));
        return company.in(() -> leads.get(made.lead())).orElseThrow();
    }

    private UUID log(Lead lead, Member by, Medium medium) {
        var touch = NewTouch.of(lead.id(), medium, Direction.OUTBOUND, Touch.Outcome.REACHED, Instant.now(clock))
                .by(by.person().id(), null);
        return ((Logging.Logged) company.in(() -> touches.log(touch, by.actor())))
                .touch()
                .id();
    }

    private PrivateList bring(Member who, String content, Shown shown) {
        var brought =
                company.in(() -> lists.bring(who.person().id(), "Connections.csv", content.getBytes(UTF_8), shown));
        return ((Bringing.Brought) brought).list();
    }

    private void show(PrivateList list, Shown shown) {
        assertThat(company.in(() -> lists.show(company.sam().person().id(), list.id(), shown)))
                .isTrue();
    }

    private Asking ask(Member who) {
        return company.in(
                () -> introductions.ask(anna.contactId(), company.sam().person().id(), null, "Please", who.actor()));
    }

    private Asking answer(Member who, UUID id) {
        return company.in(() -> introductions.answer(id, true, "With pleasure", who.actor()));
    }

    private double strength(Lead lead) {
        return company.in(() -> acquainted.of(lead.contactId(), Optional.empty())).stream()
                .filter(Link::isPerson)
                .mapToDouble(it -> it.strength().value())
                .max()
                .orElse(0);
    }

    private List<Ground> grounds(Member viewer) {
        return company
                .in(() -> acquainted.of(
                        anna.contactId(), Optional.of(viewer.person().id())))
                .stream()
                .flatMap(it -> it.ties().stream())
                .map(Tie::ground)
                .toList();
    }

    private List<Acquaintance> strangers(Member viewer) {
        return company.in(() ->
                acquainted.strangers(koehler(), Optional.of(viewer.person().id())));
    }

    private CompanyId koehler() {
        return Objects.requireNonNull(anna.company()).id();
    }

    private List<Route> way(Member viewer) {
        return company.in(
                () -> routes.to(anna.contactId(), Optional.of(viewer.person().id()), 5));
    }

    private MvcTestResult get(String path, Member who) {
        var request = browser.get().uri(path.formatted(anna.contactId().value()));
        return path.startsWith("/api")
                ? request.header("Authorization", cast.bearer(who)).exchange()
                : request.with(who.signedIn()).exchange();
    }

    private long rows(String table) {
        return company.in(() -> inTransaction(() ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return company.in(() -> transactions.execute(_ -> work.get()));
    }
}
