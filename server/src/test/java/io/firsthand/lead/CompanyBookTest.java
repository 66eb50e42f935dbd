package io.firsthand.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class CompanyBookTest {

    private final CompanyBook book;
    private final Leads leads;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Company company;

    CompanyBookTest(
            CompanyBook book, Leads leads, Cast cast, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.book = book;
        this.leads = leads;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Book " + System.nanoTime());
    }

    @Test
    void findsAnyPartOfANameOrDomain() {
        arrive("Nordic Steel GmbH", "grace@nordicsteel.example", null);
        arrive("Zürcher Maschinenbau AG", "ada@zmb.example", null);

        assertThat(find("teel")).containsExactly("Nordic Steel GmbH");
        assertThat(find("STEEL nord")).containsExactly("Nordic Steel GmbH");
        assertThat(find("nordic-steel gmbh")).containsExactly("Nordic Steel GmbH");
        assertThat(find("bau")).containsExactly("Zürcher Maschinenbau AG");
        assertThat(find("zürch")).containsExactly("Zürcher Maschinenbau AG");
        assertThat(find("zmb.example")).containsExactly("Zürcher Maschinenbau AG");
        assertThat(find("n")).containsExactly("Nordic Steel GmbH");
        assertThat(find("nordic bau")).isEmpty();
        assertThat(find(" % _ ' ")).isEmpty();
    }

    @Test
    void thoseThatBeginSoComeBeforeThoseThatContainIt() {
        for (var name : List.of("Alpine Steel", "Steel Works", "Bay Steelyard", "Unsteeled")) {
            arrive(name, "ann@" + name.toLowerCase(Locale.ROOT).replace(' ', 'x') + ".example", null);
        }

        assertThat(company.in(() -> book.search("steel", 1)))
                .extracting(it -> it.company().name())
                .containsExactly("Steel Works");
        assertThat(company.in(() -> book.search("steel", 3)))
                .extracting(it -> it.company().name())
                .containsExactly("Alpine Steel", "Bay Steelyard", "Steel Works");
    }

    @Test
    void aRenamedCompanyIsFoundByItsNewNameOnly() {
        arrive("Nordic Steel GmbH", "grace@nordicsteel.example", null);
        var id = company.in(() -> book.search("nordic", 1)).getFirst().company().id();

        company.in(() -> book.rename(id, "Baltic Copper", null, company.rita().actor()));

        assertThat(find("alti")).containsExactly("Baltic Copper");
        assertThat(find("ordi")).isEmpty();
    }

    @Test
    void aNeighboursCompaniesAreNotFound() {
        arrive("Nordic Steel GmbH", "grace@nordicsteel.example", null);

        assertThat(cast.found("Other " + System.nanoTime()).in(() -> book.search("teel", 5)))
                .isEmpty();
    }

    @Test
    void whoCanBeCalledIsKnownFromTheLeadAlone() {
        var with = arrive("A", "with@a.example", "+49 89 636 48018");
        var without = arrive("A", "without@a.example", null);

        assertThat(reachable(true)).containsExactly(with);
        assertThat(reachable(false)).containsExactly(without);

        change(without, "+49 89 636 48019");
        change(with, null);

        assertThat(reachable(true)).containsExactly(without);
        assertThat(reachable(false)).containsExactly(with);
    }

    @Test
    void wordsAreLookedUpInTheIndex() {
        assertThat(plan("""
                explain select company_id from company_search where text like '%%teel%%' and '%s' <> '' limit 10
                """)).contains("company_search_text", "Index Cond");
    }

    private String plan(String sql) {
        List<String> lines = company.in(() -> transaction.execute(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql(sql.formatted(company.id().value()))
                    .query(String.class)
                    .list();
        }));
        return String.join("\n", lines);
    }

    private List<String> find(String typed) {
        return company.in(() -> book.search(typed, 5)).stream()
                .map(it -> it.company().name())
                .toList();
    }

    private List<LeadId> reachable(boolean byPhone) {
        var query = LeadQuery.ALL.reachable(null, byPhone);
        return company.in(() -> leads.list(query, Optional.empty(), 10)).leads().stream()
                .map(Lead::id)
                .toList();
    }

    private void change(LeadId id, @Nullable String phone) {
        var version = company.in(() -> leads.get(id)).orElseThrow().version();
        var change = LeadChange.NONE.with(ContactField.PHONE, phone);
        assertThat(company.in(
                        () -> leads.change(id, version, change, company.rita().actor())))
                .isInstanceOf(Edit.Done.class);
    }

    private LeadId arrive(String name, String email, @Nullable String phone) {
        var arrival = Arrival.of(
                ContactDetails.of("Grace Hopper", email, phone, null),
                name,
                Source.of(Channel.REFERRAL, null),
                "A note",
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        return Stand.lead(company.in(() -> leads.create(arrival, company.rita().actor())));
    }
}
