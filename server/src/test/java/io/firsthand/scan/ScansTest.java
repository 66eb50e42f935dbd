package io.firsthand.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.attachment.Attachment;
import io.firsthand.attachment.Attachments;
import io.firsthand.badge.PersonField;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.DataFolder;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.picture.Opening.Reason;
import io.firsthand.picture.Photo;
import io.firsthand.picture.Pictures;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.Subject;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ScanTest
class ScansTest {

    private final Scans scans;
    private final CardAcceptance acceptance;
    private final ReadingQueue queue;
    private final ScanData data;
    private final PictureFiles files;
    private final OldScans old;
    private final DataFolder folder;
    private final Leads leads;
    private final Attachments attachments;
    private final Cast cast;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Pictures pictures = new Pictures();
    private Cast.Company company;

    ScansTest(
            Scans scans,
            CardAcceptance acceptance,
            ReadingQueue queue,
            ScanData data,
            PictureFiles files,
            OldScans old,
            DataFolder folder,
            Leads leads,
            Attachments attachments,
            Cast cast,
            MockMvcTester browser,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.scans = scans;
        this.acceptance = acceptance;
        this.queue = queue;
        this.data = data;
        this.files = files;
        this.old = old;
        this.folder = folder;
        this.leads = leads;
        this.attachments = attachments;
        this.cast = cast;
        this.browser = browser;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Scans " + UUID.randomUUID());
    }

    @Test
    void aCardBecomesALeadWithItsPictureOnceSomebodyAcceptedIt() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;ORG:Compilers;EMAIL:grace@compilers.example;;"));

        assertThat(card.reading().value(PersonField.NAME)).isEqualTo("Grace Hopper");
        var lead = done(accept(card, "Grace Hopper", "grace@compilers.example"));

