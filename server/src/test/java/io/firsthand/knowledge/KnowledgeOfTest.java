package io.firsthand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Knowledge;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadKinds;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KnowledgeTest
class KnowledgeOfTest {

    /** Worked out a moment after each change, whenever that is. */
    private static final Set<String> COMPANY = Set.of(
            "company.progress", "company.intensity", "company.waking", "company.deciding_on", "company.asked_at");

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final KnowledgeOf knowledge;
    private final KnownPast past;
    private final Leads leads;
    private final Cast cast;
    private Cast.Company company;

    KnowledgeOfTest(KnowledgeOf knowledge, KnownPast past, Leads leads, Cast cast) {
        this.knowledge = knowledge;
        this.past = past;
        this.leads = leads;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Known " + UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverHappensTheFactsSayWhatTheTablesSay(long seed) {
        var known = past.happens(company, seed, 120);
        assertThat(known).hasSizeGreaterThan(5);

        company.run(() -> {
            var now = knowledge.of(known, Wanted.ALL);
            for (var lead : known) {
                var recalled = knowledge.recall(lead);
                assertThat(told(recalled.knowledge()))
                        .as("seed " + seed + ", " + lead)
                        .isEqualTo(told(Objects.requireNonNull(now.get(lead)).knowledge()));
                assertThat(recalled.origins().keySet())
                        .as("every value has an origin, but what other leads' facts say")
                        .containsAll(recalled.knowledge().values().keySet().stream()
                                .filter(it -> !it.startsWith("committee.") && !COMPANY.contains(it))
                                .filter(it -> !Map.of(
                                                Paths.TAGS,
                                                true,
                                                Paths.TOUCHES,
                                                true,
                                                Paths.HUMAN_TOUCHES,
                                                true,
                                                Paths.SIGNALS,
                                                true)
                                        .containsKey(it))
                                .toList());
            }
        });
    }

    @Test
    void aValueNamesTheFactThatSaidItLast() {
        var lead = grace();
        company.run(() -> {
            leads.change(
                    lead,
                    Leads.ANY_VERSION,
                    LeadChange.NONE.with(ContactField.TITLE, "Head of Purchasing"),
                    company.sam().actor());
            var recalled = knowledge.recall(lead);

            assertThat(recalled.knowledge().get("contact.function")).isEqualTo("purchasing");
            assertThat(recalled.knowledge().get("contact.business_email")).isEqualTo(true);
            assertThat(origin(recalled, "contact.title").kind()).isEqualTo(LeadKinds.CONTACT_CHANGED);
            assertThat(origin(recalled, "contact.function").by())
                    .isEqualTo(company.sam().actor().id());
            assertThat(origin(recalled, "contact.email").kind()).isEqualTo(LeadKinds.CAPTURED);
        });
    }

    @Test
    void whatWasWrittenDownLaterWasNotKnownThen() {
        var lead = grace();
        company.run(() -> {
            var before = Instant.now();
            leads.change(
                    lead,
                    Leads.ANY_VERSION,
                    LeadChange.NONE.with(ContactField.TITLE, "Head of Purchasing"),
                    company.sam().actor());

            var then =
                    Objects.requireNonNull(knowledge.asOf(Map.of(lead, before)).get(lead));

            assertThat(then.isKnown("contact.title")).isFalse();
            assertThat(then.get("contact.email")).isEqualTo("grace@navy.example");
        });
    }

    @Test
    void goesThroughAllLeadsOfSomeStagesOnceEach() {
        var known = past.happens(company, 5, 60);
        company.run(() -> {
            LeadId last = null;
            var seen = 0;
            for (var page = knowledge.after(last, EnumSet.allOf(Stage.class), 3, Wanted.ALL);
                    !page.isEmpty();
                    page = knowledge.after(last, EnumSet.allOf(Stage.class), 3, Wanted.ALL)) {
                seen += page.size();
                last = page.getLast().id();
            }
            assertThat(seen).isEqualTo((int) knowledge.of(known, Wanted.ALL).values().stream()
                    .filter(KnownLead::isListed)
                    .count());
        });
    }

    /** A company may learn its domain from another lead, which no fact of this one tells. */
    private static Map<String, Object> told(Knowledge known) {
        var values = new HashMap<>(known.values());
        values.remove(Paths.DOMAIN);
        values.keySet().removeAll(COMPANY);
        return values;
    }

    private static Origin origin(Recollection recalled, String path) {
        return Objects.requireNonNull(recalled.origins().get(path));
    }

    private LeadId grace() {
        return company.in(() -> {
            var outcome = leads.create(
                    Arrival.of(
                            ContactDetails.of("Grace Hopper", "grace@navy.example", null, null),
                            "Navy",
                            Source.of(Channel.REFERRAL, null),
                            null,
                            Provenance.of(How.TYPED, Grade.C, MAY, null, "Ada")),
                    company.maya().actor());
            return outcome instanceof Outcome.Created(var lead) ? lead : new LeadId(new UUID(0, 0));
        });
    }
}
