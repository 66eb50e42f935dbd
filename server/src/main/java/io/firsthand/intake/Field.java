package io.firsthand.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a file may say about a lead, with the headers it is known by (letters and figures only). */
public enum Field {
    EXTERNAL_ID(
            "prospectid leadid contactid recordid personid hubspotid hubspotrecordid salesforceid externalid vid uuid"
                    + " datensatzid kontaktid attendeeid registrationid id"),
    REFERENCE("leadnumber leadno leadnr number recordnumber kundennummer leadnummer nummer customernumber reference"),
    NAME(
            "name fullname contactname leadname personname displayname kontakt ansprechpartner vollstandigername"
                    + " vornamenachname vorundnachname vornameundnachname contact person namedeskontakts attendeename attendee"),
    GIVEN_NAME("firstname givenname forename vorname first contactfirstname fname"),
    FAMILY_NAME("lastname familyname surname nachname last familienname contactlastname lname zuname"),
    EMAIL("email emailaddress mail mailadresse emailadresse workemail businessemail contactemail leademail"
            + " primaryemail eposta emailwork geschaftlicheemail emailid"),
    PHONE("phone phonenumber telephone telephonenumber tel telefon telefonnummer businessphone workphone"
            + " phonework directphone mobile mobilephone mobilephonenumber mobilenumber cell cellphone handy mobil"
            + " mobiltelefon rufnummer contactphone"),
    TITLE("title jobtitle position role jobrole funktion berufsbezeichnung stellung occupation berufstitel"),
    COMPANY("company companyname organization organisation organizationname account accountname firma firmenname"
            + " unternehmen unternehmensname employer associatedcompany betrieb kunde arbeitgeber"),
    DOMAIN(
            "companydomain companydomainname associatedcompanydomain domain website websiteurl companywebsite web webseite homepage url"
                    + " internetseite companyurl"),
    CHANNEL("source leadsource channel sourcechannel originalsource originalsourcetype quelle leadquelle herkunft"
            + " kanal sourcetype"),
    CAMPAIGN("campaign campaignname kampagne kampagnenname sourcecampaign event eventname messe tradeshow show"
            + " leadcampaign primarycampaign"),
    UTM_SOURCE("utmsource"),
    UTM_MEDIUM("utmmedium"),
    UTM_CAMPAIGN("utmcampaign"),
    UTM_TERM("utmterm"),
    UTM_CONTENT("utmcontent"),
    GCLID("gclid googleclickid"),
    FBCLID("fbclid facebookclickid"),
    MSCLKID("msclkid microsoftclickid"),
    REFERRER("referrer referer referringurl referringpage firstreferringsite"),
    NOTES("notes note comment comments remark remarks notiz notizen bemerkung bemerkungen kommentar anmerkung"
            + " description message nachricht conversationnotes gesprachsnotiz"),
    CREATED("created createdate createddate createdat createdon creationdate datecreated dateadded angelegt angelegtam"
            + " erstellt erstelltam erstellungsdatum anlagedatum submittedat submissiondate timestamp capturedat"
            + " scannedat scandate eingangsdatum leaddate"),
    STAGE("stage status leadstatus leadstage lifecyclestage phase leadphase lebenszyklusphase"),
    STAGE_SINCE("stagesince statussince stagedate statusdate lifecyclestagedate statusdatum statusseit"
            + " laststatuschange stagechangedat"),
    CONVERTED("converted isconverted konvertiert won iswon gewonnen customer outcome"),
    CONVERTED_AT("convertedat converteddate conversiondate dateconverted becameacustomerdate konvertiertam wonat"
            + " wondate gewonnenam converted"),
    CLOSED("closed closedat closedate closeddate dateclosed geschlossen geschlossenam abschlussdatum abgeschlossenam"),
    OWNER("owner leadowner contactowner owneremail assignedto assigned assignee zustandig besitzer verantwortlich"
            + " bearbeiter salesrep accountowner leadbesitzer ownername"),
    CONTACT_KEY(""),
    COMPANY_KEY(""),
    OPPORTUNITY_KEY(""),
    SUBJECT(""),
    AMOUNT(""),
    CURRENCY(""),
    LOST_REASON(""),
    MEDIUM(""),
    DIRECTION(""),
    CALL_OUTCOME(""),
    MEETING_OUTCOME(""),
    TASK_STATUS(""),
    /** In a history, which field of the record changed. */
    CHANGED_FIELD(""),
    DELETED("");

    private static final Set<Field> JOINING =
            EnumSet.of(EXTERNAL_ID, EMAIL, DOMAIN, COMPANY, CONTACT_KEY, COMPANY_KEY, OPPORTUNITY_KEY, DELETED);
    private static final Set<Field> OF_OPPORTUNITIES =
            EnumSet.of(SUBJECT, STAGE, AMOUNT, CURRENCY, CREATED, CLOSED, CONVERTED, LOST_REASON, OWNER);
    private static final Set<Field> OF_STAGES =
            EnumSet.of(OPPORTUNITY_KEY, STAGE, AMOUNT, CURRENCY, CREATED, CLOSED, CHANGED_FIELD, DELETED);
    private static final Set<Field> OF_LEAD_STAGES =
            EnumSet.of(CONTACT_KEY, EMAIL, STAGE, CREATED, CHANGED_FIELD, DELETED);
    private static final Set<Field> OF_TOUCHES =
            EnumSet.of(MEDIUM, DIRECTION, CREATED, OWNER, SUBJECT, NOTES, CALL_OUTCOME, MEETING_OUTCOME, TASK_STATUS);
    private static final Set<Field> NOT_OF_LEADS = EnumSet.of(
            CHANGED_FIELD,
            SUBJECT,
            AMOUNT,
            CURRENCY,
            LOST_REASON,
            MEDIUM,
            DIRECTION,
            CALL_OUTCOME,
            MEETING_OUTCOME,
            TASK_STATUS);

    private final String headers;

    Field(String headers) {
        this.headers = headers;
    }

    /** As it stands on the command line, in the API and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> byId(String id) {
        return Arrays.stream(values())
                .filter(field ->
                        field.id().equals(id.strip().toLowerCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** All ids, for whoever gave one that is none. */
    public static String ids() {
        return String.join(", ", Arrays.stream(values()).map(Field::id).toList());
    }

    /** Whether it means something in files with such rows. */
    public boolean isOf(RowKind rows) {
        return switch (rows) {
            case LEADS -> !NOT_OF_LEADS.contains(this);
            case COMPANIES -> this == EXTERNAL_ID || this == COMPANY || this == DOMAIN || this == DELETED;
            case OPPORTUNITIES -> JOINING.contains(this) || OF_OPPORTUNITIES.contains(this);
            case LEAD_STAGES -> OF_LEAD_STAGES.contains(this);
            case OPPORTUNITY_STAGES -> OF_STAGES.contains(this);
            case TOUCHES -> JOINING.contains(this) || OF_TOUCHES.contains(this);
        };
    }

    /** Whether the column holds points in time. */
    public boolean isTime() {
        return this == CREATED || this == STAGE_SINCE || this == CONVERTED_AT || this == CLOSED;
    }

    /** ColumnNames it is known by, the likeliest first. */
    List<String> headers() {
        return headers.isEmpty() ? List.of() : List.of(headers.split(" "));
    }
}
