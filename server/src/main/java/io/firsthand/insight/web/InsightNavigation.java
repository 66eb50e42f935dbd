package io.firsthand.insight.web;

import io.firsthand.identity.Permission;
import io.firsthand.insight.InsightTab;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InsightNavigation {

    @Bean
    Navigation insightNavigationEntries() {
        return Navigation.forWhoMay(
                Permission.READ_LEADS.scope(), new Entry("insight.title", "/insight", "chart-dots", Place.MAIN, 49));
    }

    @Bean
    InsightTab insightFunnelTab() {
        return new InsightTab("insight.funnel", "/insight/funnel", 10);
    }

    @Bean
    InsightTab insightSourcesTab() {
        return new InsightTab("insight.sources", "/insight/sources", 20);
    }

    @Bean
    InsightTab insightTimesTab() {
        return new InsightTab("insight.times", "/insight/times", 40);
    }

    @Bean
    InsightTab insightSpeedTab() {
        return new InsightTab("insight.speed", "/insight/speed", 50);
    }

    @Bean
    InsightTab insightVelocityTab() {
        return new InsightTab("insight.velocity", "/insight/velocity", 60);
    }

    @Bean
    InsightTab insightForecastTab() {
        return new InsightTab("insight.forecast", "/insight/forecast", 70);
    }

    @Bean
    InsightTab insightTrendsTab() {
        return new InsightTab("insight.trends", "/insight/trends", 80);
    }
}
