package io.firsthand.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.database.CannotStart;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.privacy.Persons;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@Import({EmbeddedDatabase.class, Cast.class})
@TestPropertySource(properties = {"firsthand.data=target/data-erase-command", "firsthand.privacy.cleaning=false"})
class EraseCommandTest {

    private static final String EMAIL = "grace@flowmatic.example";

    private final ApplicationContext application;
    private final Leads leads;
    private final Persons persons;
    private final Cast cast;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Company company;

    EraseCommandTest(ApplicationContext application, Leads leads, Persons persons, Cast cast) {
        this.application = application;
        this.leads = leads;
        this.persons = persons;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Erase " + UUID.randomUUID());
    }

    @Test
    void showsWhatWouldGoAndErasesNothing() throws Exception {
        arrive("Grace Hopper", EMAIL);

        assertThat(run("--email", EMAIL, "--preview")).isZero();

        assertThat(out.toString())
                .contains("Grace Hopper", EMAIL, "Goes:", "Contact and leads")
                .doesNotContain("Certificate");
        assertThat(company.in(() -> persons.find(EMAIL))).hasSize(1);
    }

    @Test
    void erasesAndPrintsTheCertificate() throws Exception {
        var lead = arrive("Grace Hopper", EMAIL);
        arrive("Ada Byron", "ada@engines.example");

        assertThat(run("--email", "GRACE@flowmatic.example", "--yes", "--json", "--reference", "T-4711"))
                .isZero();

        var certificate = JsonMapper.shared().readTree(out.toString());
        assertThat(certificate.at("/reference").asString()).isEqualTo("T-4711");
        assertThat(certificate.at("/leads/0").asString()).isEqualTo(lead.value().toString());
        assertThat(out.toString()).doesNotContainIgnoringCase("grace");
        assertThat(company.in(() -> persons.find(EMAIL))).isEmpty();
        assertThat(company.in(() -> persons.find("ada@engines.example"))).hasSize(1);

        assertThat(run("--email", EMAIL, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody in the workspace");
    }

    @Test
    void saysInWordsWhatWentAndWhatStays() throws Exception {
        arrive("Grace Hopper", EMAIL);

        assertThat(run("--email", EMAIL, "--yes")).isZero();

        assertThat(out.toString()).contains("Person: Grace Hopper", "Erased. Certificate", "cause request", "Went:");
    }

    @Test
    void asksUnlessToldNotTo() {
        arrive("Grace Hopper", EMAIL);

        assertThatThrownBy(() -> run("--email", EMAIL))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--yes");
        assertThat(company.in(() -> persons.find(EMAIL))).hasSize(1);
        assertThatThrownBy(() -> run("--email", "nobody", "--yes")).isInstanceOf(CannotStart.class);
    }

    @Test
    void aReferenceThatNamesThePersonIsRefused() throws Exception {
        arrive("Grace Hopper", EMAIL);

        assertThat(run("--email", EMAIL, "--yes", "--reference", "Grace Hopper"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("names the person");
        assertThat(company.in(() -> persons.find(EMAIL))).hasSize(1);
    }

    private int run(String... arguments) throws Exception {
        var command = new EraseCommand();
        var line = new CommandLine(command, new Commands(Map.of()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", company.id().value().toString()));
        line.parseArgs(all.toArray(String[]::new));
        return command.run(application);
    }

    private LeadId arrive(String name, String email) {
        var arrival = Arrival.of(
                ContactDetails.of(name, email, null, null),
                "Flow",
                Source.of(Channel.REFERRAL, null),
                "A note",
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        return company.in(() -> leads.create(arrival, company.rita().actor())) instanceof Outcome.Created(var lead)
                ? lead
                : new LeadId(UUID.randomUUID());
    }
}
