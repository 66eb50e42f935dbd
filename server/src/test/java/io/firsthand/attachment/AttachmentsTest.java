package io.firsthand.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.DataFolder;
import io.firsthand.identity.Cast;
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
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AttachmentTest
class AttachmentsTest {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Attachments attachments;
    private final AttachmentPart part;
    private final AttachmentData data;
    private final FileStore store;
    private final DataFolder folder;
    private final Leads leads;
    private final Ledger ledger;
    private final Cast cast;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private LeadId lead;

    AttachmentsTest(
            Attachments attachments,
            AttachmentPart part,
            AttachmentData data,
            FileStore store,
            DataFolder folder,
            Leads leads,
            Ledger ledger,
            Cast cast,
            MockMvcTester browser,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.attachments = attachments;
        this.part = part;
        this.data = data;
        this.store = store;
        this.folder = folder;
        this.leads = leads;
        this.ledger = ledger;
        this.cast = cast;
        this.browser = browser;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Files " + UUID.randomUUID());
        lead = lead("Grace Hopper");
    }

    @Test
    void aFileIsKeptUnderItsHashForItsOwnerOnly() throws IOException {
        var it = add("C:\\notes\\Quote.txt", "12,500 EUR");

        var path = store.path(company.id().value(), it.sha256());
        assertThat(it.name()).isEqualTo("Quote.txt");
        assertThat(path).hasContent("12,500 EUR");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(ledger()).containsExactly("lead.captured", "attachment.added");
        assertThat(differences()).isZero();
    }

    @Test
    void renamedTakenBackAndPutBackItsFactsFollow() throws IOException {
        var it = add("Quote.txt", "12,500 EUR");

        assertThat(company.in(() -> attachments.rename(it.id(), "Offer", sam())))
                .isTrue();
        assertThat(company.in(() -> attachments.withdraw(it.id(), sam()))).isTrue();
        assertThat(company.in(() -> attachments.of(lead))).isEmpty();
        assertThat(differences()).isZero();
        assertThat(company.in(() -> attachments.restore(it.id(), sam()))).isTrue();

        assertThat(company.in(() -> attachments.of(lead)))
                .extracting(Attachment::name)
                .containsExactly("Offer.txt");
        assertThat(ledger())
                .containsExactly(
                        "lead.captured",
                        "attachment.added",
                        "attachment.renamed",
                        "attachment.withdrawn",
                        "attachment.restored");
        assertThat(differences()).isZero();
    }

