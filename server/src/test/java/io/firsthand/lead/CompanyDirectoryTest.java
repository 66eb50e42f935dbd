package io.firsthand.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class CompanyDirectoryTest {

    private final CompanyDirectory directory;
    private final Leads leads;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Company company;

    CompanyDirectoryTest(
            CompanyDirectory directory,
            Leads leads,
            Cast cast,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.leads = leads;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Directory " + System.nanoTime());
    }

    @Test
    void findsByTheBeginningOfAnyWordAndByTheDomain() {
        arrive("Nordic Steel GmbH", "grace@nordicsteel.example");
        arrive("Zürcher Stahl AG", "ada@stahl.example");

        assertThat(find("steel")).containsExactly("Nordic Steel GmbH");
        assertThat(find("NORD")).containsExactly("Nordic Steel GmbH");
        assertThat(find("ste nor")).containsExactly("Nordic Steel GmbH");
        assertThat(find("zurch")).containsExactly("Zürcher Stahl AG");
        assertThat(find("zür")).containsExactly("Zürcher Stahl AG");
        assertThat(find("stahl.example")).containsExactly("Zürcher Stahl AG");
        assertThat(find("teel")).isEmpty();
        assertThat(find("nor stahl")).isEmpty();
        assertThat(find(" % ' ")).isEmpty();
    }

    @Test
    void aNeighboursCompaniesAreNotFound() {
        arrive("Nordic Steel GmbH", "grace@nordicsteel.example");

        assertThat(cast.found("Other " + System.nanoTime()).in(() -> directory.find("nordic", 5)))
                .isEmpty();
    }

    @Test
    void theIndexIsUsedUnderRowLevelSecurity() {
        var plan = company.in(() -> transaction.execute(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("""
                    explain select company_id from company_word
                    where workspace_id = '%s' and word >= 'a' and word < 'b' order by word limit 10
                    """.formatted(company.id().value()))
                    .query(String.class)
                    .list();
        }));

        assertThat(String.join("\n", plan)).contains("company_word_by_word", "Index Cond", "word >= 'a'");
    }

    private List<String> find(String typed) {
        return company.in(() -> directory.find(typed, 5)).stream()
                .map(CompanyLink::name)
                .toList();
    }

    private void arrive(String name, String email) {
        var arrival = Arrival.of(
                ContactDetails.of("Grace Hopper", email, null, null),
                name,
                Source.of(Channel.REFERRAL, null),
                "A note",
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        assertThat(company.in(() -> leads.create(arrival, company.rita().actor())))
                .isInstanceOf(Outcome.Created.class);
    }
}
