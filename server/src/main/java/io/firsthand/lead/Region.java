package io.firsthand.lead;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a phone number without a country code is dialled: two letters (ISO 3166-1). */
@Component
record Region(@Value("${firsthand.region:US}") String code) {}
