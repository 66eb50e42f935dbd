package io.firsthand.lead;

import static io.firsthand.lead.Stand.arrival;
import static io.firsthand.lead.Stand.grace;
import static io.firsthand.lead.Stand.lead;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firsthand.field.CustomField;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldChange;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Cast;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leads have in fields of the workspace, and how they are found by it. */
@LeadModuleTest
class CustomFieldsTest {

    private final Leads leads;
    private final CustomFields fields;
    private final Cast cast;
    private Stand stand;

    CustomFieldsTest(Leads leads, CustomFields fields, Cast cast) {
        this.leads = leads;
        this.fields = fields;
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        stand = Stand.of(cast);
    }

    private LeadId create(String name, Map<String, Object> custom) {
        var contact = ContactDetails.of(name, name.toLowerCase(Locale.ROOT) + "@a.example", null, null);
        return stand.in(() -> lead(leads.create(arrival(contact, null).withCustom(custom), stand.actor())));
    }

    private CustomField define(String name, FieldType type) {
        return requireNonNull(stand.in(() -> fields.define(Map.of(name, type))).get(name));
    }

    private List<String> found(String... terms) {
        return stand.in(() -> {
            var query = LeadQuery.ALL.withFields(Arrays.stream(terms)
                    .map(it -> fields.term(it).orElseThrow(() -> new AssertionError(it)))
                    .toList());
            assertThat(leads.count(query).value())
                    .isEqualTo(leads.list(query, Optional.empty(), 50).leads().size());
            return leads.list(query, Optional.empty(), 50).leads().stream()
                    .map(it -> it.contact().shown())
                    .sorted()
                    .toList();
        });
    }

    @Test
    void findsLeadsByTheirValues() {
        define("Employees", FieldType.NUMBER);
        define("Renewal", FieldType.DATE);
        define("Industry", FieldType.CHOICE);
        create("Ada", Map.of("Employees", "40", "Renewal", "2026-05-04", "Industry", "Märkte"));
        create("Bob", Map.of("Employees", 1200L, "Renewal", "2026-05-04T22:00:00Z", "Industry", "Space"));
        create("Cy", Map.of("Employees", "many"));

        assertThat(found("Employees>=40")).containsExactly("Ada", "Bob");
        assertThat(found("Employees=10..40")).containsExactly("Ada");
        assertThat(found("employees<=39.5")).isEmpty();
        assertThat(found("Renewal=2026-05-04")).containsExactly("Ada", "Bob");
        assertThat(found("Renewal>=2026-05-05")).isEmpty();
        assertThat(found("Industry=markte")).containsExactly("Ada");
        assertThat(found("Industry=")).containsExactly("Cy");
        assertThat(found("Employees=*", "Industry=space")).containsExactly("Bob");
        assertThat(stand.in(() -> fields.term("Employees>=lots"))).isEmpty();
        assertThat(stand.in(() -> fields.term("Nothing=1"))).isEmpty();
        assertThat(stand.in(() -> fields.named("industry")))
                .get()
                .satisfies(it -> assertThat(it.choices()).containsExactlyInAnyOrder("Märkte", "Space"));
    }

    @Test
    void newNamesBecomeFieldsOfTheSortThatCame() {
        create("Ada", Map.of("Floor space", 120L, "Uses_it", true, "Nickname", "Countess"));
        create("Bob", Map.of("floor-space", 80L));

        assertThat(stand.in(fields::all).stream()
                        .map(it -> it.name() + " " + it.type().id()))
                .containsExactlyInAnyOrder("Floor space number", "Nickname text", "Uses_it boolean");
        assertThat(found("Floor space>=80")).containsExactly("Ada", "Bob");
        assertThat(found("Uses it=yes")).containsExactly("Ada");
    }

    @Test
    void textsAreFoundByWords() {
        create("Ada", Map.of("Nickname", "Countess of Lovelace"));

        var page = stand.in(() -> leads.list(LeadQuery.text("lovelace"), Optional.empty(), 10));

        assertThat(page.leads()).hasSize(1);
    }

    @Test
    void changesAreFactsAndTheIndexFollows() {
        define("Employees", FieldType.NUMBER);
        var id = create("Ada", Map.of("Employees", "40", "Nickname", "Countess"));

        var edit = stand.in(() -> leads.change(
                id,
                Leads.ANY_VERSION,
                LeadChange.NONE.withCustom("employees", "1,250.0").withCustom("Nickname", null),
                stand.actor()));

        assertThat(lead(edit).custom()).isEqualTo(Map.of("Employees", "1250"));
        assertThat(found("Employees=1250")).containsExactly("Ada");
        assertThat(found("Employees=40")).isEmpty();
        assertThat(found("Nickname=")).containsExactly("Ada");
        stand.in(() -> {
            assertThat(Replay.compare(
                            leads.recorded(id).orElseThrow(), leads.shown(id).orElseThrow()))
                    .isEmpty();
            return null;
        });
    }

    @Test
    void refusesWhatIsNotOfTheFieldsSort() {
        define("Employees", FieldType.NUMBER);
        var id = create("Ada", Map.of());

        var edit = stand.in(() -> leads.change(
                id,
                Leads.ANY_VERSION,
                LeadChange.NONE.withCustom("Employees", "many").withCustom("Unheard of", "x"),
                stand.actor()));

        assertThat(edit)
                .isInstanceOfSatisfying(
                        Edit.Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting(mistake -> mistake.field() + " " + mistake.reason())
                                .containsExactly("custom.Employees NOT_A_NUMBER", "custom.Unheard of UNKNOWN_FIELD"));
    }

    @Test
    void whoIsSeenAgainKeepsWhatWasKnownFirst() {
        define("Employees", FieldType.NUMBER);
        stand.in(() -> leads.create(arrival(grace(), null).withCustom(Map.of("Employees", "40")), stand.actor()));
        stand.in(() -> leads.create(
                arrival(grace(), null).withCustom(Map.of("Employees", "50", "Nickname", "Amazing")), stand.actor()));

        assertThat(found("Employees=40", "Nickname=amazing")).hasSize(1);
        assertThat(found("Employees=50")).isEmpty();
    }

    @Test
    void anotherSortIndexesAnew() {
        var field = define("Employees", FieldType.TEXT);
        create("Ada", Map.of("Employees", "40"));
        assertThat(found("Employees=40")).containsExactly("Ada");

        var changed = stand.in(() -> fields.change(field.id(), "Staff", FieldType.NUMBER));

        assertThat(changed).isInstanceOf(FieldChange.Changed.class);
        await().untilAsserted(() -> assertThat(found("Staff>=39")).containsExactly("Ada"));
    }

    @Test
    void aLabelBelongsToOneField() {
        var field = define("Employees", FieldType.NUMBER);
        define("Industry", FieldType.TEXT);

        assertThat(stand.in(() -> fields.change(field.id(), "industry", FieldType.NUMBER)))
                .isEqualTo(new FieldChange.BadLabel(FieldChange.Reason.TAKEN));
        assertThat(stand.in(() -> fields.change(field.id(), " ", FieldType.NUMBER)))
                .isEqualTo(new FieldChange.BadLabel(FieldChange.Reason.EMPTY));
    }
}
