package io.firsthand;

import io.firsthand.web.TravelTime;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    /** The system's, but in a demo, which alone brings a time of its own. */
    @Bean
    Clock clock(ObjectProvider<TravelTime> travel) {
        var demo = travel.getIfAvailable();
        return demo == null ? Clock.systemUTC() : demo.clock();
    }
}
