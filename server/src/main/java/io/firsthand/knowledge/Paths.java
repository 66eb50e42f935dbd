package io.firsthand.knowledge;

/** The paths of the terms that every workspace has, as {@code criterion} names them. */
final class Paths {

    static final String NAME = "contact.name";
    static final String EMAIL = "contact.email";
    static final String PHONE = "contact.phone";
    static final String TITLE = "contact.title";
    static final String SENIORITY = "contact.seniority";
    static final String FUNCTION = "contact.function";
    static final String BUSINESS_EMAIL = "contact.business_email";
    static final String COMPANY = "company.name";
    static final String DOMAIN = "company.domain";
    static final String CHANNEL = "source.channel";
    static final String CAMPAIGN = "source.campaign";
    static final String ORIGINAL_CHANNEL = "source.original_channel";
    static final String GRADE = "source.grade";
    static final String STAGE = "lead.stage";
    static final String CAPTURED_AT = "lead.captured_at";
    static final String HAS_OWNER = "lead.has_owner";
    static final String TAGS = "lead.tags";
    static final String TOUCHES = "touches.count";
    static final String HUMAN_TOUCHES = "touches.human_count";
    static final String LAST_TOUCH = "touches.last_at";
    static final String LAST_INBOUND = "touches.inbound_at";
    static final String SIGNALS = "signals";
    static final String AMOUNT = "opportunity.amount";
    static final String CLOSE_DATE = "opportunity.close_date";

    private Paths() {}
}
