package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.table.Profile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresetsTest {

    private final Presets presets = new Presets();

    PresetsTest() throws IOException {}

    @Test
    void recognisesHubSpot() {
        assertThat(found("Contact ID,First Name,Last Name,Email,Phone Number,Job Title,Lifecycle Stage,Lead Status,"
                        + "Create Date,Contact Owner,Lead Source,Associated Company Domain"))
                .isEqualTo("hubspot-contacts");
        assertThat(
                        found(
                                "hs_object_id,firstname,lastname,email,lifecyclestage,hs_lead_status,hubspot_owner_id,createdate"))
                .isEqualTo("hubspot-contacts");
        assertThat(found(
                        "Record ID,Company name,Company Domain Name,Industry,Annual Revenue,Company owner,Create Date"))
                .isEqualTo("hubspot-companies");
        assertThat(found("Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner,Associated Contact"))
                .isEqualTo("hubspot-deals");
        assertThat(found("Activity ID,Activity Type,Activity Date,Activity Owner,Notes/Description,Call Outcome,"
                        + "Associated Contact Email"))
                .isEqualTo("hubspot-activities");
    }

    @Test
    void recognisesSalesforceByApiNamesAndByLabels() {
        assertThat(found("id,last_name,first_name,company,status,is_converted,converted_contact_id,lead_source,email,"
                        + "owner_id,created_date,is_unread_by_owner"))
                .isEqualTo("salesforce-leads");
        assertThat(found(
                        "Lead ID,Last Name,First Name,Company / Account,Lead Status,Lead Source,Lead Owner,Create Date,"
                                + "Email,Rating,Converted"))
                .isEqualTo("salesforce-leads");
        assertThat(
                        found(
                                "Id,LastName,FirstName,AccountId,MailingCity,MailingCountry,Email,OwnerId,ReportsToId,Department"))
                .isEqualTo("salesforce-contacts");
        assertThat(found("Opportunity ID,Opportunity Name,Stage,Close Date,Amount,Probability (%),Account Name,"
                        + "Opportunity Owner,Fiscal Period"))
                .isEqualTo("salesforce-opportunities");
        assertThat(found("Id,OpportunityId,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,"
                        + "ForecastCategory"))
                .isEqualTo("salesforce-opportunity-histories");
        assertThat(found("id,who_id,what_id,subject,activity_date,status,priority,owner_id,is_closed,task_subtype,"
                        + "call_type,description"))
                .isEqualTo("salesforce-tasks");
    }

    @Test
    void recognisesTheOthers() {
        assertThat(found("Record Id,Lead Owner,Company,First Name,Last Name,Email,Lead Source,Lead Status,Created Time,"
                        + "Modified Time,Email Opt Out,Rating"))
                .isEqualTo("zoho-leads");
        assertThat(found("Contact Id,Contact Owner,Lead Source,First Name,Last Name,Account Name,Email,Created Time,"
                        + "Modified Time,Email Opt Out,Reporting To"))
                .isEqualTo("zoho-contacts");
        assertThat(found("First Name,Last Name,URL,Email Address,Company,Position,Connected On"))
                .isEqualTo("linkedin-connections");
        assertThat(found("ID,Pseudonymization ID,Scanned Date,First Name,Last Name,Company,E-Mail,Notes"))
                .isEqualTo("event-scans");
        assertThat(found("Username/Api Key, Description, Timestamp, Full name, Company, Email, Phone"))
                .isEqualTo("event-lead-capture");
        assertThat(found("Teilnehmer-ID,Vorname,Nachname,E-Mail-Adresse,Firma,Ticketart,Anmeldedatum"))
                .isEqualTo("attendee-list");
    }

    /** By what deals, companies and activities are called in most places, where no system's own headings are there. */
    @Test
    void recognisesListsOfAnySystemLast() {
        assertThat(
                        found(
                                "Deal - Title,Deal - Value,Deal - Stage,Deal - Owner,Person - Email,Deal - Expected close date"))
                .isEqualTo("deals");
        assertThat(found("Opportunity,Amount,Stage,Close Date,Contact Email")).isEqualTo("deals");
        assertThat(found("Verkaufschance,Betrag,Phase,Abschlussdatum,E-Mail")).isEqualTo("deals");
        assertThat(found("Company,Website,Industry,Employees,Country")).isEqualTo("companies");
        assertThat(found("Activity Type,Date,Contact Email,Owner,Subject")).isEqualTo("activities");
        assertThat(found("First Name,Last Name,Email,Deal Name,Amount,Stage,Owner"))
                .isNull();
        assertThat(found("Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner"))
                .isEqualTo("hubspot-deals");
    }

    @Test
    void takesNoListForAnExport() {
        assertThat(found("Name,E-Mail,Firma,Telefon")).isNull();
        assertThat(found("Prospect ID,Lead Number,Lead Origin,Lead Source,Do Not Email,Converted,Country,City"))
                .isNull();
        assertThat(found("id,name,email,company,status,created_at")).isNull();
    }

    @Test
    void mapsWhatItKnows() {
        var columns = columns(
                "Contact ID,Email,Lifecycle Stage,Lead Status,Mobile Phone Number,Phone Number,Last Modified Date,City");

        var targets = presets.find("hubspot-contacts").orElseThrow().targets(columns);

        assertThat(targets.stream().map(it -> it == null ? "?" : it.id()))
                .containsExactly("external_id", "email", "stage", "?", "?", "phone", "-", "?");
    }

    @Test
    void everyPresetMapsOnlyFieldsOfItsRowsAndHasAName() throws IOException {
        var words = new Properties();
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/messages/intake.properties"))) {
            words.load(in);
        }
        assertThat(presets.all()).hasSizeGreaterThan(14).allSatisfy(preset -> {
            assertThat(preset.columns().keySet()).allMatch(it -> it.isOf(preset.rows()));
            assertThat(words).containsKey("intake.preset." + preset.id());
        });
    }

    private @Nullable String found(String header) {
        return presets.detect(
                        Arrays.stream(header.split(",")).map(String::strip).toList())
                .map(it -> it.value().id())
                .orElse(null);
    }

    private static List<Profile.Column> columns(String header) {
        return Arrays.stream(header.split(","))
                .map(it -> new Profile.Column(it, 1, Map.of("x", 1L), Optional.empty()))
                .toList();
    }
}
