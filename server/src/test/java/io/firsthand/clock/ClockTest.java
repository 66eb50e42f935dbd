package io.firsthand.clock;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Clocks and all below them, with a time that tests set and a witness to all alarms. */
@ApplicationModuleTest(
        module = "clock",
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"lead", "ledger", "field", "table", "notification", "mail", "privacy"})
@Import({EmbeddedDatabase.class, Cast.class, Tower.class})
@TestPropertySource(properties = {"firsthand.log.sequencing=false", "firsthand.data=target/data"})
@Retention(RetentionPolicy.RUNTIME)
public @interface ClockTest {}
