package io.firsthand.intake.web;

import io.firsthand.identity.Permission;
import io.firsthand.intake.Imports;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where imports stand in the navigation, and how large a file they take. */
@Configuration
class IntakeNavigation {

    /** What a form adds around the file. */
    private static final long AROUND = 1;

    @Bean
    Navigation importNavigation() {
        return Navigation.forWhoMay(
                Permission.IMPORT.scope(),
                new Entry("intake.navigation", "/imports", "file-import", Place.MAIN, 20),
                new Entry("intake.new", "/imports/new", "upload", Place.PALETTE, 21));
    }

    @Bean
    BodyLimit importedFiles(Imports imports) {
        return new BodyLimit("/imports", DataSize.ofMegabytes(imports.largest() + AROUND));
    }

    @Bean
    BodyLimit importedFilesByApi(Imports imports) {
        return new BodyLimit("/api/v1/imports", DataSize.ofMegabytes(imports.largest() + AROUND));
    }
}