        var made = company.in(() -> leads.get(lead)).orElseThrow();
        assertThat(made.provenance().grade()).isEqualTo(Grade.C);
        assertThat(made.provenance().by()).isEqualTo(company.sam().person().id());
        assertThat(made.owner()).isEqualTo(company.sam().person().id());
        assertThat(company.in(() -> attachments.of(lead)))
                .extracting(Attachment::name)
                .containsExactly("card.jpg");
        assertThat(company.in(() -> scans.picture(card.id()))).isEmpty();
        assertThat(company.in(() -> scans.card(card.id())).orElseThrow())
                .returns(CardState.ACCEPTED, ScannedCard::state)
                .returns("", ScannedCard::fileName)
                .returns(Reading.NOTHING, ScannedCard::reading);
    }

    @Test
    void acceptedTwiceItIsOneLead() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;;"));

        var first = done(accept(card, "Grace Hopper", null));
        var second = done(accept(card, "Grace Hopper", null));

        assertThat(second).isEqualTo(first);
        assertThat(company.in(() -> attachments.of(first))).hasSize(1);
    }

    @Test
    void withoutANameOrAWayToReachItIsNotTakenYet() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;;"));

        assertThat(accept(card, null, null)).isInstanceOf(Deciding.Mend.class);
        assertThat(accept(card, null, "not an address")).isInstanceOf(Deciding.Mend.class);
        assertThat(company.in(() -> scans.card(card.id())).orElseThrow().state())
                .isEqualTo(CardState.READY);
    }

    @Test
    void inPairsTheSecondIsTheBackOfTheFirst() {
        var batch = batch(true);
        var front = read(batch, 0, photo("MECARD:N:Hopper,Grace;;"));
        var back = read(batch, 1, photo("https://compilers.example"));
        var other = read(batch, 2, photo("MECARD:N:Lovelace,Ada;;"));

        assertThat(back.front()).isEqualTo(front.id());
        assertThat(other.isBack()).isFalse();
        var lead = done(accept(front, "Grace Hopper", null));
        assertThat(company.in(() -> attachments.of(lead)))
                .extracting(Attachment::name)
                .containsExactlyInAnyOrder("card.jpg", "card-back.jpg");
        assertThat(accept(back, "x", null)).isInstanceOf(Deciding.NotNow.class);
    }

    @Test
    void somebodyCanSayWhichIsABack() {
        var batch = batch(false);
        var front = read(batch, 0, photo("MECARD:N:Hopper,Grace;;"));
        var back = read(batch, 1, photo("https://compilers.example"));

        assertThat(company.in(() -> scans.pair(front.id(), true))).isFalse();
        assertThat(company.in(() -> scans.pair(back.id(), true))).isTrue();
        assertThat(company.in(() -> scans.find(batch)).orElseThrow().cards()).isEqualTo(1);
        assertThat(company.in(() -> scans.pair(back.id(), false))).isTrue();
        assertThat(company.in(() -> scans.find(batch)).orElseThrow().cards()).isEqualTo(2);
    }

    @Test
    void skippedItCanBeTakenUpAgain() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;;"));

        company.run(() -> scans.skip(card.id()));
        assertThat(company.in(() -> scans.card(card.id())).orElseThrow().state())
                .isEqualTo(CardState.SKIPPED);
        company.run(() -> scans.restore(card.id()));
        assertThat(company.in(() -> scans.card(card.id())).orElseThrow().state())
                .isEqualTo(CardState.READY);
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheSameFileCountsOnce() {
        var batch = batch(false);
        var photo = photo("MECARD:N:Hopper,Grace;;");
        read(batch, 0, photo);

        assertThat(add(batch, 1, photo)).isInstanceOf(Adding.Known.class);
        assertThat(add(batch, 2, new byte[] {1, 2, 3}))
                .isInstanceOfSatisfying(
                        Adding.Refused.class,
                        it -> assertThat(it.reason().reason()).isEqualTo(Reason.NOT_A_PICTURE));
        assertThat(company.in(() -> scans.cards(batch))).hasSize(1);
    }

    @Test
    void whereAPhotoWasTakenIsNeverKept() throws IOException {
        var photo = Photo.withExif(photo("MECARD:N:Hopper,Grace;;"), Photo.tiff(ByteOrder.LITTLE_ENDIAN, 1, true));
        assertThat(pictures.hasPosition(photo)).isTrue();

        var card = read(batch(false), 0, photo);

        assertThat(pictures.hasPosition(
                        company.in(() -> scans.picture(card.id())).orElseThrow()))
                .isFalse();
        var lead = done(accept(card, "Grace Hopper", null));
        var file = company.in(() -> attachments.content(attachments.of(lead).getFirst()))
                .orElseThrow();
        assertThat(pictures.hasPosition(Files.readAllBytes(file))).isFalse();
    }

    @Test
    void aPhotoWhoseOrientationIsWrongIsReadTheOtherWay() {
        var upright = photo("MECARD:N:Hopper,Grace;;");
        var card = read(batch(false), 0, Photo.withExif(upright, Photo.tiff(ByteOrder.BIG_ENDIAN, 6, false)));

        assertThat(card.reading().value(PersonField.NAME)).isEqualTo("Grace Hopper");
    }

    @Test
    void whatAStoppedServerLeftIsReadByTheNext() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;;"));
        company.run(() -> transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                        update scan_card set state = 'reading', reading = null, claimed_at = now() - interval '1 minute'
                        where id = :id
                        """).param("id", card.id()).update()));

        queue.resume();

        assertThat(awaited(card.id()).reading().value(PersonField.NAME)).isEqualTo("Grace Hopper");
    }

    @Test
    void aCardThatAServerGaveUpForLostIsKeptThoughBothReadIt() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;;"));
        company.run(() -> transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                        update scan_card set state = 'reading', claimed_at = now() - interval '1 hour' where id = :id
                        """).param("id", card.id()).update()));

        queue.sweep();
        awaited(card.id());
        queue.sweep();

        assertThat(company.in(() -> scans.picture(card.id()))).isPresent();
        assertThat(company.in(() -> scans.card(card.id())).orElseThrow().attempts())
                .isEqualTo(2);
    }

    @Test
    void acceptedByTwoAtOnceEachCardIsOnItsLeadOnce() {
        var batch = batch(false);
        var names = List.of("Ada Byron", "Grace Hopper", "Mary Jackson", "Joan Clarke");
        var all = new ArrayList<ScannedCard>();
        for (var name : names) {
            all.add(read(batch, all.size(), photo("MECARD:N:" + name + ";;")));
        }
        var decisions = new ConcurrentHashMap<UUID, LeadId>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 8; i++) {
                var card = all.get(i % 4);
                threads.execute(() -> decisions.put(card.id(), done(accept(card, names.get(card.position()), null))));
            }
        }
        assertThat(decisions.values())
                .hasSize(4)
                .allSatisfy(lead ->
                        assertThat(company.in(() -> attachments.of(lead))).hasSize(1));
    }

    @Test
    void aPictureOfNoCardIsDeletedWhenTheNextServerStarts() throws IOException {
        var stray = UUID.randomUUID();
        files.write(stray, new byte[] {1});
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;;"));
        for (var id : List.of(stray, card.id())) {
            Files.setLastModifiedTime(
                    folder.root().resolve(PictureFiles.relative(id)),
                    FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }

        old.removeStrays();

        assertThat(files.read(stray)).isEmpty();
        assertThat(files.read(card.id())).isPresent();
    }

    @Test
    void aPictureThatStoppedTheServerTooOftenIsLeftToType() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;;"));
        company.run(() -> transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                        update scan_card set state = 'waiting', reading = null, attempts = 3 where id = :id
                        """).param("id", card.id()).update()));

        queue.resume();

        assertThat(awaited(card.id()).reading().fields()).isEmpty();
    }

    @Test
    void anErasureReachesCardsNobodyDecidedOn() {
        var card = read(batch(false), 0, photo("MECARD:N:Hopper,Grace;EMAIL:grace@compilers.example;;"));
        var subject = new Subject(Set.of(), Set.of(), new Marks(Set.of("grace@compilers.example"), Set.of(), Set.of()));

        var erased = company.in(() -> transaction.execute(_ -> data.erase(subject)));

        assertThat(erased.files()).containsExactly("scans/" + card.id() + ".jpg");
        assertThat(company.in(() -> scans.card(card.id()))).isEmpty();
    }

    @Test
    void itsPagesLeadThrough() {
        var batch = batch(false);
        var card = read(batch, 0, photo("MECARD:N:Hopper,Grace;TEL:+49 171 5550123;;"));
        var path = "/scans/cards/" + card.id();

        assertThat(get("/scans")).hasStatusOk().bodyText().contains("Sample batch");
        assertThat(get("/scans/new")).hasStatusOk();
        assertThat(get("/scans/" + batch)).hasStatusOk().bodyText().contains("Grace Hopper");
        assertThat(get(path)).hasStatusOk().bodyText().contains("Grace Hopper", "+49 171 5550123");
        assertThat(get(path + "/picture")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(post(path)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send("/scans/" + batch + "/cards", photo("MECARD:N:Lovelace,Ada;;")))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send("/scans/" + batch + "/cards", "RIFF1234WEBP".getBytes(UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("WebP");
        assertThat(post(path + "/skip")).hasStatus3xxRedirection();
        assertThat(post("/scans/" + batch + "/deletion")).hasStatus3xxRedirection();
        assertThat(get("/scans/" + batch)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(company.in(() -> scans.picture(card.id()))).isEmpty();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(company.sam().signedIn()).exchange();
    }

    private MvcTestResult post(String path) {
        return browser.post().uri(path).with(company.sam().signedIn()).exchange();
    }

    private MvcTestResult send(String path, byte[] bytes) {
        return browser.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "photo.jpg", "image/jpeg", bytes))
                .with(request -> {
                    request.setContent(new byte[] {1});
                    return request;
                })
                .with(company.sam().signedIn())
                .exchange();
    }

    private UUID batch(boolean inPairs) {
        var wish = new NewBatch("Sample batch", null, Channel.BOOTH_CONVERSATION, "Fair", inPairs);
        return company.in(() -> scans.begin(wish, company.sam().person().id())).id();
    }

    private Adding add(UUID batch, int position, byte[] bytes) {
        return CurrentWorkspace.in(company.id(), () -> scans.add(batch, position, "photo.jpg", bytes));
    }

    private ScannedCard read(UUID batch, int position, byte[] bytes) {
        var added = (Adding.Added) add(batch, position, bytes);
        return awaited(added.card().id());
    }

    private ScannedCard awaited(UUID id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> company.in(() -> scans.card(id)).orElseThrow(),
                        card -> !card.state().isBusy());
    }

    private Deciding accept(ScannedCard card, @Nullable String name, @Nullable String email) {
        var filled = new Filled(ContactDetails.of(name, email, null, null), null, null);
        return company.in(
                () -> acceptance.accept(card.id(), filled, company.sam().actor()));
    }

    private static LeadId done(Deciding deciding) {
        return ((Deciding.Done) deciding).lead();
    }

    private static byte[] photo(String code) {
        return Photo.ofCode(code);
    }
}
