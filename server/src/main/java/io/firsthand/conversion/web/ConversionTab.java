package io.firsthand.conversion.web;

import io.firsthand.insight.InsightTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ConversionTab {

    @Bean
    InsightTab conversionInsightTab() {
        return new InsightTab("conversion.title", "/insight/converts", 30);
    }
}