    @Test
    void anotherContentOrRowThanTheFactSaysShows() throws IOException {
        var it = add("Quote.txt", "12,500 EUR");
        Files.writeString(store.path(company.id().value(), it.sha256()), "9,000 EUR");

        assertThat(differences()).isEqualTo(1);

        Files.delete(store.path(company.id().value(), it.sha256()));
        CurrentWorkspace.run(
                company.id(),
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update attachment set name = 'x.txt'").update()));

        assertThat(differences()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>hello</body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "  <?xml version='1.0'?><x/>",
                "#!/bin/sh\nrm -rf /",
                "hello <script>alert(1)</script>",
            })
    void whatCouldRunIsRefused(String content) throws IOException {
        assertThat(attach("innocent.txt", content.getBytes(UTF_8)))
                .isEqualTo(Attaching.Refused.of(Attaching.Reason.ACTIVE_CONTENT));
        try (var kept = Files.walk(folder.root()
                .resolve("attachments")
                .resolve(company.id().value().toString()))) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsEmptyTooLargeOrUnknownIsRefused() throws IOException {
        assertThat(attach("x.txt", new byte[0])).isEqualTo(Attaching.Refused.of(Attaching.Reason.EMPTY));
        assertThat(attach("x.bin", new byte[] {0, 1, 2, 3}))
                .isEqualTo(Attaching.Refused.of(Attaching.Reason.UNKNOWN_TYPE));
        assertThat(attach("..", "x".getBytes(UTF_8))).isEqualTo(Attaching.Refused.of(Attaching.Reason.BAD_NAME));
        assertThat(attach("x.txt", "x".repeat(10 * 1024 * 1024 + 1).getBytes(UTF_8)))
                .isEqualTo(new Attaching.Refused(Attaching.Reason.TOO_LARGE, 10));
        for (var i = 0; i < 50; i++) {
            add(i + ".txt", "content " + i);
        }
        assertThat(attach("51.txt", "x".getBytes(UTF_8)))
                .isEqualTo(new Attaching.Refused(Attaching.Reason.TOO_MANY, 50));
    }

    @Test
    void anErasureTakesTheContentThatNobodyElseHas() throws IOException {
        var mine = add("Mine.txt", "only mine");
        add("Shared.txt", "shared");
        var other = lead("Ada Lovelace");
        CurrentWorkspace.in(
                company.id(),
                () -> attachments.attach(
                        other, "Shared.txt", new ByteArrayInputStream("shared".getBytes(UTF_8)), sam()));

        var subject = new Subject(Set.of(), Set.of(lead), Marks.NONE);
        var told = company.in(() -> transactions.execute(_ -> data.of(subject)));
        assertThat(told).hasSize(2);
        var erased = company.in(() -> transactions.execute(_ -> data.erase(subject)));

        assertThat(erased.things()).isEqualTo(2);
        assertThat(erased.files())
                .singleElement()
                .satisfies(path -> assertThat(folder.root().resolve(path).toRealPath())
                        .isEqualTo(
                                store.path(company.id().value(), mine.sha256()).toRealPath()));
        assertThat(company.in(() -> attachments.of(other))).hasSize(1);
    }

    @Test
    void aDownloadIsSavedAndNotRun() throws IOException {
        var it = add("Angebot für Grace.txt", "12,500 EUR");

        var download = browser.get()
                .uri("/attachments/" + it.id())
                .with(company.sam().signedIn())
                .exchange();

        assertThat(download).hasStatusOk().bodyText().isEqualTo("12,500 EUR");
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(download.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(download.getResponse().getContentType()).startsWith("text/plain");
    }

    @Test
    void aFormSendsOneAndIsToldWhatIsWrongWithAnother() {
        var good = new MockMultipartFile("file", "Quote.txt", "text/html", "12,500 EUR".getBytes(UTF_8));
        var bad = new MockMultipartFile("file", "Quote.txt", "text/plain", "<html>".getBytes(UTF_8));
        var path = "/leads/" + lead.value() + "/attachments";

        assertThat(send(path, good)).hasStatus(303);
        assertThat(send(path, bad)).hasStatus(422).bodyText().contains("could run something");
        assertThat(browser.get().uri(path).with(company.sam().signedIn()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Quote.txt", "10 B", "Sam Sales");
    }

    private MvcTestResult send(String path, MockMultipartFile file) {
        return browser.post()
                .uri(path)
                .multipart()
                .file(file)
                .with(request -> {
                    request.setContent(new byte[] {1});
                    return request;
                })
                .with(company.sam().signedIn())
                .exchange();
    }

    private Attachment add(String name, String content) throws IOException {
        var attaching = attach(name, content.getBytes(UTF_8));
        assertThat(attaching).isInstanceOf(Attaching.Attached.class);
        return ((Attaching.Attached) attaching).attachment();
    }

    private Attaching attach(String name, byte[] content) throws IOException {
        return CurrentWorkspace.in(
                company.id(), () -> attachments.attach(lead, name, new ByteArrayInputStream(content), sam()));
    }

    private io.firsthand.identity.Actor sam() {
        return company.sam().actor();
    }

    private java.util.List<String> ledger() {
        return company.in(() -> ledger.of(lead.value())).stream()
                .map(it -> it.kind().name())
                .toList();
    }

    private int differences() {
        return company.in(() -> part.differences(lead, ledger.of(lead.value()))).size();
    }

    private LeadId lead(String name) {
        var arrival = Arrival.of(
                ContactDetails.of(name, null, null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, MAY, null, null));
        return switch (company.in(() -> leads.create(arrival, company.maya().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }
}
