package io.firsthand.lead;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Leads with the ledger below them, whose facts wait for a log that nobody moves. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({EmbeddedDatabase.class, Cast.class})
@Retention(RetentionPolicy.RUNTIME)
@interface LeadModuleTest {}
