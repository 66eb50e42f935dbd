package io.firsthand.diagnosis;

import java.util.Locale;

/** Data without which a question cannot be answered, with how we know that there is some: SQL on {@link Subject#LEADS}. */
public enum Need {
    /** People who work in it, and not files alone; see {@link Survey#there}. */
    WORKSPACE("true"),
    LEADS("count(*) > 0"),
    /** Times when leads came, that are not those of the import. */
    DATES("count(*) filter (where dated) > 0"),
    SOURCES("count(*) filter (where channel <> 'unknown') > 0"),
    CONTACTS("count(*) filter (where reachable) > 0"),
    OWNERS("count(*) filter (where owner_id is not null) > 0"),
    STAGES("count(*) filter (where stage <> 'inquiry') > 0"),
    STAGE_TIMES("count(*) filter (where staged and stage <> 'inquiry') > 0"),
    TOUCHES("count(*) filter (where tries > 0) > 0"),
    DEALS("sum(deals) > 0"),
    /** Opportunities of people who work here, or of a file that tells the amount of any; and so on. */
    AMOUNTS(told("amount is not null")),
    LOST_REASONS(told("explained")),
    CLOSE_DATES(told("status = 'open' and expected_close is not null")),
    OUTCOMES("count(*) filter (where won or lost) > 0"),
    HANDOFFS("count(*) filter (where handoff is not null) > 0"),
    /** What people of companies are in a purchase. */
    COMMITTEES("(select count(*) > 0 from committee_member_view where workspace_id = :workspace)"),
    /** How far companies are in their purchase. */
    BUYING("(select count(*) > 0 from buying_company_view where workspace_id = :workspace)"),
    /** Somebody looked twice before giving a lead up. */
    SECOND_LOOKS(
            "(select count(*) > 0 from buying_second_look_view where workspace_id = :workspace and choice is not null)"),
    /** What sales said of leads that it was handed. */
    OPINIONS("count(*) filter (where said) > 0"),
    VERDICTS("count(*) filter (where verdict is not null) > 0"),
    /** Leads that did not come by file, so that we know who saw what and when. */
    LIVE("count(*) filter (where not imported) > 0");

    private final String there;

    Need(String there) {
        this.there = there;
    }

    private static String told(String what) {
        return "exists (select from opportunity_diagnosis_view where workspace_id = :workspace and (batch_id is null or "
                + what + "))";
    }

    String there() {
        return there;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return "diagnosis.need." + id();
    }
}
