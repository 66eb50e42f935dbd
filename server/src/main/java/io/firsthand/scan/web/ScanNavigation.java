package io.firsthand.scan.web;

import io.firsthand.identity.Permission;
import io.firsthand.picture.Pictures;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where photographed cards stand in the navigation, and how large their pictures may be. */
@Configuration
class ScanNavigation {

    /** A form without a script brings all pictures at once. */
    private static final long AT_ONCE = 500;

    @Bean
    Navigation scanEntries() {
        return Navigation.forWhoMay(
                Permission.WRITE_LEADS.scope(),
                new Entry("scan.navigation", "/scans", "id", Place.MAIN, 24),
                new Entry("scan.new", "/scans/new", "upload", Place.PALETTE, 25));
    }

    @Bean
    BodyLimit scannedCards() {
        return new BodyLimit("/scans", DataSize.ofMegabytes(AT_ONCE));
    }

    /** Twice as much, so that a picture somewhat too large is told what is wrong with it. */
    @Bean
    BodyLimit scannedCard() {
        return new BodyLimit("/scans/*/cards", DataSize.ofBytes(2L * Pictures.LARGEST));
    }

    @Bean
    BodyLimit scannedCardByApi() {
        return new BodyLimit("/api/v1/scans/*/cards", DataSize.ofBytes(2L * Pictures.LARGEST));
    }
}
