package io.firsthand.show;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Leads;
import io.firsthand.privacy.Marks;
import io.firsthand.privacy.Subject;
import io.firsthand.show.AttendeeFiles.Bringing;
import io.firsthand.show.AttendeeFiles.Look;
import io.firsthand.workbook.Book;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShowTest
class AttendeeFilesTest {

    private static final String LIST = """
            Badge ID;First Name;Last Name;Company;E-Mail;Phone
            A-1;Ada;Byron;Engines Ltd;ada@engines.example;+49 30 23125 001
            B-2;Jörg;Müller;;joerg@mueller.example;
            ;No;Badge;;;
            A-1;Ada;Lovelace;Engines Ltd;ada@engines.example;+49 30 23125 001
            """;

    private final Shows shows;
    private final Attendees attendees;
    private final AttendeeFiles files;
    private final Targets targets;
    private final TargetLists lists;
    private final ShowPersonalData personal;
    private final Leads leads;
    private final Cast cast;
    private final TransactionTemplate transactions;
    private Cast.Company company;
    private Show show;

    AttendeeFilesTest(
            Shows shows,
            Attendees attendees,
            AttendeeFiles files,
            Targets targets,
            TargetLists lists,
            ShowPersonalData personal,
            Leads leads,
            Cast cast,
            PlatformTransactionManager transactions) {
        this.shows = shows;
        this.attendees = attendees;
        this.files = files;
        this.targets = targets;
        this.lists = lists;
        this.personal = personal;
        this.leads = leads;
        this.cast = cast;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Lists " + UUID.randomUUID());
        show = Fair.planned(shows, company, Fair.wish("Packwerk"));
    }

