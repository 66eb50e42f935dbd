package io.firsthand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.dossier.LeadVerifications;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Permission;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Upload;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDirectory;
import io.firsthand.lead.Edit;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Replay;
import io.firsthand.ledger.LogExport;
import io.firsthand.ledger.Sequencer;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Certificate;
import io.firsthand.privacy.Cleaning;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.ErasureOrder.NoteOf;
import io.firsthand.privacy.ErasureOutcome;
import io.firsthand.privacy.Erasures;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Objections;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Persons;
import io.firsthand.privacy.Purposes;
import io.firsthand.tlog.LogCheck;
import io.firsthand.tlog.LogSource;
import io.firsthand.tlog.LogVerdict;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.VerifierKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases one person among many who came by every way, and then looks for them everywhere. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
@TestPropertySource(properties = {"firsthand.data=target/data-erasure", "firsthand.privacy.cleaning=false"})
class ErasureEverywhereTest {

    private static final Path DATA = Path.of("target/data-erasure");
    private static final int PEOPLE = 12;

    private record Somebody(String given, String family, String email, String phone) {

        String name() {
            return given + " " + family;
        }

        List<String> traces() {
            return List.of(
                    name(), family, email, phone, phone.replaceAll("\\D", "").substring(4));
        }
    }

    private final MockMvcTester browser;
    private final Cast cast;
    private final Leads leads;
    private final ContactDirectory directory;
    private final Imports imports;
    private final Consents consents;
    private final Objections objections;
    private final Persons persons;
    private final Erasures erasures;
    private final Cleaning cleaning;
    private final LogExport logs;
    private final LeadVerifications verifications;
    private final Sequencer sequencer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random = new Random();
    private Cast.Company company;
    private List<Somebody> people = List.of();

