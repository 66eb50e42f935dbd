package io.firsthand.network.web;

import io.firsthand.identity.Actor;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanySection;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.ContactSection;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts who knows whom on the pages of contacts and companies. */
@Configuration
class NetworkSections {

    private static final int ORDER = 40;

    @Bean
    ContactSection networkOfContact() {
        return new ContactSection() {
            @Override
            public Column column() {
                return Column.SIDE;
            }

            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Html> of(ContactId contact, Actor actor, Locale locale) {
                return Optional.of(new NetworkSection("/contacts/" + contact.value() + "/network"));
            }
        };
    }

    @Bean
    CompanySection networkOfCompany() {
        return new CompanySection() {
            @Override
            public Column column() {
                return Column.SIDE;
            }

            @Override
            public int order() {
                return ORDER;
            }

            @Override
            public Optional<Html> of(CompanyId company, Actor actor, Locale locale) {
                return Optional.of(new NetworkSection("/companies/" + company.value() + "/network"));
            }
        };
    }
}