    @Test
    void aListIsReadByItsHeadersAndReadAgainUpdates() {
        var first = read(LIST.getBytes(Charset.forName("windows-1252")));
        var second = read("""
                Badge,Name,Email
                B-2,Jörg Meier,joerg@mueller.example
                C-3,Cleo Diaz,cleo@diaz.example
                """.getBytes(UTF_8));

        assertThat(first).extracting("people", "added", "changed", "skipped").containsExactly(2, 2, 0, 1);
        assertThat(second).extracting("people", "added", "changed", "skipped").containsExactly(2, 1, 1, 0);
        assertThat(company.in(() -> shows.attendee(show.id(), "A-1")).orElseThrow())
                .isEqualTo(new Attendee(
                        "A-1", "Ada Lovelace", "Engines Ltd", null, "ada@engines.example", "+49 30 23125 001"));
        assertThat(company.in(() -> shows.attendee(show.id(), "B-2"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Jörg Meier");
        assertThat(company.in(() -> files.of(show.id()))).hasSize(2);
    }

    @Test
    void aWorkbookIsReadAsWell() {
        var book = new Book()
                .sheet("People", Book.row(1, "Ausweisnummer", "Name") + Book.row(2, "A-1", "Ada Byron"))
                .bytes();

        assertThat(read(book).added()).isEqualTo(1);
    }

    @Test
    void whatIsNoTableIsRefusedAndWhatNamesNoBadgeIsAskedFor() {
        assertThat(bring(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, 10, 0}))
                .isInstanceOf(Bringing.Refused.class);
        assertThat(bring(new byte[0])).isInstanceOf(Bringing.Refused.class);

        var look = look(bring("Firma,Ort\nEngines,Berlin\n".getBytes(UTF_8)));
        assertThat(look.columns()).containsExactly("Firma", "Ort");
        assertThat(look.guess()).containsOnlyKeys(AttendeePart.COMPANY);
        assertThat(Fair.wrong(company.in(() -> files.read(
                        show.id(), look.upload(), look.guess(), company.maya().actor()))))
                .containsExactly("badge", "name");
    }

    @Test
    void whoIsErasedStandsOnNoList() {
        read(LIST.getBytes(UTF_8));
        var ada = new Subject(
                Set.of(), Set.of(), new Marks(Set.of("ada@engines.example"), Set.of(), Set.of("Ada Byron")));

        List<Map<String, Object>> kept = company.in(() -> transactions.execute(_ -> personal.of(ada)));
        assertThat(kept).hasSize(1);
        company.run(() -> transactions.executeWithoutResult(_ -> personal.erase(ada)));

        assertThat(company.in(() -> shows.attendee(show.id(), "A-1"))).isEmpty();
        assertThat(company.in(() -> attendees.extent(show.id())).count()).isEqualTo(1);
    }

    @Test
    void ofTheListsThatWaitOnlyThoseThatNameTheErasedGo() {
        var theirs = look(bring(LIST.getBytes(UTF_8)));
        var turned = look(bring("Badge,Last,First\nC-3,Byron,Ada\n".getBytes(UTF_8)));
        var hidden = look(bring(new Book()
                .sheet("People", Book.row(1, "Badge", "Name") + Book.row(2, "D-4", "Cleo Diaz"))
                .sheet("More", Book.row(1, "Badge", "Name") + Book.row(2, "E-5", "Ada Byron"))
                .bytes()));
        var others = look(bring("Badge,Name\nC-3,Cleo Diaz\nF-6,Ada Diaz\n".getBytes(UTF_8)));
        var ada = new Subject(Set.of(), Set.of(), new Marks(Set.of(), Set.of(), Set.of("Ada Byron")));

        List<Map<String, Object>> kept = company.in(() -> transactions.execute(_ -> personal.of(ada)));
        assertThat(kept)
                .hasSize(3)
                .anySatisfy(it -> assertThat(it.get("rows"))
                        .asString()
                        .contains("ada@engines.example")
                        .doesNotContain("joerg"));
        company.run(() -> transactions.executeWithoutResult(_ -> personal.erase(ada)));

        for (var gone : List.of(theirs, turned, hidden)) {
            assertThat(company.in(() -> files.look(show.id(), gone.upload()))).isEmpty();
        }
        assertThat(company.in(() -> files.look(show.id(), others.upload()))).isPresent();
    }

    @Test
    void aTargetIsMetWhenSomebodyOfTheCompanyWasSpokenWith() {
        var wishes = lists.typed("Engines Limited; www.engines.example; ask for the new line\nNobody Inc.\n\n");
        company.in(() -> targets.add(show.id(), wishes));
        var file = lists.inFile("Account Name,Website\nOther GmbH,https://other.example/de\n".getBytes(UTF_8));
        company.in(() -> targets.add(show.id(), file.orElseThrow()));
        var lead = Fair.lead(leads, company, show, "Ada Byron", "Engines", Instant.parse("2026-05-05T10:00:00Z"));

        var all = company.in(() -> targets.of(show.id()));

        assertThat(all).extracting(Target::name).containsExactly("Engines Limited", "Nobody Inc.", "Other GmbH");
        assertThat(all).extracting(Target::isMet).containsExactly(true, false, false);
        assertThat(all.getFirst().met()).singleElement().satisfies(it -> {
            assertThat(it.lead()).isEqualTo(lead);
            assertThat(it.name()).isEqualTo("Ada Byron");
            assertThat(it.person()).isEqualTo(company.sam().person().id());
        });
        assertThat(all.getLast().domain()).isEqualTo("other.example");
    }

    private AttendeeFile read(byte[] content) {
        var look = look(bring(content));
        return switch (company.in(() -> files.read(
                show.id(), look.upload(), look.guess(), company.maya().actor()))) {
            case Writing.Done<AttendeeFile>(var file) -> file;
            case Writing.Missing<?> _, Writing.Refused<?> _ -> throw new AssertionError("Not read");
        };
    }

    private Look look(Bringing bringing) {
        return bringing instanceof Bringing.Brought(var upload)
                ? company.in(() -> files.look(show.id(), upload)).orElseThrow()
                : new Look(UUID.randomUUID(), "", List.of(), List.of(), Map.of());
    }

    private Bringing bring(byte[] content) {
        return company.in(
                () -> files.bring(show.id(), "list.csv", content, company.maya().actor()));
    }
}