    ErasureEverywhereTest(
            MockMvcTester browser,
            Cast cast,
            Leads leads,
            ContactDirectory directory,
            Imports imports,
            Consents consents,
            Objections objections,
            Persons persons,
            Erasures erasures,
            Cleaning cleaning,
            LogExport logs,
            LeadVerifications verifications,
            Sequencer sequencer,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.browser = browser;
        this.cast = cast;
        this.leads = leads;
        this.directory = directory;
        this.imports = imports;
        this.consents = consents;
        this.objections = objections;
        this.persons = persons;
        this.erasures = erasures;
        this.cleaning = cleaning;
        this.logs = logs;
        this.verifications = verifications;
        this.sequencer = sequencer;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void everybodyArrives() throws Exception {
        company = cast.found("Erasure " + UUID.randomUUID());
        people = IntStream.range(0, PEOPLE).mapToObj(i -> somebody()).toList();
        for (var it : people) {
            switch (random.nextInt(3)) {
                case 0 -> byApi(it);
                case 1 -> byFile(it);
                default -> {
                    byFile(it);
                    byApi(it);
                }
            }
        }
        for (var it : people) {
            happens(it, find(it));
        }
    }

    private Somebody somebody() {
        var given = letters(5);
        var family = letters(9);
        var domain = letters(8).toLowerCase(Locale.ROOT) + ".example";
        var phone = "+49 89 %04d-%04d".formatted(random.nextInt(1000, 10_000), random.nextInt(10_000));
        return new Somebody(
                given,
                family,
                given.toLowerCase(Locale.ROOT) + "." + family.toLowerCase(Locale.ROOT) + "@" + domain,
                phone);
    }

    private String letters(int count) {
        var text =
                random.ints(count, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void byApi(Somebody it) {
        assertThat(browser.post()
                        .uri("/api/v1/leads")
                        .header("Authorization", cast.bearer(company.maya(), Permission.WRITE_LEADS))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .content("""
                                {"contact": {"name": "%s", "email": "%s", "phone": "%s"}, "company": {"name": "%s GmbH"},
                                 "source": {"channel": "webinar", "campaign": "Autumn", "referrer": "https://x.example/?u=%s",
                                    "gclid": "%s"}, "notes": "%s asked for a quote", "custom": {"nick": "%s"}}
                                """.formatted(
                                        it.name(),
                                        it.email(),
                                        it.phone(),
                                        it.family(),
                                        it.email(),
                                        it.family(),
                                        it.name(),
                                        it.family()))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(200, 201);
    }

    /** With a row that is refused, because the address is none; the other columns name the person. */
    private void byFile(Somebody it) throws IOException {
        var text = "Name,E-Mail,Phone,Notes\n%s,%s,%s,\"Met %s\"\n%s,no address at all %s,%s,\n"
                .formatted(it.name(), it.email(), it.phone(), it.name(), it.name(), it.family(), it.phone());
        var charset = random.nextBoolean() ? UTF_8 : Charset.forName("UTF-16LE");
        var bytes = charset.equals(UTF_8) ? text.getBytes(UTF_8) : ("\uFEFF" + text).getBytes(charset);
        var upload = CurrentWorkspace.in(
                company.id(),
                () -> imports.upload(
                        it.family() + ".csv",
                        new ByteArrayInputStream(bytes),
                        company.maya().actor()));
        if (upload instanceof Upload.Taken(var batch)) {
            company.in(() -> imports.run(batch.id(), true, _ -> {}));
        } else {
            throw new AssertionError(upload);
        }
    }

    private void happens(Somebody it, Contact contact) {
        var lead = contact.leads().getFirst();
        company.in(() -> leads.addNote(
                lead, "Called " + it.name() + " at " + it.phone(), company.sam().actor()));
        company.in(() -> consents.record(
                new NewConsent(
                        contact.id(),
                        Purposes.NEWS,
                        Basis.CONSENT,
                        "I, " + it.name() + ", agree.",
                        "1",
                        "en",
                        Instant.now(),
                        Obtained.FORM,
                        Map.of("from", it.email())),
                company.sam().actor()));
        company.in(() -> objections.add(
                contact.id(),
                ContactWay.PHONE,
                it.name() + " said so",
                company.sam().actor()));
        company.in(() -> consents.withdraw(
                contact.id(),
                Purposes.NEWS,
                Instant.now(),
                Obtained.EMAIL,
                "Mail of " + it.email(),
                company.sam().actor()));
    }

    private Contact find(Somebody it) {
        return company.in(() -> directory.find(it.email(), 10)).getFirst();
    }

    private Certificate erase(Somebody it, Set<NoteOf> notes) {
        var order = new ErasureOrder(Set.of(find(it).id()), it.email(), Certificate.Cause.REQUEST, "T-4711", notes);
        return switch (company.in(() -> erasures.erase(order, company.rita().actor()))) {
            case ErasureOutcome.Erased(var certificate) -> certificate;
            case ErasureOutcome.UnknownContact _, ErasureOutcome.Refused _ -> throw new AssertionError(order);
        };
    }

    @RepeatedTest(3)
    void nothingIsLeftOfWhoWasErasedAndEverythingOfTheOthers(@TempDir Path folder) throws Exception {
        var gone = people.get(random.nextInt(people.size()));
        var other = people.stream().filter(it -> !it.equals(gone)).findAny().orElseThrow();
        var note = "%s knows %s".formatted(other.name(), gone.name());
        var othersLead = find(other).leads().getFirst();
        company.in(() -> leads.addNote(othersLead, note, company.sam().actor()));
        var before = statistics();
        assertThat(findings(gone)).isNotEmpty();

        var mentions = company.in(() -> erasures.preview(Set.of(find(gone).id())))
                .orElseThrow()
                .mentions();
        assertThat(mentions)
                .singleElement()
                .satisfies(it -> assertThat(it.note().text()).isEqualTo(note));
        var certificate = erase(
                gone, Set.of(new NoteOf(othersLead, mentions.getFirst().note().id())));
        cleaning.clean(company.id());

        assertThat(findings(gone)).isEmpty();
        assertThat(findings(other)).isNotEmpty();
        assertThat(statistics()).isEqualTo(before);
        assertThat(company.in(() -> persons.find(gone.name()))).isEmpty();
        assertThat(company.in(() -> directory.find(gone.phone(), 5))).isEmpty();
        assertThatLogVerifies(folder, certificate);
        assertThat(company.in(() -> erasures.certificate(certificate.id()))
                        .orElseThrow()
                        .cleanedAt())
                .isNotNull();
        assertThat(certificate.leads())
                .allSatisfy(lead -> assertThat(company.in(() -> verifications.of(new LeadId(lead))))
                        .hasValueSatisfying(it -> assertThat(it.isSound()).isTrue()));
        assertThat(agrees(othersLead)).isTrue();
    }

    /** What the pages show of the other person still follows from the facts. */
    private boolean agrees(LeadId lead) {
        var shown = company.in(() -> leads.shown(lead)).orElseThrow();
        var recorded = company.in(() -> leads.recorded(lead)).orElseThrow();
        return Replay.compare(recorded, shown).isEmpty();
    }

    @Test
    void anErasureIsConfirmedByWhatIsShownAndCarriesNoNameItself() {
        var it = people.getFirst();
        var unsure = new ErasureOrder(Set.of(find(it).id()), "yes", Certificate.Cause.REQUEST, it.name(), Set.of());

        assertThat(company.in(() -> erasures.erase(unsure, company.rita().actor())))
                .isInstanceOfSatisfying(
                        ErasureOutcome.Refused.class,
                        refused -> assertThat(refused.mistakes())
                                .extracting(mistake -> mistake.field())
                                .containsExactly("confirmation", "reference"));
        assertThat(findings(it)).isNotEmpty();
    }

    @Test
    void nothingIsAddedToTheLeadOfSomebodyWhoWasErasedAndWhoComesBackIsNew() {
        var it = people.getFirst();
        var lead = find(it).leads().getFirst();
        erase(it, Set.of());

        assertThat(company.in(
                        () -> leads.addNote(lead, "Hello again", company.sam().actor())))
                .isInstanceOf(Edit.Refused.class);
        byApi(it);
        assertThat(find(it).leads()).hasSize(1).doesNotContain(lead);
    }

    private void assertThatLogVerifies(Path folder, Certificate certificate) throws Exception {
        sequencer.drain();
        assertThat(company.in(() -> erasures.index(certificate))).isPresent();
        CurrentWorkspace.in(company.id(), () -> logs.to(folder, (_, _) -> {}));
        var key = VerifierKey.parse(Files.readString(folder.resolve("log.vkey")).strip());
        assertThat(new LogCheck(LogSource.folder(folder), TlogPolicy.ofLog(key)).run())
                .isInstanceOf(LogVerdict.Valid.class);
        assertThat(filesIn(folder).filter(file -> names(file, people)).toList()).isEmpty();
    }

    private List<String> statistics() {
        return company.in(
                () -> transaction.execute(_ -> jdbc.sql("""
                select concat_ws(' ', channel, campaign, stage, how, grade, owner_id, date_trunc('month', captured_at), count(*),
                    (select count(*) from lead_stage))
                from lead group by channel, campaign, stage, how, grade, owner_id, date_trunc('month', captured_at)
                order by 1
                """).query(String.class).list()));
    }

    /** Where a trace of somebody is found: in any column of any table, what statistics the database keeps, or a file. */
    private List<String> findings(Somebody it) {
        var inTables = company.in(() -> transaction.execute(_ -> Stream.concat(
                        jdbc.sql("""
                                select relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                                where n.nspname = 'public' and t.relkind in ('r', 'v')
                                """).query(String.class).list().stream(), Stream.of("pg_stats"))
                .filter(table -> jdbc.sql("select t::text from " + table + " t").query(String.class).list().stream()
                        .anyMatch(row -> names(row, it)))
                .toList()));
        try {
            var inFiles = filesIn(DATA)
                    .filter(file -> names(file, List.of(it)))
                    .map(Path::toString)
                    .toList();
            return Stream.concat(inTables.stream(), inFiles.stream()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean names(String row, Somebody it) {
        var lower = row.toLowerCase(Locale.ROOT);
        return it.traces().stream()
                .map(trace -> trace.toLowerCase(Locale.ROOT))
                .anyMatch(trace ->
                        lower.contains(trace) || lower.contains(HexFormat.of().formatHex(trace.getBytes(UTF_8))));
    }

    private static boolean names(Path file, List<Somebody> some) {
        try {
            var bytes = Files.readAllBytes(file);
            return Stream.of(UTF_8, Charset.forName("UTF-16LE"))
                    .map(charset -> new String(bytes, charset))
                    .anyMatch(text -> some.stream().anyMatch(it -> names(text, it)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
